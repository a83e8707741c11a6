/** What both programs that the build is measured against share: which documents are pages, and where they go. */

/** Collections whose documents are pages; the others are data that pages show. */
export const PAGE_COLLECTIONS = ["pages", "posts", "startups", "incubators", "fasts", "mooc"] as const;
export const DATA_COLLECTIONS = ["members", "organisations", "teams", "phases", "intras"] as const;

/** Both programs render Markdown with the options of the site's own. */
export const MARKDOWN = { html: true, linkify: false, breaks: false, typographer: false } as const;

/** Keys that pages show when they are there. */
export const FACTS = [
  "mission",
  "description",
  "contact",
  "link",
  "repository",
  "accessibility_status",
] as const;

/** Entries of the menu that stands twice on every page: it gives pages the weight of the real ones. */
export const MENU_LENGTH = 46;

/** The file of a document: its `permalink`, else its place in the content. */
export function fileOf(path: string, permalink: unknown): string {
  const url = typeof permalink === "string" ? permalink : `/${path.replace(/\.md$/, "")}`;
  if (url.endsWith("/")) return `${url.slice(1)}index.html`;
  return url.endsWith(".html") ? url.slice(1) : `${url.slice(1)}.html`;
}
