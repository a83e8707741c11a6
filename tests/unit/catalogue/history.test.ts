import assert from "node:assert/strict";
import { test } from "node:test";
import { membersByDomain, membersByStatus } from "../../../scripts/catalogue/figures.ts";
import { communityHistory } from "../../../scripts/catalogue/history.ts";
import { catalogueOf, mission } from "./support.ts";

function history(members: Record<string, object[]>, date = "2026-04-15") {
  const records = Object.entries(members).map(([id, missions]) => [id, { missions }]);
  return communityHistory(catalogueOf({ members: Object.fromEntries(records) }, date));
}

/** The counts of one status. */
function ofStatus(told: ReturnType<typeof history>, id: string): number[] | undefined {
  return told.byStatus.find((series) => series.id === id)?.counts;
}

test("months go from the first arrival to the build date, without gap", () => {
  const { months } = history({ a: [mission("2025-11-30")] });
  assert.deepEqual(months, ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"]);
  assert.deepEqual(history({}).months, []);
});

test("a member counts from the first day of a mission to its last, at the end of months", () => {
  const { total } = history({
    whole: [mission("2025-12-31", "2026-02-28")],
    within: [mission("2026-01-02", "2026-01-30")],
    short: [mission("2026-01-15", "2026-02-27")],
  });
  assert.deepEqual(total, [1, 2, 1, 0, 0]);
});

test("nobody counts between two missions", () => {
  const { total } = history({
    a: [mission("2026-03-01", "2026-04-15"), mission("2025-12-01", "2026-01-31")],
  });
  assert.deepEqual(total, [1, 1, 0, 1, 1]);
});

test("parallel missions count once, under the status of the one that started last", () => {
  const told = history({
    a: [mission("2026-01-01", undefined, [], "admin"), mission("2026-02-01", "2026-03-31", [], "service")],
  });
  assert.deepEqual(told.total, [1, 1, 1, 1]);
  assert.deepEqual(ofStatus(told, "admin"), [1, 0, 0, 1]);
  assert.deepEqual(ofStatus(told, "service"), [0, 1, 1, 0]);
});

test("somebody announced does not count before they come, be it this month", () => {
  const announced = { b: [mission("2026-12-01")], c: [mission("2026-04-16")] };
  assert.deepEqual(history({ a: [mission("2026-02-01")], ...announced }).total, [1, 1, 1]);
  assert.deepEqual(history({ a: [mission("2026-04-15")] }).total, [1]);
  assert.deepEqual(history(announced).total, [0]);
});

test("the last point is the count of members present, in total and in each series", () => {
  const members = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `m${index}`,
      {
        domaine: ["Design", "Produit", "Data"][index % 3],
        missions: [
          mission(
            `20${14 + (index % 12)}-0${1 + (index % 9)}-12`,
            `20${20 + (index % 9)}-05-01`,
            [],
            "admin",
          ),
          mission(
            `20${20 + (index % 9)}-03-01`,
            `20${21 + (index % 7)}-04-${15 + (index % 3)}`,
            [],
            "service",
          ),
        ],
      },
    ]),
  );
  for (const date of ["2026-04-15", "2026-04-30", "2026-05-01", "2027-01-01"]) {
    const catalogue = catalogueOf({ members }, date);
    const told = communityHistory(catalogue);
    assert.ok(catalogue.presentMembers.length > 0);
    assert.equal(told.total.at(-1), catalogue.presentMembers.length);
    for (const [series, shares] of [
      [told.byDomain, membersByDomain(catalogue)],
      [told.byStatus, membersByStatus(catalogue)],
    ] as const) {
      const last = series.map(({ id, counts }) => [id, counts.at(-1)]).filter(([, count]) => count !== 0);
      assert.deepEqual(
        new Map(last as [string, number][]),
        new Map(shares.map(({ id, count }) => [id, count])),
      );
      for (const [index, total] of told.total.entries()) {
        assert.equal(
          series.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
          total,
        );
      }
    }
  }
});
