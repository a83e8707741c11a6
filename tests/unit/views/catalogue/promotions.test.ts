import assert from "node:assert/strict";
import { test } from "node:test";
import { promotionList, promotionView } from "../../../../scripts/views/catalogue/promotions.ts";
import { catalogueOf, ids } from "../../catalogue/support.ts";
import { toolsOf } from "./support.ts";

const fast = (montant: number) => ({ fast: { promotion: 12, montant } });
const catalogue = catalogueOf({
  incubators: { dinum: { title: "La Dinum" }, cache: { title: "Caché", hidden: true } },
  startups: {
    petit: { ...fast(30000), mission: "Aider" },
    grand: { ...fast(1270000), incubator: "cache", mission: "Comment faire ?" },
  },
  fasts: {
    "9_fast": { title: "FAST 9" },
    "12_fast": { title: "FAST 12", "new-fast": true, promotion: 12 },
  },
});
const [recent, old] = catalogue.fasts;

test("laureates come by amount, in euros, with a total", () => {
  assert.deepEqual(ids(catalogue.fasts), ["12_fast", "9_fast"]);
  const view = promotionView(recent ?? {});
  assert.deepEqual(
    view?.laureates.map(({ title, href, amount }) => [title, href, amount]),
    [
      ["grand", "/startups/grand.html", "1\u00a0270\u00a0000\u00a0€"],
      ["petit", "/startups/petit.html", "30\u00a0000\u00a0€"],
    ],
  );
  assert.equal(view?.total, "1\u00a0300\u00a0000\u00a0€");
});

test("a mission is a sentence, whether its file ends it or not", () => {
  assert.deepEqual(
    promotionView(recent ?? {})?.laureates.map(({ mission }) => mission),
    ["Comment faire\u00a0?", "Aider."],
  );
});

test("an incubator is linked unless it has no page", () => {
  assert.deepEqual(
    promotionView(recent ?? {})?.laureates.map(({ incubators }) => incubators),
    [[{ title: "Caché", href: undefined }], [{ title: "La Dinum", href: "/incubateurs/dinum.html" }]],
  );
});

test("a page that tells its laureates itself has no list", () => {
  assert.equal(promotionView(old ?? {}), undefined);
});

test("promotions are listed newest first, by number", () => {
  assert.deepEqual(promotionList(toolsOf(catalogue)), [
    {
      title: "FAST 12",
      href: "/fast/laur%C3%A9ats/12_fast.html",
      detail: "2\u00a0lauréats, 1\u00a0300\u00a0000\u00a0€",
    },
    { title: "FAST 9", href: "/fast/laur%C3%A9ats/9_fast.html", detail: "" },
  ]);
});
