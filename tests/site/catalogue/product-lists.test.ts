import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import { textOf } from "../html.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/products");
});

test("the list holds every product under its phase, and a form that only its script shows", () => {
  const page = site.page("/startups/");
  assert.deepEqual(
    page
      .all("section", { class: "app-phase" })
      .map((section) => [
        section.attribs.id,
        ...page.texts("h2", {}, section),
        ...page.texts("h3", {}, section),
      ]),
    [
      ["construction", "2\u00A0services en construction", "Forêts", "Mes cantines"],
      ["investigation", "1\u00A0problème en investigation", "Une enquête"],
      ["abandon", "1\u00A0service arrêté", "C’est fini"],
    ],
  );
  assert.equal("hidden" in page.one("form", { "data-filters": true }).attribs, true);
  assert.equal(textOf(page.one("p", { role: "status" })), "4\u00A0produits");
});

test("the list does not offer an incubator that has no page", () => {
  const page = site.page("/startups/");
  const select = page.one("select", { name: "incubateur" });
  assert.deepEqual(page.values("value", "option", {}, select), ["", "nord", "sud"]);
});

test("a card tells what the filters compare", () => {
  const page = site.page("/startups/");
  const card = page.one("li", { "data-incubateur": "nord|cache" });
  assert.equal(card.attribs["data-usertypes"], "etat|particulier");
  assert.equal(card.attribs["data-thematiques"], "Travail / Emploi|Santé");
  assert.ok("data-impact" in card.attribs);
});

test("the showcase shows the latest national impacts and leads to the list by phase", () => {
  const page = site.page("/realisations/");
  assert.ok(page.texts("h2").includes("Les derniers services à impact national"));
  assert.equal(page.all("svg", { class: "app-screenshot" }).length, 1, "a drawing stands for a picture");
  const links = page.values("href", "a", {}, page.main);
  for (const link of ["/startups/cantines.html", "/startups/#construction", "/startups/#investigation"]) {
    assert.ok(links.includes(link), link);
  }
});

test("incubators are listed with their owner and their figure", () => {
  const page = site.page("/incubateurs/");
  assert.deepEqual(page.texts("h3", { class: "fr-card__title" }, page.main), [
    "Incubateur du Sud",
    "Incubateur du Nord",
  ]);
  assert.deepEqual(page.texts("p", { class: "fr-card__detail" }), [
    "2\u00A0produits actifs",
    "L’agence",
    "1\u00A0produit actif",
  ]);
});

test("an incubator's page has its facts, its figures, its products and its team, and only the buttons it can", () => {
  const page = site.page("/incubateurs/nord.html");
  assert.deepEqual(page.texts("h2", {}, page.main), [
    "Une partie",
    "En chiffres",
    "Les produits phares",
    "Équipe",
  ]);
  assert.match(textOf(page.main), /^Incubateur du Nord L’agence 1 rue du Nord Une équipe\./);
  assert.deepEqual(page.values("href", "a", { class: "fr-btn" }, page.main), [
    "mailto:nord@exemple.gouv.fr",
    "https://nord.exemple.org",
  ]);
  assert.deepEqual(page.texts("li", { class: "app-figure" }), [
    "0 problème en cours d’investigation",
    "1 service en construction ou en accélération",
    "0 service pérennisé ou en voie de l’être",
  ]);
  assert.deepEqual(page.texts("h3", {}, page.main), ["Mes cantines", "Forêts", "Ada Essai"]);
});

test("an incubator without team nor highlights shows neither", () => {
  const page = site.page("/incubateurs/sud.html");
  assert.deepEqual(page.texts("h2", {}, page.main), ["En chiffres"]);
  assert.deepEqual(page.values("href", "a", { class: "fr-btn" }, page.main), [
    "https://sud.exemple.org/contact",
  ]);
});
