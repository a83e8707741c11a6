import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import {
  categoriesSchema,
  footerSchema,
  navigationSchema,
  redirectsSchema,
  sidebarSchema,
  siteSchema,
} from "../../../scripts/data/schemas.ts";

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

/** A menu so many levels deep. */
const menu = (depth: number): object => ({
  titre: `Niveau ${depth}`,
  ...(depth > 1 ? { enfants: [menu(depth - 1)] } : { lien: "/x/" }),
});

test("a sidebar has three levels at most", () => {
  for (const depth of [1, 2, 3]) {
    assert.equal(accepts(sidebarSchema, { titre: "Menu", entrees: [menu(depth)] }), true, `${depth} levels`);
  }
  assert.equal(accepts(sidebarSchema, { titre: "Menu", entrees: [menu(4)] }), false);
});

test("the main menu has two levels at most", () => {
  const entry = (enfants: object[]) => ({ principale: [{ titre: "A", enfants }] });
  assert.equal(accepts(navigationSchema, entry([{ titre: "B", lien: "/b/" }])), true);
  assert.equal(accepts(navigationSchema, entry([menu(2)])), false);
});

const column = { titre: "A", liens: [{ titre: "B", lien: "/b/" }] };
const footer = (columns: number) => ({
  description: "Pied",
  colonnes: Array(columns).fill(column),
  obligatoires: [],
});

test("a collection fills an entry of the first two levels", () => {
  const fed = { titre: "Formation", collection: "mooc" };
  const nested = (entry: object) => ({ titre: "A", enfants: [entry] });
  const menus = [fed, { ...fed, lien: "/formation" }, nested(fed), nested(nested(fed))];
  assert.deepEqual(
    menus.map((entry) => accepts(sidebarSchema, { titre: "Menu", entrees: [entry] })),
    [true, true, true, false],
  );
});

const REFUSED: [name: string, schema: z.ZodType, value: unknown][] = [
  ["a sidebar without a title", sidebarSchema, { entrees: [] }],
  ["an unknown key in a menu", sidebarSchema, { titre: "M", entrees: [{ titre: "A", link: "/a/" }] }],
  [
    "a collection without pages",
    sidebarSchema,
    { titre: "M", entrees: [{ titre: "A", collection: "membres" }] },
  ],
  [
    "children beside a collection",
    sidebarSchema,
    { titre: "M", entrees: [{ titre: "A", collection: "mooc", enfants: [menu(1)] }] },
  ],
  [
    "a link that runs a script",
    sidebarSchema,
    { titre: "M", entrees: [{ titre: "A", lien: "javascript:x" }] },
  ],
  ["a seventh column in the footer", footerSchema, footer(7)],
  ["a redirect from another site", redirectsSchema, [{ de: "https://a.example/", vers: "/" }]],
  ["a redirect without a target", redirectsSchema, [{ de: "/a/" }]],
  ["a category without a title", categoriesSchema, { dinsic: {} }],
  ["an unknown state of accessibility", siteSchema.shape.accessibilite, "conforme"],
  ["a site address without its scheme", siteSchema.shape.adresse, "beta.gouv.fr"],
];
for (const [name, schema, value] of REFUSED) {
  test(`refuses ${name}`, () => assert.equal(accepts(schema, value), false));
}

test("accepts six columns in the footer", () => assert.equal(accepts(footerSchema, footer(6)), true));
