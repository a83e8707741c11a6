import assert from "node:assert/strict";
import { test } from "node:test";
import { latestImpactYear, showcaseView } from "../../../../scripts/views/catalogue/showcase.ts";
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

test("the year is that of the build, or the latest before it that has some", () => {
  const year = (date: string) => latestImpactYear(catalogueOf({ startups }, date));
  assert.deepEqual(["2022-05-01", "2023-05-01", "2024-05-01", "2026-05-01"].map(year), [
    undefined,
    2023,
    2024,
    2024,
  ]);
});

test("the products of that year are shown, by name, with their picture", () => {
  const tools = toolsOf(catalogueOf({ startups }), ["/img/startups/c.png"]);
  const { impact } = showcaseView(tools);
  assert.equal(impact?.year, 2024);
  assert.deepEqual(
    impact?.products.map(({ name, picture }) => [name, picture?.src]),
    [
      ["b", undefined],
      ["c", "/img/startups/c.png"],
    ],
  );
});

test("without any national impact only the phases are shown", () => {
  const view = showcaseView(toolsOf(catalogueOf({ startups: { a: {} } })));
  assert.equal(view.impact, undefined);
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
