import assert from "node:assert/strict";
import { test } from "node:test";
import { robotsFile, sitemapFiles } from "../../../scripts/discovery/sitemap.ts";
import { page, pageRecord, post, redirection, site } from "../site/support.ts";
import { childrenOf, parseXml, textOf } from "./support.ts";

/** The addresses of a file, with their dates. */
function read(text: string | undefined): string[] {
  return parseXml(text ?? "").children.map((child) => {
    const [date] = childrenOf(child, "lastmod");
    return textOf(child, "loc") + (date ? ` ${date.text}` : "");
  });
}

const HOST = "https://exemple.gouv.fr";

test("pages are told with the day of their last change, when it is known", () => {
  const pages = [page("/fast/lauréats", "A", { modified: "2021-04-22" }), page("/b & c/", "B")];
  const files = sitemapFiles(site(pages));
  assert.deepEqual([...files.keys()], ["sitemap.xml"]);
  assert.deepEqual(read(files.get("sitemap.xml")), [
    `${HOST}/fast/laur%C3%A9ats 2021-04-22`,
    `${HOST}/b%20&%20c/`,
  ]);
});

test("the blog is as new as its newest post", () => {
  const blog = page("/blog/", "Blog", {
    record: pageRecord("blog", { layout: "blog" }),
    modified: "2020-01-01",
  });
  const [first] = read(
    sitemapFiles(site([blog, { ...post("2021-04-22", "a"), modified: "2021-05-01" }])).get("sitemap.xml"),
  );
  assert.equal(first, `${HOST}/blog/ 2021-05-01`);
});

test("redirects, drafts, the page of errors and pages not to be indexed are left out", () => {
  const pages = [
    page("/a/", "A"),
    redirection("/b/", "/a/"),
    page("/c/", "C", { unpublished: "draft" }),
    page("/404", "D"),
    page("/e/", "E", { record: pageRecord("e", { robots: "noindex, nofollow" }) }),
  ];
  assert.deepEqual(read(sitemapFiles(site(pages)).get("sitemap.xml")), [`${HOST}/a/`]);
});

test("what one file cannot hold is told in several, under an index", () => {
  const files = sitemapFiles(site(["/a", "/b", "/c"].map((url) => page(url, url))), 2);
  assert.deepEqual(read(files.get("sitemap.xml")), [`${HOST}/sitemap-1.xml`, `${HOST}/sitemap-2.xml`]);
  assert.deepEqual(read(files.get("sitemap-1.xml")), [`${HOST}/a`, `${HOST}/b`]);
  assert.deepEqual(read(files.get("sitemap-2.xml")), [`${HOST}/c`]);
});

test("robots are led to the map, unless the site is a trial one", () => {
  const whole = site([]);
  assert.equal(robotsFile(whole), `User-agent: *\nDisallow:\n\nSitemap: ${HOST}/sitemap.xml\n`);
  const trial = site([], { options: { ...whole.options, noindex: true } });
  assert.equal(robotsFile(trial), "User-agent: *\nDisallow:\n");
});
