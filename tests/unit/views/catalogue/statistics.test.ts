import assert from "node:assert/strict";
import { test } from "node:test";
import { statisticsView } from "../../../../scripts/views/catalogue/statistics.ts";
import { catalogueOf } from "../../catalogue/support.ts";

const catalogue = catalogueOf({
  organisations: { mtes: { domaine_ministeriel: "environnement" } },
  startups: {
    a: { sponsors: ["/organisations/mtes"], thematiques: ["Santé"] },
    b: { phases: [{ name: "abandon", start: "2022-05-01" }] },
  },
  members: { ada: {} },
});

test("key figures count every product, then what is active", () => {
  assert.deepEqual(
    statisticsView(catalogue).figures.map(({ value, label }) => `${value} ${label}`),
    ["2 produits depuis l’origine", "1 produit actif", "1 incubateur actif", "1 membre en mission"],
  );
});

test("each chart has its table, under one identifier each", () => {
  const parts = statisticsView(catalogue).sections.flatMap((section) => section.parts);
  const ids = parts.map(({ chart }) => chart.id);
  assert.deepEqual(ids, [
    "produits-phase",
    "produits-annee",
    "produits-ministere",
    "produits-theme",
    "membres-domaine",
    "membres-statut",
  ]);
  const tables = new Map(parts.map(({ chart, table }) => [chart.id, table.rows]));
  assert.deepEqual(tables.get("produits-annee"), [
    { label: "2022", cells: ["1"] },
    { label: "2023", cells: ["0"] },
    { label: "2024", cells: ["1"] },
  ]);
  assert.deepEqual(tables.get("produits-ministere"), [{ label: "Écologie", cells: ["1"] }]);
});

test("figures that count nothing are left out", () => {
  const sections = statisticsView(catalogueOf({})).sections;
  assert.deepEqual(
    sections.map(({ parts }) => parts.map(({ chart }) => chart.id)),
    [["produits-phase"], []],
  );
});

test("the day of the count is told", () => assert.equal(statisticsView(catalogue).date, "20 août 2026"));
