/**
 * Publishes the site under a path of its host: the last thing done to the finished files, in one place, so that all
 * that makes and checks them knows one address for each page. Absolute addresses have the path from the start: they
 * are made from the site's own.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "htmlparser2";

/** Attributes that hold one address. */
const ADDRESSES = new Set([
  "href",
  "data-href",
  "data-script",
  "src",
  "action",
  "cite",
  "poster",
  "data-search-index",
]);

/** Attributes that hold several, each with its size. */
const SETS = new Set(["srcset", "imagesrcset"]);

/**
 * Puts a path before every address of the site in the pages of a folder. Sheets have theirs from the start: their names
 * and what pages tell of their integrity depend on it.
 *
 * @param base `/dépôt/`
 */
export function moveUnder(base: string, folder: string, files: readonly string[]): void {
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const moved = pageUnder(text, base);
    if (moved === text) continue;
    // The file may be a link to one of the cache.
    rmSync(path);
    writeFileSync(path, moved);
  }
}

/** A page whose addresses begin with the path. */
export function pageUnder(html: string, base: string): string {
  const pieces: string[] = [];
  let kept = 0;
  let name = "";
  let start: number | undefined;
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        start = undefined;
      },
      onattribdata: (from) => {
        start ??= from;
      },
      onattribend: (_, end) => {
        if (start === undefined) return;
        const written = html.slice(start, end);
        const moved = valueUnder(name, written, base);
        if (moved === written) return;
        pieces.push(html.slice(kept, start), moved);
        kept = end;
      },
      ontext: nothing,
      ontextentity: nothing,
      onattribentity: nothing,
      onopentagname: nothing,
      onopentagend: nothing,
      onselfclosingtag: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces.join("") + html.slice(kept);
}

function valueUnder(name: string, value: string, base: string): string {
  if (ADDRESSES.has(name)) return addressUnder(value, base);
  if (SETS.has(name))
    return value.replace(/(^|,\s+)(\/(?!\/)\S*)/g, (_, before, url) => before + addressUnder(url, base));
  // `<meta http-equiv="refresh">`, the only one whose content begins so.
  if (name !== "content") return value;
  return value.replace(/^(0; ?url=)(.*)$/, (_, before, url) => before + addressUnder(url, base));
}

/** An address of the site has the path put before it; any other is left as it is. */
export function addressUnder(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
}
