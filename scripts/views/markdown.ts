/** Each page's own Markdown: where it is published, and which pages have one. */
import type { Address } from "../content/permalink.ts";
import { hasBody, type Page, type PageWithBody, type Site } from "../site/model.ts";
import { robotsOf } from "./head.ts";

/**
 * The address of a page followed by `.md`; that of a folder's page is its file's, as the proposal of llms.txt asks:
 * `/approche/acceleration.md`, `/approche/index.html.md`. Two pages never share one, for pages never share an address.
 */
export function markdownUrl({ url }: Address): string {
  return url.endsWith("/") ? `${url}index.html.md` : `${url}.md`;
}

/** Whether a page has one: it holds a text, which search engines may show. */
export function hasMarkdown(page: Page, site: Site): page is PageWithBody {
  return hasBody(page) && !robotsOf(page, site.options)?.includes("noindex");
}
