/** What search engines are told of the site as a whole: `sitemap.xml` and `robots.txt`. */

import type { Page, Site } from "../site/model.ts";
import { lastOf } from "../site/relations/modified.ts";
import { absolute, robotsOf } from "../views/head.ts";
import { xml, xmlFile } from "./xml.ts";

/** What the protocol allows in one file. */
export const MAX_ADDRESSES = 50_000;

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** The pages that search engines may show, in the order of the site. */
export function indexedPages(site: Site): Page[] {
  return site.pages.filter((page) => !robotsOf(page, site.options)?.includes("noindex"));
}

/**
 * `sitemap.xml`, path → text. A site larger than one file may hold gets several, and an index in their place.
 *
 * @param limit addresses in one file
 */
export function sitemapFiles(site: Site, limit = MAX_ADDRESSES): Map<string, string> {
  const pages = indexedPages(site);
  if (pages.length <= limit) return new Map([["sitemap.xml", addressesOf(pages, site)]]);
  const files = new Map<string, string>();
  for (let start = 0; start < pages.length; start += limit) {
    files.set(`sitemap-${files.size + 1}.xml`, addressesOf(pages.slice(start, start + limit), site));
  }
  const facts = site.data.site.value;
  const parts = [...files.keys()].map((file) =>
    xml("sitemap", {}, xml("loc", {}, absolute(facts, `/${file}`))),
  );
  return files.set("sitemap.xml", xmlFile(xml("sitemapindex", NAMESPACE, ...parts)));
}

function addressesOf(pages: readonly Page[], site: Site): string {
  const addresses = pages.map((page) => {
    const { modified } = page === site.blog ? lastOf([page, ...site.posts].map((one) => one.modified)) : page;
    return xml(
      "url",
      {},
      xml("loc", {}, absolute(site.data.site.value, page.address.url)),
      modified === undefined ? undefined : xml("lastmod", {}, modified),
    );
  });
  return xmlFile(xml("urlset", NAMESPACE, ...addresses));
}

/**
 * `robots.txt`. Robots may read everything, even a site that is not to be indexed: it is on each page that they
 * read so, and an address that they may not read can still be listed.
 */
export function robotsFile(site: Site): string {
  const lines = ["User-agent: *", "Disallow:"];
  if (!site.options.noindex) lines.push("", `Sitemap: ${absolute(site.data.site.value, "/sitemap.xml")}`);
  return `${lines.join("\n")}\n`;
}
