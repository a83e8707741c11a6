/** The search engine: loaded from the site at the first search, and asked in our own terms. */
import { type Piece, piecesOf } from "./excerpt.ts";
import { joinElisions, revealWords, searchedWords } from "./words.ts";

/** The folder of the index has no list of its contents: this site was made without an index. */
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
  best: number;
  results: (() => Promise<Result>)[];
}

/** What we use of Pagefind. */
interface Pagefind {
  options(options: object): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  filters(): Promise<{ [name: string]: { [value: string]: number } }>;
  search(
    words: string,
    options: { filters: { [name: string]: string } },
  ): Promise<{ results: { score: number; data(): Promise<Fragment> }[] }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  raw_content: string;
  meta: { title: string; langue: string; section?: string; date?: string };
  sub_results: { title: string; url: string; anchor?: object }[];
}

/** In words. */
const EXCERPT = 32;
const PARTS_SHOWN = 3;

/** « septembre 2026 » finds the posts of that month, after the pages that speak of it. */
const RANKING = { metaWeights: { date: 0.2 } };

/** @param folder address of the index, with its final slash */
export async function loadEngine(folder: string): Promise<Pagefind> {
  const entry = await fetch(`${folder}pagefind-entry.json`, { cache: "no-cache" });
  if (entry.status === 404) throw new MissingIndex();
  const { languages } = (await entry.json()) as { languages: object };
  const engine = (await import(`${folder}pagefind.js`)) as Pagefind;
  const { lang } = document.documentElement;
  await engine.options({
    // Loading a worker is not allowed where scripts are trusted by type; a search takes a few milliseconds.
    noWorker: true,
    baseUrl: "/",
    excerptLength: EXCERPT,
    ranking: RANKING,
  });
  for (const other of Object.keys(languages).filter((language) => language !== lang)) {
    // A whole address: the engine takes the same path for an index it already has.
    const address = new URL(folder, location.href).href;
    await engine.mergeIndex(address, {
      language: other,
      baseUrl: "/",
      excerptLength: EXCERPT,
      ranking: RANKING,
    });
  }
  return engine;
}

/** The results by kind, the kind with the best result first; kinds without any are left out. */
export async function search(engine: Pagefind, typed: string): Promise<Group[]> {
  const words = searchedWords(typed);
  if (!words) return [];
  const kinds = Object.keys((await engine.filters()).type ?? {});
  const groups = await Promise.all(
    kinds.map(async (kind) => {
      const { results } = await engine.search(words, { filters: { type: kind } });
      return {
        kind,
        best: results[0]?.score ?? 0,
        results: results.map((result) => async () => resultOf(await result.data())),
      };
    }),
  );
  return groups.filter(({ results }) => results.length > 0).sort((a, b) => b.best - a.best);
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
