import assert from "node:assert/strict";
import { test } from "node:test";
import { absolute, authorsOf, headOf, shorten } from "../../../scripts/views/head.ts";
import { page, pageRecord, post, redirection, site } from "../site/support.ts";

const facts = site([]).data.site.value;

test("a description is kept whole when short, and cut at a word when long", () => {
  assert.equal(shorten("  Deux\nmots  "), "Deux mots");
  assert.equal(shorten("Quoi\u00A0?"), "Quoi\u00A0?");
  assert.equal(shorten("x".repeat(157)), "x".repeat(157));
  const words = "un deux trois quatre ".repeat(12);
  const cut = shorten(words);
  assert.ok(cut.length <= 158, String(cut.length));
  assert.ok(words.startsWith(`${cut.slice(0, -1)} `), cut);
  assert.ok(cut.endsWith("…"));
});

const CUTS: [text: string, length: number, cut: string][] = [
  ["un deux trois", 7, "un deux…"],
  ["un deux, trois", 8, "un deux…"],
  ["un deux. Trois", 9, "un deux…"],
  [`un ${"x".repeat(200)}`, 100, `un ${"x".repeat(67)}…`],
];
for (const [text, length, cut] of CUTS) {
  test(`${JSON.stringify(text.slice(0, 20))} cut at ${length} gives ${JSON.stringify(cut.slice(0, 20))}`, () => {
    assert.equal(shorten(text, length), cut);
  });
}

test("addresses are made absolute and encoded, others are left alone", () => {
  assert.equal(absolute(facts, "/fast/lauréats"), "https://exemple.gouv.fr/fast/laur%C3%A9ats");
  assert.equal(absolute(facts, "https://example.org/é"), "https://example.org/é");
  assert.equal(absolute(facts, "//example.org/"), "//example.org/");
});

test("a title ends with the site's name, unless it holds it", () => {
  assert.equal(headOf(page("/a/", "Blog"), facts, "", []).title, "Blog — exemple.gouv.fr");
  assert.equal(
    headOf(page("/a/", "À propos d’exemple.gouv.fr"), facts, "", []).title,
    "À propos d’exemple.gouv.fr",
  );
});

test("without any text, the description is the site's", () => {
  assert.equal(headOf(page("/a/", "A"), facts, "", []).description, facts.description);
  assert.equal(headOf(page("/a/", "A"), facts, "Le sien.", []).description, "Le sien.");
});

test("canonical addresses follow the permalink, and a redirect's its target", () => {
  assert.equal(headOf(page("/a/b", "A"), facts, "", []).canonical, "https://exemple.gouv.fr/a/b");
  assert.equal(headOf(redirection("/vieux", "/a/"), facts, "", []).canonical, "https://exemple.gouv.fr/a/");
  assert.equal(
    headOf(redirection("/x", "https://example.org/"), facts, "", []).canonical,
    "https://example.org/",
  );
});

test("hidden pages are kept from search engines", () => {
  const robots = (given: Parameters<typeof headOf>[0]) => headOf(given, facts, "", []).robots;
  assert.equal(robots(page("/a/", "A")), undefined);
  assert.equal(robots(page("/404", "Introuvable")), "noindex");
  assert.equal(robots(redirection("/a/", "/")), "noindex");
  assert.equal(robots(page("/a/", "A", { unpublished: "draft" })), "noindex");
  assert.equal(robots(page("/a/", "A", { record: pageRecord("a", { robots: "nofollow" }) })), "nofollow");
});

test("the sharing image is the page's with its text, else the site's", () => {
  const own = pageRecord("a", { image: "/img/été.png", image_alt: "Un été" });
  const head = headOf(page("/a/", "A", { record: own }), facts, "", []);
  assert.deepEqual([head.image, head.imageAlt], ["https://exemple.gouv.fr/img/%C3%A9t%C3%A9.png", "Un été"]);
  const without = headOf(
    page("/a/", "A", { record: pageRecord("a", { image_alt: "Orphelin" }) }),
    facts,
    "",
    [],
  );
  assert.deepEqual(
    [without.image, without.imageAlt],
    ["https://exemple.gouv.fr/img/partage.png", "exemple.gouv.fr — Le site des essais"],
  );
});

/** Types of the structured data of a page. */
const types = (...args: Parameters<typeof headOf>) =>
  headOf(...args).jsonLd.map((block) => (block as { "@type": string })["@type"]);

test("structured data: the site on the home page, the way to any other, the article of a post", () => {
  const crumbs = [{ title: "Accueil", link: "/" }, { title: "A" }];
  assert.deepEqual(types(page("/", "Accueil"), facts, "", []), ["WebSite"]);
  assert.deepEqual(types(page("/a/", "A"), facts, "", crumbs), ["BreadcrumbList"]);
  assert.deepEqual(types(post("2021-04-22", "a"), facts, "", crumbs), ["BreadcrumbList", "BlogPosting"]);
});

test("the last crumb's address is the page's own", () => {
  const [list] = headOf(page("/a/", "A"), facts, "", [
    { title: "Accueil", link: "/" },
    { title: "A" },
  ]).jsonLd;
  assert.deepEqual((list as { itemListElement: object[] }).itemListElement, [
    { "@type": "ListItem", position: 1, name: "Accueil", item: "https://exemple.gouv.fr/" },
    { "@type": "ListItem", position: 2, name: "A", item: "https://exemple.gouv.fr/a/" },
  ]);
});

test("an article tells its date and its authors", () => {
  const written = post("2021-04-22", "bilan", { authors: ["ada.lovelace", "jean-paul.élie"] });
  const article = headOf(written, facts, "Résumé.", []).jsonLd[0] as Record<string, unknown>;
  assert.equal(article.datePublished, "2021-04-22");
  assert.equal(article.description, "Résumé.");
  assert.deepEqual(article.author, [
    { "@type": "Person", name: "Ada Lovelace" },
    { "@type": "Person", name: "Jean-Paul Élie" },
  ]);
  assert.deepEqual(authorsOf(page("/a/", "A")), []);
});
