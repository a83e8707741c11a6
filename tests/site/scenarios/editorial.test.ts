import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import { textOf } from "../html.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/editorial");
});

test("lists inside a quotation keep their nesting and their kind", () => {
  const page = site.page("/cycle/");
  const quote = page.one("blockquote");
  const [outer] = page.all("ul", {}, quote);
  assert.ok(outer);
  const [inner] = page.all("ul", {}, outer);
  assert.ok(inner);
  assert.deepEqual(page.texts("li", {}, inner), ["qui le vit\u00A0;", "à quelle fréquence."]);
  assert.deepEqual(page.texts("li", {}, page.one("ol", {}, outer)), [
    "sur un terrain\u00A0;",
    "puis sur dix.",
  ]);
  assert.deepEqual(page.texts("strong", {}, quote), ["Comprendre", "Essayer"]);
  assert.ok(textOf(quote).endsWith("Et l’on décide ensemble."));
});

test("images, headings and tables of the text keep their content and their order", () => {
  const page = site.page("/cycle/");
  const image = page.one("img", {}, page.main);
  assert.deepEqual(
    [image.attribs.src, image.attribs.alt, image.attribs.width],
    ["/img/cycle.svg", "Le cycle des étapes", "320"],
  );
  const table = page.one("table", {}, page.main);
  assert.deepEqual(page.texts("td", {}, table), ["Comprendre", "6 semaines", "Essayer", "6 mois"]);
  assert.deepEqual(page.texts("th", {}, table), ["Étape", "Durée"]);
  const heading = page.one("h3", { id: "ce-quon-mesure" });
  assert.equal(textOf(heading).replace(/ ?#$/, ""), "Ce qu’on mesure");
});

test("a DSFR grid keeps its elements and classes, its styles lifted", () => {
  const page = site.page("/grille/");
  const [grid] = page.all("div", { class: "fr-grid-row" }, page.one("div", { class: "app-content" }));
  assert.ok(grid);
  const columns = page.all("div", { class: "fr-col-md-6" }, grid);
  assert.equal(columns.length, 2);
  assert.deepEqual(page.texts("strong", {}, columns[0]), ["gras"]);
  assert.deepEqual(page.texts("h2", {}, columns[0]), ["Première colonne"]);
  assert.match(page.texts("p", {}, columns[0])[0] ?? "", /\*\*des étoiles telles quelles\*\*/);
  assert.equal(page.one("a", {}, columns[1]).attribs.href, "/cycle/");
  assert.equal(page.all("*", { style: true }).length, 0);
  const sheet = page.values("href", "link", { rel: "stylesheet" }).at(-1) ?? "";
  const css = site.text(sheet.slice(1)).replace(/\s/g, "");
  for (const declaration of ["margin-bottom:2rem", "text-align:center", "font-weight:bold"]) {
    assert.ok(css.includes(declaration), declaration);
  }
  assert.ok(page.texts("p", {}, page.main).includes("Après la grille."));
});

test("the text between two blocks of HTML stays outside of them", () => {
  const page = site.page("/grille/");
  const after = page.all("p", {}, page.main).find((element) => textOf(element) === "Après la grille.");
  assert.ok(after);
  const inGrid = page.all("div", { class: "fr-col-md-6" }).flatMap((column) => page.texts("p", {}, column));
  assert.ok(!inGrid.includes("Après la grille."));
});
