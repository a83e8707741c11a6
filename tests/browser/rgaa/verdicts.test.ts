/** How findings become the verdicts of the grid, and that no criterion is left out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CRITERIA } from "./criteria.ts";
import { type Finding, gridOf, merge, printed } from "./grid.ts";

/** Findings for every check that the criteria name, all the same but for those given. */
function findings(all: Finding, others: Record<string, Finding> = {}) {
  const names = (pick: (check: NonNullable<(typeof CRITERIA)[number]["check"]>) => readonly string[]) =>
    new Map(
      CRITERIA.flatMap(({ check }) => (check ? pick(check) : [])).map((name) => [name, others[name] ?? all]),
    );
  return { axe: names(({ axe }) => axe ?? []), own: names(({ own }) => (own ? [own] : [])) };
}

const FOUND: Finding = { subjects: 2, faults: [] };
const verdict = (number: string, rows: ReturnType<typeof gridOf>) =>
  rows.find(({ numero }) => numero === number)?.resultat;

test("the grid has the 106 criteria of RGAA 4.1, so many a theme, each under a title of its own", () => {
  const byTheme = new Map<string, number>();
  for (const { number } of CRITERIA) {
    const theme = number.split(".")[0] ?? "";
    byTheme.set(theme, (byTheme.get(theme) ?? 0) + 1);
  }
  assert.deepEqual([...byTheme.values()], [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
  assert.equal(new Set(CRITERIA.map(({ title }) => title)).size, 106);
});

test("what nothing checks is left to a person, whatever was found", () => {
  const rows = gridOf(findings(FOUND));
  const unchecked = CRITERIA.filter(({ check }) => !check).map(({ number }) => number);
  assert.ok(unchecked.length > 20);
  for (const number of unchecked) assert.equal(verdict(number, rows), "à vérifier");
});

test("a criterion is met when its checks looked at something and found no fault", () => {
  assert.equal(verdict("6.2", gridOf(findings(FOUND))), "conforme");
  assert.equal(verdict("6.2", gridOf(findings({ subjects: 0, faults: [] }))), "non applicable");
  const rows = gridOf(findings(FOUND, { "link-name": { subjects: 2, faults: ["/ <a>"] } }));
  assert.equal(verdict("6.2", rows), "non conforme");
  assert.match(printed(rows), /^6\.2 {2}\/ <a>$/m);
});

test("one fault fails a criterion of several checks; a person is asked only about what is there", () => {
  const person = (subjects: number): Finding => ({ subjects, faults: [], needsPerson: true });
  const failed = findings(FOUND, { validity: { subjects: 1, faults: ["/ x"] } });
  assert.equal(verdict("8.2", gridOf(failed)), "non conforme");
  assert.equal(verdict("4.1", gridOf(findings(FOUND, { media: person(1) }))), "à vérifier");
  assert.equal(verdict("4.1", gridOf(findings(FOUND, { media: person(0) }))), "non applicable");
});

test("a check that did not run is an error, not a criterion met", () => {
  const partial = findings(FOUND);
  partial.own.delete("media");
  assert.throws(() => gridOf(partial), /no check is named media/);
});

test("what is found on several pages adds up, with the page of each fault", () => {
  const into = new Map<string, Finding>();
  merge(into, "a", { subjects: 1, faults: ["x"] }, "/un/");
  merge(into, "a", { subjects: 2, faults: [], needsPerson: true }, "/deux/");
  merge(into, "a", { subjects: 0, faults: [], needsPerson: true }, "/trois/");
  assert.deepEqual(into.get("a"), { subjects: 3, faults: ["/un/ x"], needsPerson: true });
});
