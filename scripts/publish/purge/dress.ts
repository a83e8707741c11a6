/** Dresses rendered pages in sheets that hold what they use and no more. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AssetBundle, withHash, writeAtomically } from "../asset-bundle.ts";
import { SHEET_LIMIT } from "../weight/limits.ts";
import { type Distinctions, PageTree } from "./page-tree.ts";
import type { Purged } from "./purge.ts";

/** Dresses pages in their order: a page's HTML, then the sheets' files, complete once every page is dressed. */
export interface Dressed {
  page: (html: string, index: number) => string;
  assets: AssetBundle;
}

/** Purges kept from earlier builds. */
const KEPT = 12;

/**
 * Replaces the common sheet, whole, by what the pages use of it: the sheet of what many use, and for the pages that
 * use something rarer, one more sheet that holds exactly that, with those the page asks for. The result depends on the
 * pages and the sheets only. Pages are shown one by one, then dressed one by one: none is kept.
 */
export class Fitting {
  readonly #root: string;
  readonly #assets: AssetBundle;
  /** Address of the common sheet. */
  readonly #whole: string;
  readonly #css: string;
  readonly #tree: PageTree;

  private constructor(root: string, assets: AssetBundle, whole: string, css: string, tree: PageTree) {
    this.#root = root;
    this.#assets = assets;
    this.#whole = whole;
    this.#css = css;
    this.#tree = tree;
  }

  /** @param root absolute path of the project */
  static async start(root: string, assets: AssetBundle): Promise<Fitting> {
    const whole = assets.manifest["main.css"] ?? "";
    const css = readFileSync(assets.files.get(whole.slice(1)) ?? "", "utf8");
    const tree = new PageTree(await distinctions(root, whole, css));
    return new Fitting(root, assets, whole, css, tree);
  }

  add(html: string): void {
    this.#tree.add(html);
  }

  /** @param lifted the sheets made from the content itself, by address */
  async dress(lifted: ReadonlyMap<string, string>): Promise<Dressed> {
    const others = new Map([...otherSheets(this.#assets, this.#whole), ...lifted]);
    const texts = [...others.values()];
    const folder = join(this.#root, ".cache", "sheets", digest(this.#css, this.#tree, texts));
    if (!existsSync(join(folder, "purged.json"))) {
      const [{ purge }, { BROWSERS }] = await Promise.all([
        import("./purge.ts"),
        import("../asset-build.ts"),
      ]);
      const purged = await purge(this.#css, this.#tree, texts, BROWSERS);
      await writeAtomically(folder, (draft) =>
        writeFileSync(join(draft, "purged.json"), JSON.stringify(purged)),
      );
      forgetOldest(dirname(folder));
    }
    const purged = JSON.parse(readFileSync(join(folder, "purged.json"), "utf8")) as Purged;
    return dresser(folder, this.#assets, this.#whole, purged, others);
  }
}

/** What the selectors of the whole sheet tell elements apart by, read once for each sheet. */
async function distinctions(root: string, whole: string, css: string): Promise<Distinctions> {
  const file = join(root, ".cache", "distinctions", `${whole.replaceAll("/", "-").slice(1)}.json`);
  if (!existsSync(file)) {
    const { distinctionsOf } = await import("./selectors.ts");
    const { ids, values } = distinctionsOf(css);
    keep(file, JSON.stringify({ ids: [...ids], values: [...values] }));
  }
  const { ids, values } = JSON.parse(readFileSync(file, "utf8")) as { ids: string[]; values: string[] };
  return { ids: new Set(ids), values: new Set(values) };
}

/** The sheets that pages may ask for, by address. */
function otherSheets({ manifest, files }: AssetBundle, whole: string): [string, string][] {
  return Object.values(manifest)
    .filter((path) => path.endsWith(".css") && path !== whole)
    .map((path) => [path, readFileSync(files.get(path.slice(1)) ?? "", "utf8")]);
}

/** Files of this folder make the purge, whose results are kept. */
const HERE = dirname(fileURLToPath(import.meta.url));

function digest(css: string, tree: PageTree, others: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(HERE).sort()) hash.update(readFileSync(join(HERE, file)));
  hash.update(JSON.stringify([css, others, SHEET_LIMIT]));
  const numbers = new Map(tree.places.map((place, index) => [place, index]));
  for (const { key, parent, pages } of tree.places) {
    hash.update(`${parent ? (numbers.get(parent) ?? "") : ""} ${key}\0${pages.join()}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function dresser(
  folder: string,
  assets: AssetBundle,
  whole: string,
  { common, rare, rareOf }: Purged,
  others: ReadonlyMap<string, string>,
): Dressed {
  const files = new Map(assets.files);
  files.delete(whole.slice(1));
  const known = new Map<string, string>();
  const publish = (name: string, css: string): string => {
    const bytes = Buffer.from(css);
    const published = withHash(name, bytes);
    const file = join(folder, published);
    keep(file, bytes);
    files.set(`assets/${published}`, file);
    known.set(css, `/assets/${published}`);
    return `/assets/${published}`;
  };
  const commonPath = publish("main.css", common);
  const sheets = [common, ...rare, ...others.values()].join("");
  for (const file of files.keys()) {
    if (file.startsWith("assets/fonts/") && !sheets.includes(`/${file}`)) files.delete(file);
  }
  const page = (html: string, index: number): string => {
    const own = rare[rareOf[index] ?? -1];
    if (own === undefined) return html.replace(linkTo(whole), linkTo(commonPath));
    const [bare, asked] = withoutSheets(html, others);
    const css = [own, ...asked].join("");
    return bare.replace(
      linkTo(whole),
      `${linkTo(commonPath)}\n${linkTo(known.get(css) ?? publish("rare.css", css))}`,
    );
  };
  return { page, assets: { manifest: { ...assets.manifest, "main.css": commonPath }, files } };
}

/** A page without the links to some sheets, and the texts of those it had, in order. */
function withoutSheets(html: string, sheets: ReadonlyMap<string, string>): [html: string, texts: string[]] {
  const end = html.indexOf("</head>");
  const texts: string[] = [];
  const head = html
    .slice(0, end)
    .replace(/<link rel="stylesheet" href="([^"]+)">\n?/g, (link, path: string) => {
      const css = sheets.get(path);
      if (css !== undefined) texts.push(css);
      return css === undefined ? link : "";
    });
  return [head + html.slice(end), texts];
}

const linkTo = (path: string) => `<link rel="stylesheet" href="${path}">`;

/** Writes a file of the cache, whole at once: another build may be reading it, or have published it. */
function keep(file: string, bytes: string | Uint8Array): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function forgetOldest(parent: string): void {
  const folders = readdirSync(parent).map((name) => join(parent, name));
  const ages = new Map(folders.map((folder) => [folder, statSync(folder).mtimeMs]));
  const oldest = folders.sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0)).slice(KEPT);
  for (const folder of oldest) rmSync(folder, { recursive: true, force: true });
}
