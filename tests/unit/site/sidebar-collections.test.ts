import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSiteData, type SiteData } from "../../../scripts/data/load.ts";
import type { MenuEntry } from "../../../scripts/data/schemas.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { withCollections } from "../../../scripts/site/catalogue/sidebars.ts";
import { catalogueOf } from "../catalogue/support.ts";

const catalogue = catalogueOf({
  fasts: { "9_fast": { title: "FAST 9" }, "10_fast": { title: "FAST 10 : été" } },
  mooc: { b: { label: "Deux", order: 1 }, c: { label: "Un", order: 0 } },
});

/** The entries that a menu has once it is expanded. */
function expanded(entrees: MenuEntry[], from = catalogue): readonly MenuEntry[] | undefined {
  const { data } = loadSiteData(`${PROJECT_ROOT}/tests/fixtures/data`);
  const file = {
    file: "menu.yml",
    value: { titre: "Menu", entrees },
    locate: () => ({ line: 1, column: 1 }),
  };
  const given: SiteData = { ...(data as SiteData), sidebars: new Map([["menu", file]]) };
  return withCollections(given, from).sidebars.get("menu")?.value.entrees;
}

test("promotions are listed newest first, by their number, with French typography", () => {
  assert.deepEqual(expanded([{ titre: "Lauréats", lien: "/fast/lauréats", collection: "fasts" }]), [
    {
      titre: "Lauréats",
      lien: "/fast/lauréats",
      enfants: [
        { titre: "FAST 10\u00a0: été", lien: "/fast/lauréats/10_fast.html" },
        { titre: "FAST 9", lien: "/fast/lauréats/9_fast.html" },
      ],
    },
  ]);
});

test("sequences are listed by their order, under their short names, on the second level too", () => {
  assert.deepEqual(expanded([{ titre: "Apprendre", enfants: [{ titre: "MOOC", collection: "mooc" }] }]), [
    {
      titre: "Apprendre",
      enfants: [
        {
          titre: "MOOC",
          enfants: [
            { titre: "Un", lien: "/approche/formation/mooc/c.html" },
            { titre: "Deux", lien: "/approche/formation/mooc/b.html" },
          ],
        },
      ],
    },
  ]);
});

test("other entries stay as they are, and an empty collection keeps its place", () => {
  const entries: MenuEntry[] = [
    { titre: "Vide", collection: "mooc" },
    { titre: "Lien", lien: "/a/" },
  ];
  assert.deepEqual(expanded(entries, catalogueOf({})), [
    { titre: "Vide", enfants: [] },
    { titre: "Lien", lien: "/a/" },
  ]);
});
