import assert from "node:assert/strict";
import { test } from "node:test";
import { showcaseView } from "../../../../scripts/views/catalogue/showcase.ts";
import { catalogueOf } from "../../catalogue/support.ts";
import { toolsOf } from "./support.ts";

const impact = (date: string) => ({ events: [{ name: "national_impact", date }] });
const startups = {
  a: impact("2023-01-01"),
  b: impact("2024-06-01"),
  c: impact("2024-01-01"),
  d: impact("2028-01-01"),
  e: { phases: [{ name: "abandon", start: "2024-01-01" }] },
};

test("the latest products of national impact are shown, with their picture", () => {
  const tools = toolsOf(catalogueOf({ startups }), ["/img/startups/c.png"]);
  const { impacts } = showcaseView(tools);
  assert.deepEqual(
    impacts.map(({ name, picture }) => [name, picture?.src]),
    [
      ["b", undefined],
      ["c", "/img/startups/c.png"],
      ["a", undefined],
    ],
  );
});

test("without any national impact only the phases are shown", () => {
  const view = showcaseView(toolsOf(catalogueOf({ startups: { a: {} } })));
  assert.deepEqual(view.impacts, []);
  assert.deepEqual(
    view.phases.map(({ href, count }) => [href, count]),
    [["/startups/#construction", "1\u00A0service en construction"]],
  );
});

test("phases that stop a product are not part of the showcase", () => {
  const { phases } = showcaseView(toolsOf(catalogueOf({ startups })));
  assert.deepEqual(
    phases.map(({ href }) => href),
    ["/startups/#construction"],
  );
});
