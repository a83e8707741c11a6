/** The search engine: loaded from the site at the first search, and asked in our own terms. */
import { type Piece, piecesOf } from "./excerpt.ts";
import { holdsWords, joinElisions, revealWords, searchedWords } from "./words.ts";

/** The folder of the index has no summary: this site was made without an index. */
export class MissingIndex extends Error {}

export interface Result {
  url: string;
  title: string;
  lang: string;
  /** Part of the site the page belongs to. */
  section: string | undefined;
  date: string | undefined;
  excerpt: Piece[];
  /** The headings whose text matches. */
  parts: { title: string; url: string }[];
}

/** The results of one kind, best first; each is fetched when it is to be shown. */
export interface Group {
  kind: string;
  results: (() => Promise<Result>)[];
}

type Found = Awaited<ReturnType<Pagefind["search"]>>["results"];

export interface Engine {
  pagefind: Pagefind;
  /** The kind of each document, by the engine's name of it. */
  kinds: ReadonlyMap<string, string>;
}

/** What our build says of its index. */
interface Summary {
  languages: string[];
  kinds: { [kind: string]: string[] };
}

/** What we use of Pagefind. */
interface Pagefind {
  options(options: object): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  search(words: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  raw_content: string;
  meta: { title: string; langue: string; section?: string; date?: string };
  sub_results: { title: string; url: string; anchor?: object }[];
}

const PARTS_SHOWN = 3;

/** The header of a WebAssembly file, and nothing after it. */
const EMPTY_PROGRAM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

const OPTIONS = {
  baseUrl: "/",
  /** In words. */
  excerptLength: 32,
  /** « septembre 2026 » finds the posts of that month, after the pages that speak of it. */
  ranking: { metaWeights: { date: 0.2 } },
};

/** @param folder address of the index, with its final slash */
export async function loadEngine(folder: string): Promise<Engine> {
  const answer = await fetch(`${folder}summary.json`, { cache: "no-cache" });
  if (answer.status === 404) throw new MissingIndex();
  const { languages, kinds } = (await answer.json()) as Summary;
  // Where the host forbids WebAssembly, this fails; the engine would wait for ever.
  await WebAssembly.compile(EMPTY_PROGRAM);
  const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
  // Loading a worker is not allowed where scripts are trusted by type; a search takes a few milliseconds.
  await pagefind.options({ ...OPTIONS, noWorker: true });
  for (const language of languages.filter((one) => one !== document.documentElement.lang)) {
    // A whole address: Pagefind refuses a path that it already reads.
    await pagefind.mergeIndex(new URL(folder, location.href).href, { ...OPTIONS, language });
  }
  const pairs = Object.entries(kinds).flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const));
  return { pagefind, kinds: new Map(pairs) };
}

/** The results by kind, the kind of the best result first. */
export async function search({ pagefind, kinds }: Engine, typed: string): Promise<Group[]> {
  const words = searchedWords(typed);
  // The engine takes « œ » for a letter of its own, which few keyboards have.
  for (const spelling of new Set([words, words.replace(/oe/gi, "œ")])) {
    const results = spelling ? (await pagefind.search(spelling)).results : [];
    if (await isAnswer(results, spelling)) return grouped(results, kinds);
  }
  return [];
}

/** How many of the best results tell whether the words were found: one of another language may come before. */
const JUDGED = 3;

async function isAnswer(results: Found, words: string): Promise<boolean> {
  const best = await Promise.all(results.slice(0, JUDGED).map(({ data }) => data()));
  return best.some(({ meta, raw_content }) =>
    holdsWords([...Object.values(meta), raw_content].join(" "), words),
  );
}

function grouped(results: Found, kinds: Engine["kinds"]): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, data } of results) {
    const kind = kinds.get(id);
    if (kind === undefined) continue;
    const group = groups.get(kind) ?? { kind, results: [] };
    groups.set(kind, group);
    group.results.push(async () => resultOf(await data()));
  }
  return [...groups.values()];
}

function resultOf(found: Fragment): Result {
  return {
    url: found.url,
    title: joinElisions(found.meta.title),
    lang: revealWords(found.meta.langue),
    section: found.meta.section && revealWords(found.meta.section),
    date: found.meta.date,
    excerpt: piecesOf(found.excerpt, found.raw_content),
    parts: found.sub_results
      .filter(({ anchor, title }) => anchor && title)
      .slice(0, PARTS_SHOWN)
      .map(({ title, url }) => ({ title: joinElisions(title), url })),
  };
}
