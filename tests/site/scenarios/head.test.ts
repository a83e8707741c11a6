import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import { png } from "../png.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/head", { project: { "content/img/schéma.png": png(320, 180) } });
});

test("a page's own keys make its head", () => {
  const page = site.page("/demarche/complète");
  assert.equal(page.title, "Une page\u00A0: complète — exemple.gouv.fr");
  assert.equal(page.canonical, "https://exemple.gouv.fr/demarche/compl%C3%A8te");
  const told = {
    description: "Une description\u00A0: courte.",
    robots: "noindex, nofollow",
    "og:title": page.title,
    "og:description": "Une description\u00A0: courte.",
    "og:url": page.canonical,
    "og:image": "https://exemple.gouv.fr/img/sch%C3%A9ma.png",
    "og:image:alt": "Un schéma",
    "og:type": "website",
    "og:locale": "fr_FR",
    "og:site_name": "exemple.gouv.fr",
  };
  for (const [name, content] of Object.entries(told)) assert.equal(page.meta(name), content, name);
});

test("a title that holds the site's name is not followed by it again", () => {
  assert.equal(site.page("/").title, "Bienvenue sur exemple.gouv.fr");
});

const DESCRIPTIONS: [url: string, description: string][] = [
  ["/ouverture/", "Le premier paragraphe sert de description à la page."],
  ["/chapeau/", "Un chapeau gras."],
  ["/vide/", "Un site d’essai, pour vérifier ce que le générateur publie."],
  ["/longue/", `${Array(39).fill("mot").join(" ")}…`],
];
for (const [url, description] of DESCRIPTIONS) {
  test(`${url} is described by « ${description.slice(0, 30)} »`, () => {
    assert.equal(site.page(url).meta("description"), description);
    assert.equal(site.page(url).meta("robots"), undefined);
  });
}

test("what an editor writes in the head is text, never markup", () => {
  const page = site.page("/echappee/");
  assert.equal(page.h1, "</title><script>alert(1)</script>");
  assert.equal(page.meta("description"), "<script>alert(2)</script>");
  assert.equal(page.meta("og:image:alt"), '"><script>alert(3)</script>');
  for (const script of page.all("script"))
    assert.ok(script.attribs.src || script.attribs.type === "application/ld+json");
  for (const text of page.texts("script", { type: "application/ld+json" })) {
    assert.ok(JSON.parse(text));
  }
});

test("an English page says so, keeps English typography, and its shell stays French", () => {
  const page = site.page("/en/about");
  assert.equal(page.one("html").attribs.lang, "en");
  assert.equal(page.h1, "About us: the team");
  assert.ok(page.texts("p", {}, page.main).includes("Hello: what do we do?"));
  assert.equal(page.one("header").attribs.lang, "fr");
  assert.equal(page.meta("og:locale"), "en_GB");
  assert.deepEqual(page.texts("a", { class: "fr-breadcrumb__link" }), ["Home"]);
  assert.equal(page.one("a", { class: "fr-breadcrumb__link" }).attribs.href, "/en/");
});

test("structured data is one valid graph on every page, with the way to it", () => {
  const types = (url: string) =>
    site
      .page(url)
      .texts("script", { type: "application/ld+json" })
      .map((text) => JSON.parse(text)["@graph"].map((node: { "@type": string }) => node["@type"]));
  assert.deepEqual(types("/"), [["GovernmentOrganization", "WebSite"]]);
  assert.deepEqual(types("/ouverture/"), [["BreadcrumbList"]]);
});
