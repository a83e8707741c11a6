import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, suggestion } from "../../../scripts/content/nearest.ts";

const CASES: [written: string, candidates: string[], found: string | undefined][] = [
  ["sidebar-aproche", ["sidebar-programme", "sidebar-approche"], "sidebar-approche"],
  ["TITLE", ["title", "layout"], "title"],
  ["resume", ["résumé", "date"], "résumé"],
  ["lauout", ["layout", "lang"], "layout"],
  ["ab", ["cd"], "cd"],
  ["budget", ["title", "layout"], undefined],
  ["x", [], undefined],
  ["pge", ["page", "pge2"], "page"],
];
for (const [written, candidates, found] of CASES) {
  test(`« ${written} » among ${candidates.join(", ") || "nothing"} is ${found ?? "nothing"}`, () => {
    assert.equal(nearest(written, candidates), found);
  });
}

test("a suggestion proposes, then lists what is known", () => {
  assert.equal(
    suggestion("titel", ["title", "lang"], "Clés connues"),
    "Vouliez-vous dire « title » ? Clés connues : title, lang.",
  );
  assert.equal(suggestion("budget", ["title"], "Clés connues"), "Clés connues : title.");
  assert.equal(suggestion("budget", [], "Aucun menu"), "Aucun menu.");
});

test("of more than forty names, a suggestion gives the nearest, else a few", () => {
  const many = Array.from({ length: 41 }, (_, index) => `nom-${index}`);
  assert.equal(
    suggestion("quelconque", many, "Menus"),
    "Menus, entre autres : nom-0, nom-1, nom-2, nom-3, nom-4.",
  );
  assert.equal(suggestion("nm-7", many, "Menus"), "Vouliez-vous dire « nom-7 » ?");
});

test("a name that holds a comma is set apart in a list", () => {
  assert.equal(
    suggestion("budget", ["noindex", "noindex, nofollow"], "Valeurs"),
    "Valeurs : noindex, « noindex, nofollow ».",
  );
});
