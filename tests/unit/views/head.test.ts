import assert from "node:assert/strict";
import { test } from "node:test";
import { absolute, authorsOf, headOf, shorten } from "../../../scripts/views/head.ts";
import { page, pageRecord, post, redirection, site } from "../site/support.ts";

const whole = site([]);
const facts = whole.data.site.value;

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
  assert.equal(headOf(page("/a/", "Blog"), whole, "").title, "Blog — exemple.gouv.fr");
  assert.equal(
    headOf(page("/a/", "À propos d’exemple.gouv.fr"), whole, "").title,
    "À propos d’exemple.gouv.fr",
  );
});

test("without any text, the description is the site's", () => {
  assert.equal(headOf(page("/a/", "A"), whole, "").description, facts.description);
  assert.equal(headOf(page("/a/", "A"), whole, "Le sien.").description, "Le sien.");
});

test("canonical addresses follow the permalink, and a redirect's its target", () => {
  assert.equal(headOf(page("/a/b", "A"), whole, "").canonical, "https://exemple.gouv.fr/a/b");
  assert.equal(headOf(redirection("/vieux", "/a/"), whole, "").canonical, "https://exemple.gouv.fr/a/");
  assert.equal(
    headOf(redirection("/x", "https://example.org/"), whole, "").canonical,
    "https://example.org/",
  );
});

test("hidden pages are kept from search engines", () => {
  const robots = (given: Parameters<typeof headOf>[0]) => headOf(given, whole, "").robots;
  assert.equal(robots(page("/a/", "A")), undefined);
  assert.equal(robots(page("/404", "Introuvable")), "noindex");
  assert.equal(robots(redirection("/a/", "/")), "noindex");
  assert.equal(robots(page("/a/", "A", { unpublished: "draft" })), "noindex");
  assert.equal(robots(page("/a/", "A", { record: pageRecord("a", { robots: "nofollow" }) })), "nofollow");
});

test("the sharing image is the page's with its text, else the site's", () => {
  const own = { path: "/img/été.png", alt: "Un été", width: 640, height: 360 };
  const head = headOf(page("/a/", "A"), whole, "", own);
  assert.deepEqual([head.image, head.imageAlt], ["https://exemple.gouv.fr/img/%C3%A9t%C3%A9.png", "Un été"]);
  assert.deepEqual(head.imageSize, { width: 640, height: 360 });
  const without = headOf(page("/a/", "A", { record: pageRecord("a", { image_alt: "Orphelin" }) }), whole, "");
  assert.deepEqual(
    [without.image, without.imageAlt],
    ["https://exemple.gouv.fr/img/partage.png", "exemple.gouv.fr — Le site des essais"],
  );
});

test("a page in several languages announces each of them, and the French one for any other", () => {
  const french = page("/a/", "A");
  const english = page("/en/a/", "A", { lang: "en" });
  for (const version of [french, english]) version.versions = [french, english];
  assert.deepEqual(headOf(english, whole, "").alternates, [
    { lang: "fr", href: "https://exemple.gouv.fr/a/" },
    { lang: "en", href: "https://exemple.gouv.fr/en/a/" },
    { lang: "x-default", href: "https://exemple.gouv.fr/a/" },
  ]);
  assert.deepEqual(headOf(page("/b/", "B"), whole, "").alternates, []);
});

test("a post's authors are named, another page has none", () => {
  const written = post("2021-04-22", "bilan", { authors: ["ada.lovelace", "jean-paul.élie"] });
  assert.deepEqual(authorsOf(written), ["Ada Lovelace", "Jean-Paul Élie"]);
  assert.deepEqual(authorsOf(page("/a/", "A")), []);
});

test("an article tells when it was published and last changed, any other page does not", () => {
  const dates = (modified?: string) =>
    headOf({ ...post("2021-04-22", "bilan"), modified }, whole, "").article;
  const published = "2021-04-22T00:00:00+02:00";
  assert.deepEqual(dates("2021-12-01"), { published, modified: "2021-12-01T00:00:00+01:00" });
  assert.deepEqual(dates(), { published, modified: published });
  assert.equal(headOf(page("/a/", "A"), whole, "").article, undefined);
});

test("no page of a trial site is to be indexed", () => {
  const trial = site([], { options: { ...whole.options, noindex: true } });
  assert.equal(headOf(page("/a/", "A"), trial, "").robots, "noindex");
});
