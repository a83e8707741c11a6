import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/posts");
});

const POSTS: [url: string, title: string, date: string, shown: string][] = [
  ["/dinsic/2021/04/22/gamma-I-bilan/", "La date du front matter l’emporte", "2021-04-22", "22 avril 2021"],
  ["/general/articles/2021/04/23/guillemets/", "Date entre guillemets", "2021-04-23", "23 avril 2021"],
  ["/general/articles/2018/10/11/horodatage/", "Horodatage", "2018-10-11", "11 octobre 2018"],
  ["/2016/03/01/nom/", "Date du nom de fichier", "2016-03-01", "1er mars 2016"],
  ["/articles/2019/08/11/été-FAST/", "Accents et majuscules", "2019-08-11", "11 août 2019"],
  ["/articles/2020/03/01/anglais/", "An English post: read it", "2020-03-01", "1 March 2020"],
];
for (const [url, title, date, shown] of POSTS) {
  test(`${url} is « ${title} », dated ${date}`, () => {
    const page = site.page(url);
    assert.equal(page.h1, title);
    const [time] = page.all("time", {}, page.main);
    assert.equal(time?.attribs.datetime, date);
    assert.equal(page.texts("time", {}, page.main)[0], shown);
    assert.equal(page.meta("og:type"), "article");
  });
}

test("authors are named, and nothing is said of those left empty", () => {
  const meta = (url: string) => {
    const page = site.page(url);
    return page.texts("p", { class: "app-meta" })[0];
  };
  assert.equal(
    meta("/dinsic/2021/04/22/gamma-I-bilan/"),
    "Publié le 22 avril 2021 par Ada Lovelace, Jean-Paul Dupont",
  );
  assert.equal(meta("/general/articles/2021/04/23/guillemets/"), "Publié le 23 avril 2021");
  assert.equal(meta("/articles/2020/03/01/anglais/"), "Published on 1 March 2020 by Ada Lovelace");
});

test("an excerpt opens the post and describes it; without one the first paragraph describes it", () => {
  const page = site.page("/dinsic/2021/04/22/gamma-I-bilan/");
  assert.deepEqual(page.texts("em", {}, page.main), ["en Markdown"]);
  assert.equal(page.meta("description"), "Un chapeau en Markdown.");
  const other = site.page("/general/articles/2021/04/23/guillemets/");
  assert.equal(other.meta("description"), "Premier paragraphe, repris faute de chapeau.");
  assert.equal(other.texts("p", {}, other.main).filter((text) => text.startsWith("Premier")).length, 1);
});

test("the blog lists every post, newest first, with encoded addresses", () => {
  const page = site.page("/blog/");
  assert.deepEqual(page.values("href", "a", {}, page.one("ul", { class: "fr-raw-list" }, page.main)), [
    "/general/articles/2021/04/23/guillemets/",
    "/dinsic/2021/04/22/gamma-I-bilan/",
    "/articles/2020/03/01/anglais/",
    "/articles/2019/08/11/%C3%A9t%C3%A9-FAST/",
    "/general/articles/2018/10/11/horodatage/",
    "/2016/03/01/nom/",
  ]);
  assert.equal(page.all("nav", { class: "fr-pagination" }).length, 0);
});

test("a category has its page, whatever the case in which posts write it", () => {
  const titles = (url: string) => {
    const page = site.page(url);
    return page.texts("h3", {}, page.main);
  };
  assert.deepEqual(titles("/categorie/general/"), ["Date entre guillemets", "Horodatage"]);
  assert.equal(titles("/categorie/articles/").length, 4);
  assert.equal(site.page("/categorie/dinsic/").meta("description"), "Les nouvelles de la direction.");
});

test("a post leads to others, not to itself", () => {
  const page = site.page("/articles/2019/08/11/été-FAST/");
  const section = page.one("section", { "aria-labelledby": "autres-articles" });
  assert.deepEqual(page.values("href", "a", {}, section), [
    "/general/articles/2021/04/23/guillemets/",
    "/articles/2020/03/01/anglais/",
    "/general/articles/2018/10/11/horodatage/",
  ]);
});

test("a post in another language than the list's says so, title and date; words around it are those of the page", () => {
  const [english] = site.page("/blog/").all("a", { href: "/articles/2020/03/01/anglais/" });
  assert.equal(english?.attribs.lang, "en");
  assert.equal(site.page("/blog/").one("time", { datetime: "2020-03-01" }).attribs.lang, "en");
  const page = site.page("/articles/2020/03/01/anglais/");
  const section = page.one("section", { "aria-labelledby": "autres-articles" });
  assert.deepEqual(page.texts("h2", {}, section), ["Read also"]);
  assert.deepEqual(new Set(page.values("lang", "a", {}, section)), new Set(["fr"]));
  assert.deepEqual(page.values("lang", "ul", { class: "fr-tags-group" }), ["fr"]);
  assert.equal(page.texts("a", { href: "#top" })[0], "Back to top");
});

test("posts stand under the blog in the main menu", () => {
  const current = (url: string) =>
    site.page(url).texts("a", { "aria-current": "true" }, site.page(url).one("nav", { class: "fr-nav" }));
  assert.deepEqual(current("/articles/2019/08/11/été-FAST/"), ["Blog"]);
  assert.deepEqual(current("/categorie/general/"), ["Blog"]);
});

test("thirteen posts make a second page, linked from the first", async () => {
  const posts = Array.from({ length: 13 }, (_, index) => {
    const day = String(index + 1).padStart(2, "0");
    return [
      `posts/2021-01-${day}-a${day}.md`,
      `---\ntitle: Article ${day}\ncategories: dinsic\n---\nTexte.\n`,
    ];
  });
  const blog = "---\nlayout: blog\ntitle: Actualités\npermalink: /actualites\n---\nToutes les nouvelles.\n";
  const long = await buildFixture({ "pages/b.md": blog, ...Object.fromEntries(posts) });
  const first = long.page("/actualites");
  const second = long.page("/actualites/page/2/");
  assert.deepEqual(
    [first.texts("h3", {}, first.main).length, second.texts("h3", {}, second.main)],
    [12, ["Article 01"]],
  );
  const pagination = (page: typeof first) =>
    page.values("href", "a", {}, page.one("nav", { class: "fr-pagination" }));
  assert.deepEqual(pagination(first), ["/actualites/page/2/", "/actualites/page/2/"]);
  assert.deepEqual(pagination(second), ["/actualites", "/actualites"]);
  const around = (page: typeof first) =>
    ["prev", "next"].map((rel) => page.values("href", "link", { rel })[0]);
  assert.deepEqual(around(first), [undefined, "/actualites/page/2/"]);
  assert.deepEqual(around(second), ["/actualites", undefined]);
  const category = long.page("/categorie/dinsic/page/2/");
  assert.deepEqual(category.texts("h3", {}, category.main), ["Article 01"]);
  assert.deepEqual(category.values("href", "a", { class: "fr-breadcrumb__link" }).slice(1), [
    "/actualites",
    "/categorie/dinsic/",
  ]);
  assert.equal(second.title, "Actualités (page 2 sur 2) — exemple.gouv.fr");
  assert.equal(second.canonical, "https://exemple.gouv.fr/actualites/page/2/");
  assert.ok(!second.source.includes("Toutes les nouvelles."));
  assert.ok(!long.has("actualites/page/3/index.html"));
});
