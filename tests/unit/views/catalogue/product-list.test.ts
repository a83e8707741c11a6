import assert from "node:assert/strict";
import { test } from "node:test";
import { productListView } from "../../../../scripts/views/catalogue/product-list.ts";
import { catalogueOf } from "../../catalogue/support.ts";

const phase = (name: string) => ({ phases: [{ name, start: "2024-01-01" }] });
const impact = { events: [{ name: "national_impact", date: "2025-01-01" }] };
const view = productListView(
  catalogueOf({
    incubators: {
      dinum: { title: "DINUM" },
      zone: { title: "Zone" },
      agence: { title: "Agence" },
      vide: { title: "Vide" },
      cache: { title: "Caché", hidden: true },
    },
    startups: {
      b: {
        ...phase("construction"),
        incubator: "zone",
        usertypes: ["etat", "lycéens"],
        thematiques: ["Santé"],
      },
      a: { ...phase("construction"), ...impact, incubator: "zone", incubators: ["zone", "agence"] },
      c: { ...phase("opere"), incubator: "cache" },
      d: { ...phase("investigation"), usertypes: ["particulier", "etat"] },
    },
  }),
);

test("products are grouped by phase, in the phases' order, without empty phases", () => {
  assert.deepEqual(
    view.groups.map(({ id, count, noun, cards }) => [id, `${count} ${noun}`, cards.map(({ name }) => name)]),
    [
      ["opere", "1 service opéré au sein du réseau", ["c"]],
      ["construction", "2 services en construction", ["a", "b"]],
      ["investigation", "1 problème en investigation", ["d"]],
    ],
  );
  assert.equal(view.total, "4\u00A0produits");
});

test("cards hold what the filters compare, free words too", () => {
  const [a, b] = view.groups[1]?.cards ?? [];
  assert.deepEqual([a?.incubators, a?.incubator, a?.nationalImpact], ["zone|agence", "Zone, Agence", true]);
  assert.deepEqual([b?.usertypes, b?.themes, b?.nationalImpact], ["etat|lycéens", "Santé", false]);
});

test("filters offer what some product has and nothing else", () => {
  const values = (options: { value: string }[]) => options.map(({ value }) => value);
  const { phases, incubators, usertypes, themes } = view.filters;
  assert.deepEqual(values(phases), ["opere", "construction", "investigation"]);
  assert.deepEqual(values(incubators), ["agence", "dinum", "zone"]);
  assert.deepEqual(values(usertypes), ["particulier", "etat"]);
  assert.deepEqual(values(themes), ["Santé"]);
});

test("a box is there only when ticking it changes the list", () => {
  assert.deepEqual([view.filters.nationalImpact, view.filters.investigations], [true, true]);
  const plain = productListView(catalogueOf({ startups: { a: impact, b: impact } }));
  assert.deepEqual([plain.filters.nationalImpact, plain.filters.investigations], [false, false]);
});
