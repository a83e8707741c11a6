/** Makes the search index of a rendered site: what its readers may look for, in the folder `pagefind/`. */
import { join } from "node:path";
import { keyOf } from "../cache/results.ts";
import { partElisions } from "./elisions.ts";
import { indexDocuments, type SearchDocument } from "./search-engine.ts";
import { escapeAttribute, partsOf, type SearchFacts } from "./search-facts.ts";
import { keepFolder, keptFolder, keptTold, placeKept } from "./unchanged/folders.ts";
import type { DrawnPages } from "./writing/drawn-pages.ts";
import { TreeWriter } from "./writing/tree-writer.ts";

export class SearchIndexError extends Error {}

/** Where the index is published. */
const FOLDER = "pagefind";

/**
 * Pages from which the index, some 25 MB on its way for a thousand, comes last. So does that of a site that has none yet:
 * every page is drawn, which takes the memory that others have left.
 */
const MANY = 5000;

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
  // People are found by their names, in the directory, whatever they work on.
  '[aria-labelledby="equipe"]',
  // Every product's list has the same words, were it to say that it has nothing to show.
  '[aria-labelledby="fiche-transparence"] ul',
  // Lists of posts, which are found by themselves.
  ".fr-raw-list .fr-card",
];

interface Circumstances {
  base?: string;
  root?: string;
  signal?: AbortSignal;
  until?: Promise<unknown>;
  isLikelyNew?: boolean;
  writer?: TreeWriter;
}

/**
 * Indexes the pages of a site as they are drawn, and writes the index beside them.
 *
 * @param staging folder of the site
 * @param base path of its host under which the site is published
 * @param root absolute path of the project, whose cache may hold the index of the same texts
 * @param signal stops the work, when the site will not be published
 * @param until what an index waits for before it comes, whole, into memory, when little of that is left
 * @param isLikelyNew the engine does not wait until a text is found to differ; it is stopped if none does
 * @param writer writes the index
 * @returns the number of pages indexed
 * @throws SearchIndexError when the index cannot be made
 */
export async function writeSearchIndex(
  drawn: DrawnPages,
  staging: string,
  {
    base = "/",
    root,
    signal = new AbortController().signal,
    until = Promise.resolve(),
    isLikelyNew = false,
    writer = new TreeWriter(staging),
  }: Circumstances = {},
): Promise<number> {
  const made = process.env.GENERATOR_DIGEST;
  const makers = keyOf(made ?? "", base);
  const parent = root === undefined || made === undefined ? undefined : join(root, ".cache", "search");
  const folder = join(staging, FOLDER);
  const needless = new AbortController();
  const stop = AbortSignal.any([signal, needless.signal]);
  // Another version of the program may have left something else there.
  const kept = parent === undefined ? [] : [...keptTold<Partial<ToldIndex>>(parent)];
  const last = kept.filter(([, told]) => told.makers === makers);
  const make = () =>
    indexDocuments(documents(drawn, base), LEFT_OUT, {
      until,
      from: last.length === 0 ? 0 : MANY,
      signal: stop,
    });
  const early = isLikelyNew ? make() : undefined;
  // What it fails on is told when it is waited for.
  early?.catch(() => undefined);
  if (parent !== undefined && (await placeSame(drawn, parent, last, folder))) {
    needless.abort();
    await early?.catch(() => undefined);
  } else {
    const files = await (early ?? make()).catch(fail);
    for (const { path, content } of files) writer.write(`${FOLDER}/${path}`, content);
    const texts = drawn.pages.flatMap(({ search }) => search?.digest ?? []);
    const told: ToldIndex = { makers, texts };
    if (parent !== undefined) await keepFolder(parent, keyOf(makers, ...texts), folder, told);
  }
  return drawn.pages.filter(({ search }) => search).length;
}

function fail(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new SearchIndexError(
    `L’index de recherche n’a pas pu être établi : ${reason}\n` +
      "    Relancez « npm ci », puis « npm run build ». Le site n’a pas été publié.",
    { cause },
  );
}

/** What is kept with an index. */
interface ToldIndex {
  /** Digest of what it depends on beside its texts. */
  makers: string;
  /** Digests of its texts, in their order. */
  texts: string[];
}

/**
 * Places the index that an earlier build made of the same texts, if one did. It is known that none did as soon as a page
 * differs: the engine then starts while the next ones are drawn.
 *
 * @param parent where indexes are kept
 * @param kept what is told of them
 */
async function placeSame(
  drawn: DrawnPages,
  parent: string,
  kept: readonly [digest: string, told: Partial<ToldIndex>][],
  folder: string,
): Promise<boolean> {
  let same = kept;
  let count = 0;
  for await (const [, { search }] of drawn) {
    if (!search) continue;
    same = same.filter(([, { texts }]) => texts?.[count] === search.digest);
    if (same.length === 0) return false;
    count++;
  }
  const [digest = ""] = same.find(([, { texts }]) => texts?.length === count) ?? [];
  const found = keptFolder(parent, digest);
  return found !== undefined && placeKept(parent, digest, found, folder);
}

/** The pages one by one: together, they would not fit in memory. */
async function* documents(drawn: DrawnPages, base: string): AsyncGenerator<SearchDocument> {
  for await (const [index, { search }] of drawn) {
    if (!search) continue;
    const html = search.names ?? drawn.shown(index);
    yield { url: base + search.url.slice(1), kind: search.kind, ...indexedTexts(html, search) };
  }
}

/**
 * What the engine reads of a page: its language, and its `main`, words parted, with the facts shown with a result. Should
 * that have no word, its title.
 */
function indexedTexts(
  html: string,
  { shown, hasOwnTitle }: SearchFacts,
): Pick<SearchDocument, "html" | "titled"> {
  const attributes = [
    `data-pagefind-meta="${shown.map(([name]) => `${name}[data-${name}]`).join(", ")}"`,
    ...shown.map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`),
  ].join(" ");
  const [root, main] = partsOf(html);
  const page = (inside: string) => `<!DOCTYPE html>\n${root}<body>${inside}</main></body></html>`;
  // The title is indexed as such: excerpts begin with what comes after it, when something does.
  const text = (hasOwnTitle ? main.replace(/<h1\b.*?<\/h1>/s, "") : main).replace(/<img\b[^>]*>/g, "");
  const title = shown.find(([name]) => name === "title")?.[1] ?? "";
  const titled = page(`<main ${attributes}><p>${escapeAttribute(title)}</p>`);
  return {
    html: page(partElisions(text).replace("<main", () => `<main ${attributes}`)),
    // A copy: the tag that is cut out of the page would keep the whole page in memory until the end.
    titled: Buffer.from(titled).toString(),
  };
}
