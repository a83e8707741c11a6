/** The only file that runs Pagefind: documents in, the files of an index out, the same bytes every time. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PagefindIndex } from "pagefind";
import { filesUnder } from "./asset-bundle.ts";

export interface SearchDocument {
  url: string;
  /** The name under which readers find it grouped. */
  kind: string;
  /** A whole HTML page: what its `main` holds is indexed. */
  html: string;
}

/** Documents sent ahead of their answers: the engine, a process of its own, has work while this one is busy. */
const AHEAD = 16;

/** Milliseconds for one answer, far more than the longest takes. */
const TIME_LIMIT = 120_000;

/** What the page script loads; the engine comes with interfaces of its own and a worker, which it does not use. */
const USED = /^(?:pagefind\.js|(?:index|fragment)\/.+|.+\.pf_meta)$/;

/**
 * Indexes documents, each in its own language, into a folder.
 *
 * @param leftOut selectors of the elements that are not indexed; of void elements Pagefind would drop all that follows
 * @param folder absolute path of a folder of its own
 * @throws when Pagefind does not start, fails, or leaves a document out
 */
export async function indexDocuments(
  documents: AsyncIterable<SearchDocument>,
  leftOut: string[],
  folder: string,
): Promise<void> {
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await answered(
      pagefind.createIndex({ rootSelector: "main", excludeSelectors: leftOut }),
    );
    if (!index) throw new Error(errors.join(" ; "));
    const kinds = await feed(documents, index);
    // Written by the engine itself: a large index does not come whole into the memory of this process.
    failOn((await answered(index.writeFiles({ outputPath: folder }))).errors);
    tidy(folder, kinds);
  } finally {
    await pagefind.close();
  }
}

type Kinds = Pick<SearchDocument, "url" | "kind">[];

/** @returns what kind of document each is */
async function feed(documents: AsyncIterable<SearchDocument>, index: PagefindIndex): Promise<Kinds> {
  const kinds: Kinds = [];
  const waiting: Promise<{ errors: string[] }>[] = [];
  for await (const { url, kind, html } of documents) {
    kinds.push({ url, kind });
    const answer = answered(index.addHTMLFile({ url, content: html }));
    // What one of them fails on is told in its turn.
    answer.catch(() => undefined);
    waiting.push(answer);
    if (waiting.length === AHEAD) failOn((await waiting.shift())?.errors ?? []);
  }
  for (const { errors } of await Promise.all(waiting)) failOn(errors);
  return kinds;
}

/** Leaves in the folder of an index what the page script loads, and adds what it is to know before. */
function tidy(folder: string, kinds: Kinds): void {
  const files = filesUnder(folder);
  const entry = sortedEntry(readFileSync(join(folder, ENTRY), "utf8"));
  const programs = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  for (const file of files) {
    if (!USED.test(file) && !programs.includes(file)) rmSync(join(folder, file));
  }
  const summary = { languages: Object.keys(entry.languages), kinds: idsByKind(kinds, folder, files) };
  writeFileSync(join(folder, ENTRY), JSON.stringify(entry));
  writeFileSync(join(folder, "summary.json"), JSON.stringify(summary));
}

const ENTRY = "pagefind-entry.json";

interface Entry {
  languages: { [language: string]: { wasm: string | null } };
}

/** Pagefind's list of languages, which it writes in any order. */
function sortedEntry(text: string): Entry {
  const entry = JSON.parse(text) as Entry;
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...entry, languages: Object.fromEntries(languages) };
}

/**
 * The engine's name of every document, by kind: a search knows the kind of its results before it loads any. Pagefind's
 * own filters would do, were they not written in another order at every build.
 */
function idsByKind(documents: Kinds, folder: string, files: readonly string[]): Record<string, string[]> {
  const ids = new Map<string, string>();
  for (const file of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
    ids.set((JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url, id);
  }
  const byKind: Record<string, string[]> = {};
  for (const { url, kind } of documents) {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`la page ${url} n’y figure pas.`);
    byKind[kind] ??= [];
    byKind[kind].push(id);
  }
  return byKind;
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(" ; "));
}

/** The engine runs in a process of its own, whose sudden death the package does not tell. */
async function answered<Answer>(question: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind ne répond plus.")), TIME_LIMIT);
  });
  try {
    return await Promise.race([question, limit]);
  } finally {
    clearTimeout(timer);
  }
}
