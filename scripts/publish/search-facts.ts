/** What the search index tells of a page beside its text, kept from the time when the page is drawn. */
import { hideWords } from "../../assets/js/search/words.ts";
import { keyOf } from "../cache/results.ts";
import { encodePath } from "../content/permalink.ts";
import type { DirectoryPage, Page } from "../site/model.ts";
import type { PageView } from "../views/view.ts";
import { partElisions } from "./elisions.ts";

export interface SearchFacts {
  url: string;
  /** The name under which readers find it grouped. */
  kind: string;
  /** Path under the output folder. */
  file: string;
  /** Shown with a result: name and value. */
  shown: [name: string, value: string][];
  /** The page's title is its `h1`, and more text follows. */
  hasOwnTitle: boolean;
  /** What to read in place of the page itself. */
  names?: string;
  /** Digest of all this, and of what is indexed of the page. */
  digest: string;
}

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
  tag: undefined,
  redirect: undefined,
};

/** Undefined for a page that readers do not look for. @param text digest of what is indexed of its HTML */
export function searchFacts(page: Page, view: PageView, text: string): SearchFacts | undefined {
  const kind = KINDS[page.kind];
  // The site map holds the title of every page: it would answer every search.
  if (kind === undefined || view.siteMap) return undefined;
  // The directory is kept from search engines at large, not from the site's own readers.
  if (view.head.robots?.includes("noindex") && page.kind !== "directory") return undefined;
  const section = view.breadcrumb.slice(1, -1)[0]?.title;
  const shown = Object.entries({
    title: partElisions(page.title),
    date: view.post?.dateText,
    section: section && hideWords(section),
    langue: hideWords(page.lang),
  }).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const facts = {
    url: encodePath(page.address.url),
    kind,
    file: page.address.file,
    shown,
    hasOwnTitle: view.h1 === page.title && view.content.trim() !== "",
    ...(page.kind === "directory" && { names: namesOf(page) }),
  };
  return { ...facts, digest: keyOf(JSON.stringify(facts), "names" in facts ? "" : text) };
}

/** Digest of what is indexed of a page. @param html as its layout drew it */
export function indexedDigest(html: string): string {
  return keyOf(...partsOf(html));
}

/** What is indexed of a page: the tag that tells its language, and its main content. */
export function partsOf(html: string): [root: string, main: string] {
  const root = /<html\b[^>]*>/.exec(html)?.[0] ?? "<html>";
  return [root, html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"))];
}

/** A page of the directory as it is looked for: its names, without what people do. */
function namesOf({ lang, title, letter }: DirectoryPage): string {
  const names = [...letter.present, ...letter.announced, ...letter.former].map(
    ({ data }) => `<p>${escapeAttribute(data.fullname)}</p>`,
  );
  return `<html lang="${lang}"><body><main><h1>${escapeAttribute(title)}</h1>${names.join("")}</main></body></html>`;
}

export function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
