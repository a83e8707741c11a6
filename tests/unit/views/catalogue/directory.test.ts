import assert from "node:assert/strict";
import { test } from "node:test";
import { directoryPages } from "../../../../scripts/site/catalogue/directory.ts";
import { directoryView, letterView } from "../../../../scripts/views/catalogue/directory.ts";
import { catalogueOf, mission } from "../../catalogue/support.ts";
import { page, pageRecord, site } from "../../site/support.ts";
import { toolsOf } from "./support.ts";

const products = ["p1", "p2", "p3", "p4", "p5"];
const catalogue = catalogueOf({
  startups: Object.fromEntries(products.map((id) => [id, {}])),
  members: {
    "ada.martin": {
      fullname: "Ada Martin",
      link: "https://exemple.fr/ada",
      missions: [mission("2023-01-01", "2024-01-01", ["p2"]), mission("2024-01-01", "2030-01-01", ["p1"])],
    },
    "bea.moreau": {
      fullname: "Bea d'Ormes Moreau",
      missions: [mission("2023-01-01", "2024-01-01", products)],
    },
    "cyd.zola": { fullname: "Cyd Zola" },
  },
});
const parent = page("/annuaire", "Annuaire", { record: pageRecord("annuaire", { layout: "annuaire" }) });
const pages = directoryPages([parent], catalogue);

test("the main page has letters with their counts, and the counts of all", () => {
  const view = directoryView({ ...toolsOf(catalogue), site: site([parent, ...pages], { catalogue }) });
  assert.deepEqual(view.letters, [
    { label: "M", href: "/annuaire/m/", count: "2\u00a0membres", current: false },
    { label: "Z", href: "/annuaire/z/", count: "1\u00a0membre", current: false },
  ]);
  assert.deepEqual(
    view.figures.map(({ value, label }) => `${value} ${label}`),
    ["2 membres en mission", "1 ancien membre"],
  );
});

test("a letter tells members on a mission, with their present products, from former ones", () => {
  const [letter] = pages.map(letterView);
  assert.deepEqual(
    letter?.lists.map(({ title, members }) => [title, members.map(({ name }) => name)]),
    [
      ["1\u00a0membre en mission", ["Ada Martin"]],
      ["1\u00a0ancien membre", ["Bea d’Ormes Moreau"]],
    ],
  );
  const [ada, bea] = letter?.lists.map(({ members }) => members[0]) ?? [];
  assert.equal(ada?.href, "https://exemple.fr/ada");
  assert.deepEqual(ada?.products, [{ title: "p1", href: "/startups/p1.html" }]);
  assert.equal(bea?.products.length, 4);
});

test("a letter without former members has one list, and is marked in the letters", () => {
  const view = letterView(pages[1] as (typeof pages)[number]);
  assert.equal(view.lists.length, 1);
  assert.deepEqual(
    view.letters.map(({ label, current }) => [label, current]),
    [
      ["M", false],
      ["Z", true],
    ],
  );
});
