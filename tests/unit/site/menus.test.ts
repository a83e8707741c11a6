import assert from "node:assert/strict";
import { test } from "node:test";
import type { MenuEntry } from "../../../scripts/data/schemas.ts";
import { branchTo, type MarkedEntry, markMenu } from "../../../scripts/site/menus.ts";

const MENU: MenuEntry[] = [
  { titre: "Accueil", lien: "/" },
  { titre: "Approche", lien: "/approche/" },
  {
    titre: "Phases",
    enfants: [
      { titre: "Construction", lien: "/approche/construction" },
      { titre: "Détail", enfants: [{ titre: "Pilote", lien: "/approche/construction/pilote" }] },
    ],
  },
  { titre: "Lauréats", lien: "/fast/lauréats" },
  { titre: "Vieux", lien: "/vieux.html" },
  { titre: "Ailleurs", lien: "https://example.org/approche/" },
];

/** Titles marked, with their mark, outermost first. */
function marked(entries: readonly MarkedEntry[]): string[] {
  return entries.flatMap((entry) => [
    ...(entry.current === undefined ? [] : [`${entry.titre} ${entry.current}`]),
    ...marked(entry.enfants),
  ]);
}

const CASES: [url: string, marks: string[]][] = [
  ["/", ["Accueil page"]],
  ["/approche/", ["Approche page"]],
  ["/approche", ["Approche page"]],
  ["/approche/index.html", ["Approche page"]],
  ["/approche/manifeste", ["Approche true"]],
  ["/approches", []],
  ["/approche-2/", []],
  ["/approche/construction", ["Phases true", "Construction page"]],
  ["/approche/construction.html", ["Phases true", "Construction page"]],
  ["/approche/construction/essai", ["Phases true", "Construction true"]],
  ["/approche/construction/pilote", ["Phases true", "Détail true", "Pilote page"]],
  ["/approche/construction/pilote/bilan", ["Phases true", "Détail true", "Pilote true"]],
  ["/fast/lauréats", ["Lauréats page"]],
  ["/vieux", ["Vieux page"]],
  ["/inconnue/", []],
];
for (const [url, marks] of CASES) {
  test(`${url} marks ${marks.join(", ") || "nothing"}`, () => {
    assert.deepEqual(marked(markMenu(MENU, url, "menu")), marks);
  });
}

test("a page elsewhere marks the entry of the nearest page it stands under, which is not the page itself", () => {
  const above = (...paths: string[]) => marked(markMenu(MENU, "/articles/2026/essai/", "menu", paths));
  assert.deepEqual(above("/fast/lauréats", "/approche/"), ["Lauréats true"]);
  assert.deepEqual(above("/inconnue/", "/approche/construction"), ["Phases true", "Construction true"]);
  assert.deepEqual(marked(markMenu(MENU, "/approche/", "menu", ["/fast/lauréats"])), ["Approche page"]);
});

test("identifiers are stable and unlike each other", () => {
  const ids = (entries: readonly MarkedEntry[]): string[] =>
    entries.flatMap((entry) => [entry.id, ...ids(entry.enfants)]);
  const found = ids(markMenu(MENU, "/", "menu"));
  assert.equal(new Set(found).size, found.length);
  assert.deepEqual(found.slice(0, 4), ["menu-1", "menu-2", "menu-3", "menu-3-1"]);
  assert.deepEqual(ids(markMenu(MENU, "/approche/", "menu")), found);
});

test("a section with an address of its own gives it as its first child", () => {
  const [section] = markMenu(
    [{ titre: "Approche", lien: "/approche/", enfants: [{ titre: "Phases", lien: "/approche/phases" }] }],
    "/approche/",
    "m",
  );
  assert.deepEqual(
    section?.enfants.map(({ titre, current }) => [titre, current]),
    [
      ["Approche", "page"],
      ["Phases", undefined],
    ],
  );
  assert.equal(section?.current, "true");
});

test("a section that nothing fills is left out, at every level", () => {
  const entries: MenuEntry[] = [
    { titre: "Vide", enfants: [] },
    {
      titre: "Pleine",
      enfants: [
        { titre: "Vide", enfants: [] },
        { titre: "Page", lien: "/page/" },
      ],
    },
  ];
  const [only, ...others] = markMenu(entries, "/page/", "m");
  assert.deepEqual(others, []);
  assert.deepEqual(
    only?.enfants.map(({ titre, current }) => [titre, current]),
    [["Page", "page"]],
  );
});

test("the branch to a page goes from the outermost entry inwards", () => {
  const branch = branchTo(markMenu(MENU, "/approche/construction/pilote", "m"));
  assert.deepEqual(
    branch.map(({ titre }) => titre),
    ["Phases", "Détail", "Pilote"],
  );
  assert.deepEqual(branchTo(markMenu(MENU, "/inconnue/", "m")), []);
});
