import assert from "node:assert/strict";
import { before, test } from "node:test";
import { childrenOf, parseXml, textOf } from "../../unit/discovery/support.ts";
import { type BuiltSite, buildFixture } from "../build.ts";

const page = (head: string, body = "Un texte.") => `---\n${head}\n---\n\n${body}\n`;

const CONTENT = {
  "pages/index.md": page("title: Accueil\npermalink: /\nlayout: home"),
  "pages/blog.md": page("title: Le blog\npermalink: /blog/\nlayout: blog"),
  "pages/cachee.md": page("title: Cachée\nrobots: noindex"),
  "pages/en/index.md": page("title: Home\nlang: en\ntraduction: /"),
  "posts/2026-09-01-atelier.md": page(
    'title: "Atelier"\ncategories: articles\nevenement: { debut: 2026-12-03 14:30, lieu: Paris }',
    ":::alerte[Attention]\nVoyez [le blog](/blog/).\n:::",
  ),
};
const POST = "/articles/2026/09/01/atelier/";

let site: BuiltSite;
let trial: BuiltSite;
before(async () => {
  const modified = new Map([["content/pages/index.md", "2026-08-01"]]);
  site = await buildFixture(CONTENT, { modified });
  trial = await buildFixture(CONTENT, { noindex: true });
});

test("the blog's pages announce its feeds, which hold the post's text with whole addresses", () => {
  for (const url of ["/", "/blog/", POST]) {
    const [atom] = site.page(url).values("href", "link", { type: "application/atom+xml" });
    assert.equal(atom, "/feed.xml", url);
  }
  const [entry] = childrenOf(parseXml(site.text("feed.xml")), "entry");
  assert.ok(entry);
  assert.ok(textOf(entry, "content").includes('href="https://exemple.gouv.fr/blog/"'));
  const visible = site.page("/categorie/articles/").values("href", "a", { type: "application/rss+xml" });
  assert.deepEqual(visible, ["/categorie/articles/rss.xml"]);
});

test("the map tells what history told, and leaves out what is not to be indexed", () => {
  const map = parseXml(site.text("sitemap.xml")).children.map((url) => [
    textOf(url, "loc"),
    childrenOf(url, "lastmod")[0]?.text,
  ]);
  assert.deepEqual(map[0], ["https://exemple.gouv.fr/blog/", "2026-09-01"]);
  assert.ok(map.some(([loc, day]) => loc === "https://exemple.gouv.fr/" && day === "2026-08-01"));
  assert.ok(!map.some(([loc]) => loc?.includes("cachee")));
});

test("each page leads to its own Markdown, and a hidden one has none", () => {
  const [href = ""] = site.page(POST).values("href", "link", { type: "text/markdown" });
  assert.match(site.text(href.slice(1)), /\n:::alerte\[Attention\]\n/);
  assert.deepEqual(site.page("/cachee").values("href", "link", { type: "text/markdown" }), []);
  assert.ok(site.text("llms.txt").includes("https://exemple.gouv.fr/index.html.md"));
});

test("an event is told on its page, to search engines and in calendars", () => {
  const html = site.page(POST);
  assert.deepEqual(html.values("href", "a", { type: "text/calendar" }), [
    `${POST}evenement.ics`,
    "/agenda.ics",
  ]);
  assert.ok(site.has("agenda.ics"));
  const [graph = ""] = html.texts("script", { type: "application/ld+json" });
  const event = JSON.parse(graph)["@graph"].find((node: { "@type": string }) => node["@type"] === "Event");
  assert.equal(event.startDate, "2026-12-03T14:30:00+01:00");
});

test("twins name each other", () => {
  for (const url of ["/", "/en/"])
    assert.deepEqual(site.page(url).values("hreflang", "link"), ["fr", "en", "x-default"]);
});

test("no page of a trial site is to be indexed, and no map leads to them", () => {
  assert.equal(trial.page("/blog/").meta("robots"), "noindex");
  assert.ok(!trial.has("sitemap.xml"));
  assert.ok(!trial.text("robots.txt").includes("Sitemap"));
});
