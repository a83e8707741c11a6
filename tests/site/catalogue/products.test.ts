import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import { textOf } from "../html.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/products");
});

/** The headings of a page's main part, as `h2 Titre`. */
function headings(url: string): string[] {
  const page = site.page(url);
  return page
    .all("*", {}, page.main)
    .filter(({ name }) => /^h[1-6]$/.test(name))
    .map((heading) => `${heading.name} ${textOf(heading)}`);
}

test("a product's page has the titles of its text, then those of its facts, in order", () => {
  assert.deepEqual(headings("/startups/cantines.html"), [
    "h1 Mes cantines",
    "h2 Le problème",
    "h3 Un détail",
    "h2 À propos",
    "h2 Transparence",
    "h2 En quelques dates",
    "h2 Équipe",
    "h3 Ada Essai",
    "h3 Anciens membres (1)",
    "h4 Bob Modèle",
  ]);
});

test("a product's page says who carries it, without a link to what has no page", () => {
  const page = site.page("/startups/cantines.html");
  const about = page.one("section", { "aria-labelledby": "fiche-apropos" });
  assert.match(textOf(about), /Mes cantines est porté par\u00A0: .* Sponsor\u00A0: /);
  assert.deepEqual(page.texts("li", {}, about), ["Incubateur du Nord", "Incubateur caché", "L’agence"]);
  assert.deepEqual(page.values("href", "a", {}, about), [
    "/incubateurs/nord.html",
    "mailto:cantines@exemple.gouv.fr?subject=Mes%20cantines%20sur%20beta.gouv.fr",
  ]);
});

test("the link of a product opens in a new window and says so", () => {
  const link = site.page("/startups/cantines.html").one("a", { href: "https://www.cantines.gouv.fr" });
  assert.equal(textOf(link), "cantines.gouv.fr");
  assert.deepEqual(
    [link.attribs.target, link.attribs.title, link.attribs.rel],
    ["_blank", "cantines.gouv.fr - nouvelle fenêtre", "noopener external"],
  );
});

test("the phase leads to its explanation, and stays a word without one", () => {
  const product = site.page("/startups/cantines.html");
  assert.equal(
    textOf(product.one("a", { class: "fr-tag", href: "/construire" })),
    "Phase\u00A0: En construction",
  );
  const survey = site.page("/startups/enquete.html");
  assert.deepEqual(survey.texts("p", { class: "fr-tag" }), ["Phase\u00A0: En investigation"]);
});

test("dates are an ordered list that tells the current phase", () => {
  const page = site.page("/startups/cantines.html");
  const list = page.one("ol", { class: "fr-raw-list" });
  assert.deepEqual(page.texts("li", {}, list), [
    "En investigation 1er janvier 2024",
    "En construction 1er août 2024",
  ]);
  assert.deepEqual(page.texts("li", { "aria-current": "step" }, list), ["En construction 1er août 2024"]);
});

test("a product in investigation has no transparency, a stopped one is told in the past", () => {
  assert.ok(!headings("/startups/enquete.html").includes("h2 Transparence"));
  assert.match(
    textOf(site.page("/startups/fini.html").main),
    /C’est fini a été porté par\u00A0: Incubateur caché Écrire/,
  );
});

test("what a product does not publish is told after what it does, and agrees", () => {
  const told = site.page("/startups/fini.html").texts("li", { class: "app-meta" });
  assert.deepEqual(told.slice(0, 3), [
    "Code source (non disponible)",
    "Budget (non disponible)",
    "Statistiques (non disponibles)",
  ]);
});

test("a product without text leaves no empty column: its facts stand side by side", () => {
  const column = "fr-col-md-4";
  assert.equal(site.page("/startups/fini.html").all("section", { class: column }).length, 3);
  assert.equal(site.page("/startups/cantines.html").all("section", { class: column }).length, 0);
});

test("a record's page says where to propose a change of its file", () => {
  const proposed = (url: string) =>
    site.page(url).values("href", "a", { title: "Proposer une modification - nouvelle fenêtre" });
  assert.match(proposed("/startups/cantines.html").join(), /\/edit\/main\/content\/startups\/cantines\.md$/);
  assert.match(proposed("/incubateurs/nord.html").join(), /\/edit\/main\/content\/incubators\/nord\.md$/);
});

test("a product without anyone has no team", () => {
  assert.ok(!headings("/startups/fini.html").includes("h2 Équipe"));
});

test("search engines are told of the service, and to leave out what asks for it", () => {
  const page = site.page("/startups/cantines.html");
  const blocks = page
    .texts("script", { type: "application/ld+json" })
    .flatMap((text) => JSON.parse(text)["@graph"]);
  const service = blocks.find((block) => block["@type"] === "GovernmentService");
  assert.equal(service.url, "https://www.cantines.gouv.fr");
  assert.equal(service.mainEntityOfPage, page.canonical);
  assert.equal(page.meta("robots"), undefined);
  assert.equal(site.page("/startups/enquete.html").meta("robots"), "noindex");
});

test("the map of the site leaves products to their list, and holds incubators", () => {
  const page = site.page("/plan-du-site/");
  const links = page.values("href", "a", {}, page.main);
  assert.deepEqual(links.filter((link) => /^\/(?:startups|incubateurs)\//.test(link)).sort(), [
    "/incubateurs/",
    "/incubateurs/nord.html",
    "/incubateurs/sud.html",
    "/startups/",
  ]);
});
