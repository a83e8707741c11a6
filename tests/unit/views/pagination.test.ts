import assert from "node:assert/strict";
import { test } from "node:test";
import { paginationOf } from "../../../scripts/views/pagination.ts";

function shown(current: number, count: number): string {
  const { pages } = paginationOf(current, count, (number) => `/${number}`);
  return pages
    .map((page) => (page === "gap" ? "…" : page.current ? `[${page.number}]` : page.number))
    .join(" ");
}

const CASES: [current: number, count: number, shown: string][] = [
  [1, 1, ""],
  [1, 2, "[1] 2"],
  [3, 5, "1 2 [3] 4 5"],
  [1, 17, "[1] 2 … 17"],
  [3, 17, "1 2 [3] 4 … 17"],
  [4, 17, "1 2 3 [4] 5 … 17"],
  [9, 17, "1 … 8 [9] 10 … 17"],
  [14, 17, "1 … 13 [14] 15 16 17"],
  [17, 17, "1 … 16 [17]"],
];
for (const [current, count, expected] of CASES) {
  test(`page ${current} of ${count} shows: ${expected || "nothing"}`, () =>
    assert.equal(shown(current, count), expected));
}

test("a page leads to the one before and the one after, where there is one", () => {
  const around = (current: number) => {
    const { previous, next } = paginationOf(current, 3, (number) => `/${number}`);
    return [previous, next];
  };
  assert.deepEqual(
    [around(1), around(2), around(3)],
    [
      [undefined, "/2"],
      ["/1", "/3"],
      ["/2", undefined],
    ],
  );
});
