/** Makes the search index of a rendered site: what its readers may look for, in the folder `pagefind/`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hideWords, partElisions } from "../../assets/js/search/words.ts";
import { encodePath } from "../content/permalink.ts";
import type { Generator } from "../generator/generator.ts";
import type { DirectoryPage, Page } from "../site/model.ts";
import type { PageView } from "../views/view.ts";
import { indexDocuments } from "./search-engine.ts";
import { writeInto } from "./staging.ts";

export class SearchIndexError extends Error {}

/** The name under which results are grouped, for each kind of page that can be found. */
const KINDS: Readonly<Record<Page["kind"], string | undefined>> = {
  page: "Pages",
  post: "Articles",
  category: "Pages",
  startup: "Services numériques",
  incubator: "Incubateurs",
  fast: "Pages",
  mooc: "Pages",
  // People are found by their names, which lead to the directory.
  directory: "Annuaire",
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
    if (kind === undefined || view.siteMap) return [];
    // The directory is kept from search engines at large, not from the site's own readers.
    if (view.head.robots?.includes("noindex") && page.kind !== "directory") return [];
    const html = page.kind === "directory" ? namesOf(page) : readHtml(page, staging);
    return [{ url: encodePath(page.address.url), kind, html: indexedText(html, page, view) }];
  });
  try {
    for (const { path, content } of await indexDocuments(documents, LEFT_OUT)) {
      writeInto(staging, join("pagefind", path), content);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SearchIndexError(
      `L’index de recherche n’a pas pu être établi : ${reason}\n` +
        "    Relancez « npm ci », puis « npm run build ». Le site n’a pas été publié.",
      { cause },
    );
  }
  return documents.length;
}

function readHtml(page: Page, staging: string): string {
  return readFileSync(join(staging, page.address.file), "utf8");
}

/** A page of the directory as it is looked for: its names, without what people do. */
function namesOf({ lang, title, letter }: DirectoryPage): string {
  const names = [...letter.present, ...letter.announced, ...letter.former].map(
    ({ data }) => `<p>${escapeAttribute(data.fullname)}</p>`,
  );
  return `<html lang="${lang}"><body><main><h1>${escapeAttribute(title)}</h1>${names.join("")}</main></body></html>`;
}

/** The page as it is given to the engine: parted words, and on `main` the facts shown with a result. */
function indexedText(html: string, page: Page, view: PageView): string {
  const section = view.breadcrumb.slice(1, -1)[0]?.title;
  const facts = Object.entries({
    title: partElisions(page.title),
    date: view.post?.dateText,
    section: section && hideWords(section),
    langue: hideWords(page.lang),
  }).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const attributes = [
    `data-pagefind-meta="${facts.map(([name]) => `${name}[data-${name}]`).join(", ")}"`,
    ...facts.map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`),
  ];
  // The title is indexed as such: excerpts begin with what comes after it, when something does.
  const hasOwnTitle = view.h1 === page.title && view.content.trim() !== "";
  const body = (hasOwnTitle ? html.replace(/<h1\b.*?<\/h1>/s, "") : html).replace(/<img\b[^>]*>/g, "");
  return partElisions(body).replace(/<main\b/, () => `<main ${attributes.join(" ")}`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
