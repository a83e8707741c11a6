import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber, dayText, later } from "../../../scripts/bench/corpus/days.ts";

test("every day of the years 1999 to 2030 is the one a calendar gives", () => {
  const start = Date.UTC(1999, 0, 1);
  const first = dayNumber("1999-01-01");
  for (let index = 0; index < 31 * 366; index += 1) {
    const expected = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
    assert.equal(dayText(first + index), expected);
    assert.equal(dayNumber(expected), first + index);
  }
});

test("leap days exist in 2024, 2000 and not in 1900", () => {
  assert.equal(later("2024-02-28", 1), "2024-02-29");
  assert.equal(later("2000-02-28", 1), "2000-02-29");
  assert.equal(later("1900-02-28", 1), "1900-03-01");
});

test("days are counted back across years", () => {
  assert.equal(later("2026-01-01", -1), "2025-12-31");
  assert.equal(later("2026-11-22", 0), "2026-11-22");
});
