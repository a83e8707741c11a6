/** Makes the search index of a rendered site: what its readers may look for, in the folder `pagefind/`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { partElisions } from "./elisions.ts";
import { indexDocuments, type SearchDocument } from "./search-engine.ts";
import { escapeAttribute, partsOf, type SearchFacts } from "./search-facts.ts";
import { keepFolder, keptFolder, placeKept } from "./unchanged/folders.ts";
import { TreeWriter } from "./writing/tree-writer.ts";

export class SearchIndexError extends Error {}

/** Where the index is published. */
const FOLDER = "pagefind";

/** Parts of the main content that say nothing of their own, or what another page says better. */
const LEFT_OUT = [
  "button",
  ".app-meta",
  ".app-freshness",
  ".app-neighbours",
  ".fr-share",
  ".fr-tags-group",
  ".fr-sr-only",
  ".video__link",
  ".video__notice",
  ".chart__title",
  '[href="#top"]',
  '[aria-labelledby="autres-articles"]',
  // Lists of posts, which are found by themselves.
  ".fr-raw-list .fr-card",
];

interface Circumstances {
  base?: string;
  root?: string;
  signal?: AbortSignal;
  until?: Promise<unknown>;
  writer?: TreeWriter;
}

/**
 * Indexes the pages of a site and writes the index beside them.
 *
 * @param pages every page rendered, in order
 * @param staging folder that holds them
 * @param base path of its host under which the site is published
 * @param root absolute path of the project, whose cache may hold the index of the same texts
 * @param signal stops the work, when the site will not be published
 * @param writer writes the index
 * @param until what the index waits for before it comes, whole, into memory
 * @returns the number of pages indexed
 * @throws SearchIndexError when the index cannot be made
 */
export async function writeSearchIndex(
  pages: readonly { search: SearchFacts | undefined }[],
  staging: string,
  {
    base = "/",
    root,
    signal,
    until = Promise.resolve(),
    writer = new TreeWriter(staging),
  }: Circumstances = {},
): Promise<number> {
  const found = pages.flatMap(({ search }) => search ?? []);
  const folder = join(staging, FOLDER);
  const digest = root && process.env.GENERATOR_DIGEST && textsDigest(found, base);
  const parent = join(root ?? "", ".cache", "search");
  const kept = digest ? keptFolder(parent, digest) : undefined;
  if (digest && kept && placeKept(parent, digest, kept, folder)) return found.length;
  try {
    const files = await indexDocuments(documents(found, staging, base, signal), LEFT_OUT, until);
    signal?.throwIfAborted();
    for (const { path, content } of files) writer.write(`${FOLDER}/${path}`, content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SearchIndexError(
      `L’index de recherche n’a pas pu être établi : ${reason}\n` +
        "    Relancez « npm ci », puis « npm run build ». Le site n’a pas été publié.",
      { cause },
    );
  }
  if (digest) await keepFolder(parent, digest, folder, {});
  return found.length;
}

/** A digest of everything that the index is made from. */
function textsDigest(pages: readonly SearchFacts[], base: string): string {
  const hash = createHash("sha256").update(`${process.env.GENERATOR_DIGEST}\0${base}`);
  for (const { text } of pages) hash.update(`\0${text}`);
  return hash.digest("hex").slice(0, 32);
}

/** The pages one by one: together, they would not fit in memory. */
function* documents(
  pages: readonly SearchFacts[],
  staging: string,
  base: string,
  signal: AbortSignal | undefined,
): Generator<SearchDocument> {
  for (const facts of pages) {
    signal?.throwIfAborted();
    const html = facts.names ?? readFileSync(join(staging, facts.file), "utf8");
    yield { url: base + facts.url.slice(1), kind: facts.kind, html: indexedText(html, facts) };
  }
}

/** What the engine reads of a page: its language, and its `main`, words parted, with the facts shown with a result. */
function indexedText(html: string, { shown, hasOwnTitle }: SearchFacts): string {
  const attributes = [
    `data-pagefind-meta="${shown.map(([name]) => `${name}[data-${name}]`).join(", ")}"`,
    ...shown.map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`),
  ];
  const [root, main] = partsOf(html);
  // The title is indexed as such: excerpts begin with what comes after it, when something does.
  const text = (hasOwnTitle ? main.replace(/<h1\b.*?<\/h1>/s, "") : main).replace(/<img\b[^>]*>/g, "");
  const marked = partElisions(text).replace("<main", () => `<main ${attributes.join(" ")}`);
  return `<!DOCTYPE html>\n${root}<body>${marked}</main></body></html>`;
}
