/** The only file that runs Pagefind: documents in, the files of an index out, the same bytes every time. */
import { gunzipSync } from "node:zlib";
import type { IndexFile, PagefindIndex } from "pagefind";

export interface SearchDocument {
  url: string;
  /** The name under which readers find it grouped. */
  kind: string;
  /** A whole HTML page: what its `main` holds is indexed. */
  html: string;
  /** The same with its title alone: what is indexed when the other has no word. */
  titled: string;
}

export interface Course {
  /** What the files are asked for after, from so many documents on. */
  until: Promise<unknown>;
  from: number;
  signal: AbortSignal;
}

/**
 * Documents sent ahead of their answers: the engine, a process of its own, has work while this one is busy. With 16 of
 * them it waits for a third of the time.
 */
const AHEAD = 64;

/** Milliseconds for one answer, far more than the longest takes. */
const TIME_LIMIT = 120_000;

/** What the page script loads; the engine comes with interfaces of its own and a worker, which it does not use. */
const USED = /^(?:pagefind\.js|(?:index|fragment)\/.+|.+\.pf_meta)$/;

/**
 * Indexes documents, each in its own language.
 *
 * @param leftOut selectors of the elements that are not indexed; of void elements Pagefind would drop all that follows
 * @param course when the files of the index, which all come at once, are asked for; what stops the work
 * @throws when Pagefind does not start, fails, or leaves a document out
 */
export async function indexDocuments(
  documents: AsyncIterable<SearchDocument>,
  leftOut: string[],
  course: Course,
): Promise<IndexFile[]> {
  course.signal.throwIfAborted();
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await answered(
      pagefind.createIndex({ rootSelector: "main", excludeSelectors: leftOut }),
    );
    if (!index) throw new Error(errors.join(" ; "));
    return await filesOf(documents, index, course);
  } finally {
    await pagefind.close();
  }
}

async function filesOf(
  documents: AsyncIterable<SearchDocument>,
  index: PagefindIndex,
  { until, from, signal }: Course,
): Promise<IndexFile[]> {
  const sent: Omit<SearchDocument, "html">[] = [];
  const waiting: Promise<{ errors: string[] }>[] = [];
  const send = (url: string, content: string) => {
    const answer = answered(index.addHTMLFile({ url, content }));
    // What one of them fails on is told in its turn.
    answer.catch(() => undefined);
    waiting.push(answer);
  };
  for await (const { html, ...document } of documents) {
    signal.throwIfAborted();
    sent.push(document);
    send(document.url, html);
    if (waiting.length === AHEAD) failOn((await waiting.shift())?.errors ?? []);
  }
  const files = async () => {
    for (const { errors } of await Promise.all(waiting)) failOn(errors);
    // Not `writeFiles`: the engine answers before what it writes is whole on the disk.
    const result = await answered(index.getFiles());
    signal.throwIfAborted();
    failOn(result.errors);
    return result.files;
  };
  if (sent.length >= from) await until;
  signal.throwIfAborted();
  let made = await files();
  let ids = idsByUrl(made);
  const wordless = sent.filter(({ url }) => !ids.has(url));
  if (wordless.length > 0) {
    // The engine left them out: a page may be an image, or a line of punctuation.
    for (const { url, titled } of wordless) send(url, titled);
    made = await files();
    ids = idsByUrl(made);
  }
  const entry = sortedEntry(made);
  const programs = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  return [
    ...made.filter(({ path }) => USED.test(path) || programs.includes(path)),
    jsonFile("pagefind-entry.json", entry),
    jsonFile("summary.json", { languages: Object.keys(entry.languages), kinds: idsByKind(sent, ids) }),
  ];
}

interface Entry {
  languages: { [language: string]: { wasm: string | null } };
}

/** Pagefind's list of languages, which it writes in any order. */
function sortedEntry(files: readonly IndexFile[]): Entry {
  const file = files.find(({ path }) => path === "pagefind-entry.json");
  if (!file) throw new Error("Pagefind n’a pas rendu son sommaire.");
  const entry = JSON.parse(Buffer.from(file.content).toString("utf8")) as Entry;
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...entry, languages: Object.fromEntries(languages) };
}

/** The engine's name of every document, by its address. */
function idsByUrl(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString("utf8");
    ids.set((JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url, id);
  }
  return ids;
}

/**
 * The engine's names by kind: a search knows the kind of its results before it loads any. Pagefind's own filters would
 * do, were they not written in another order at every build.
 */
function idsByKind(
  documents: readonly Omit<SearchDocument, "html">[],
  ids: ReadonlyMap<string, string>,
): Record<string, string[]> {
  const byKind: Record<string, string[]> = {};
  for (const { url, kind, titled } of documents) {
    const id = ids.get(url);
    if (id === undefined && hasWords(titled)) throw new Error(`la page ${url} n’y figure pas.`);
    if (id === undefined) continue;
    byKind[kind] ??= [];
    byKind[kind].push(id);
  }
  return byKind;
}

const hasWords = (html: string) => /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>|&\w+;/g, ""));

function jsonFile(path: string, value: object): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(value)) };
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
