import assert from "node:assert/strict";
import { test } from "node:test";
import { communityView } from "../../../../scripts/views/catalogue/community.ts";
import { catalogueOf, mission } from "../../catalogue/support.ts";
import { page, pageRecord, site } from "../../site/support.ts";
import { toolsOf } from "./support.ts";

const catalogue = catalogueOf({
  members: {
    ada: { fullname: "Ada", missions: [mission("2024-03-01", "2030-01-01")] },
    bea: {
      fullname: "Bea",
      domaine: "Design",
      missions: [mission("2025-06-01", "2030-01-01", [], "admin")],
    },
    cyd: { fullname: "Cyd", missions: [mission("2024-05-01", "2025-02-01")] },
  },
  startups: { produit: {} },
});

test("the figures count active members and incubators", () => {
  const { figures } = communityView(toolsOf(catalogue));
  assert.deepEqual(figures, [
    { value: "2", label: "membres en mission" },
    { value: "1", label: "incubateur actif" },
  ]);
});

test("the tables give the figures at the end of each year, latest first; what nobody is in is left out", () => {
  const [domains, statuses] = communityView(toolsOf(catalogue)).parts;
  assert.deepEqual(domains?.table.columns, ["Année", "Ensemble", "Design", "Développement"]);
  assert.deepEqual(domains?.table.rows, [
    { label: "2026", cells: ["2", "1", "1"] },
    { label: "2025", cells: ["2", "1", "1"] },
    { label: "2024", cells: ["2", "0", "2"] },
  ]);
  assert.deepEqual(statuses?.table.columns, ["Année", "Ensemble", "Indépendants", "Agents publics"]);
  assert.equal(statuses?.charts.length, 2);
});

test("the total ends on the count of the day", () => {
  assert.equal(communityView(toolsOf(catalogue)).total.title, "Membres en mission\u00a0: 2");
});

test("the newest members come first, with the day they came", () => {
  const { newcomers } = communityView(toolsOf(catalogue));
  assert.deepEqual(
    newcomers.map(({ name, arrival, arrivalText }) => [name, arrival, arrivalText]),
    [
      ["Bea", "2025-06-01", "1er juin 2025"],
      ["Ada", "2024-03-01", "1er mars 2024"],
    ],
  );
});

test("six newcomers at most", () => {
  const members = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`m${index}`, {}]));
  assert.equal(communityView(toolsOf(catalogueOf({ members }))).newcomers.length, 6);
});

test("the directory is linked when it is there", () => {
  const tools = toolsOf(catalogue);
  assert.equal(communityView(tools).directory, undefined);
  const annuaire = page("/communauté/annuaire", "Annuaire", {
    record: pageRecord("a", { layout: "annuaire" }),
  });
  const withDirectory = { ...tools, site: site([annuaire], { catalogue }) };
  assert.equal(communityView(withDirectory).directory, "/communaut%C3%A9/annuaire");
});

test("a community of nobody has its page all the same", () => {
  const view = communityView(toolsOf(catalogueOf({})));
  assert.deepEqual(view.newcomers, []);
  assert.deepEqual(
    view.parts.map(({ charts, table }) => [charts, table.rows]),
    [
      [[], []],
      [[], []],
    ],
  );
});
