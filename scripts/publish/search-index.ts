/** Makes the search index of a rendered site: what its readers may look for, in the folder `pagefind/`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createIndex, type IndexFile, type PagefindIndex, close as stopPagefind } from "pagefind";
import { hideWords, partElisions } from "../../assets/js/search/words.ts";
import { encodePath } from "../content/permalink.ts";
import type { Generator } from "../generator/generator.ts";
import type { Page } from "../site/model.ts";
import type { PageView } from "../views/page-view.ts";

export class SearchIndexError extends Error {}

/** The name readers filter by, for each kind of page that can be found. */
const KINDS: Readonly<Record<Page["kind"], string | undefined>> = {
  page: "Pages",
  post: "Articles",
  category: "Pages",
  startup: "Services numériques",
  incubator: "Incubateurs",
  fast: "Pages",
  mooc: "Pages",
  blog: undefined,
  redirect: undefined,
};

/** Parts of the main content that say nothing of their own, or what another page says better. */
const LEFT_OUT = [
  "button",
  ".app-meta",
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

/** Far longer than thousands of pages take. */
const TIME_LIMIT = 120_000;

/** What the page script loads; the engine comes with interfaces of its own and a worker, which it does not use. */
const USED = /^(?:pagefind\.js|pagefind-entry\.json|(?:index|fragment|filter)\/.+|.+\.pf_meta)$/;

/**
 * Indexes the pages of a site and writes the index beside them.
 *
 * @param staging folder that holds the rendered pages
 * @returns the number of pages indexed
 * @throws SearchIndexError when the index cannot be made
 */
export async function writeSearchIndex(generator: Generator, staging: string): Promise<number> {
  const documents = generator.site.pages.flatMap((page) => {
    const view = generator.viewOf(page.address.url);
    const kind = KINDS[page.kind];
    // The site map holds the title of every page: it would answer every search.
    if (kind === undefined || view.head.robots?.includes("noindex") || view.siteMap) return [];
    const html = readFileSync(join(staging, page.address.file), "utf8");
    return [{ url: encodePath(page.address.url), content: indexedDocument(html, page, view, kind) }];
  });
  try {
    for (const { path, content } of await withTimeLimit(filesOf(documents))) {
      const target = join(staging, "pagefind", path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SearchIndexError(
      `L’index de recherche n’a pas pu être établi : ${reason}\n` +
        "    Relancez « npm ci », puis « npm run build ». Le site n’a pas été publié.",
      { cause },
    );
  } finally {
    await stopPagefind();
  }
  return documents.length;
}

/**
 * The page as it is given to the engine: parted words, and on `main` its kind and the facts shown with it. One filter
 * only: the engine writes several in any order.
 */
export function indexedDocument(html: string, page: Page, view: PageView, kind: string): string {
  const section = view.breadcrumb.slice(1, -1)[0]?.title;
  const facts = Object.entries({
    title: partElisions(page.title),
    date: view.post?.dateText,
    section: section && hideWords(section),
    langue: hideWords(page.lang),
  }).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const attributes = [
    `data-pagefind-filter="type:${escapeAttribute(kind)}"`,
    `data-pagefind-meta="${facts.map(([name]) => `${name}[data-${name}]`).join(", ")}"`,
    ...facts.map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`),
  ];
  // The title is indexed as such: excerpts begin with what comes after it, when something does.
  const hasOwnTitle = view.h1 === page.title && view.content.trim() !== "";
  const body = (hasOwnTitle ? html.replace(/<h1\b.*?<\/h1>/s, "") : html).replace(/<img\b[^>]*>/g, "");
  return partElisions(body).replace(/<main\b/, () => `<main ${attributes.join(" ")}`);
}

async function filesOf(documents: readonly { url: string; content: string }[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ rootSelector: "main", excludeSelectors: LEFT_OUT });
  failOn(errors);
  const made = index as PagefindIndex;
  for (const document of documents) failOn((await made.addHTMLFile(document)).errors);
  const result = await made.getFiles();
  failOn(result.errors);
  const count = result.files.filter(({ path }) => path.startsWith("fragment/")).length;
  if (count !== documents.length) throw new Error(`${documents.length} pages à indexer, ${count} indexées.`);
  return usedFiles(result.files);
}

/** The files the page script needs; the list of languages is sorted, as the engine writes it in any order. */
function usedFiles(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  if (!entry) throw new Error("Pagefind n’a pas rendu son sommaire.");
  const summary = JSON.parse(Buffer.from(entry.content).toString("utf8")) as {
    languages: { [language: string]: { wasm: string | null } };
  };
  const languages = Object.entries(summary.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  const programs = new Set(languages.map(([, { wasm }]) => `wasm.${wasm ?? "unknown"}.pagefind`));
  const sorted = { ...summary, languages: Object.fromEntries(languages) };
  return files
    .filter(({ path }) => USED.test(path) || programs.has(path))
    .map((file) => (file === entry ? { ...file, content: Buffer.from(JSON.stringify(sorted)) } : file));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(" ; "));
}

/** The engine runs in a process of its own, whose sudden death the package does not tell. */
async function withTimeLimit<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Pagefind ne répond plus.")), TIME_LIMIT);
  });
  try {
    return await Promise.race([task, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
