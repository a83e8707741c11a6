import assert from "node:assert/strict";
import { test } from "node:test";
import { longDate, parseDay, today } from "../../../scripts/content/dates.ts";

test("a day is read from every shape that posts use", () => {
  assert.equal(parseDay("2021-04-22"), "2021-04-22");
  assert.equal(parseDay(" 2021-04-22 "), "2021-04-22");
  assert.equal(parseDay("2018-10-11T11:57:29.850Z"), "2018-10-11");
  assert.equal(parseDay("2018-10-11 11:57"), "2018-10-11");
});

test("impossible days and other shapes are refused", () => {
  for (const text of ["2024-13-45", "2023-02-29", "hier", "31/12/2024", "", "2024", "2024-1-2"]) {
    assert.equal(parseDay(text), undefined, text);
  }
});

test("dates are written out in French, the first of the month included", () => {
  assert.equal(longDate("2020-03-01"), "1er mars 2020");
  assert.equal(longDate("2020-08-11"), "11 août 2020");
  assert.equal(longDate("2020-03-01", "en"), "1 March 2020");
  assert.equal(longDate("2021-12-31", "de"), "31 Dezember 2021");
});

test("today is a day", () => {
  assert.equal(parseDay(today()), today());
});
