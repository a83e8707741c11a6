import assert from "node:assert/strict";
import { test } from "node:test";
import { compareProblems, graded, hasErrors, type Problem } from "../../../scripts/content/problem.ts";

const problem = (file: string, line?: number, column?: number, rest: Partial<Problem> = {}): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
  rule: "address",
  message: "m",
  severity: "error",
  ...rest,
});

test("problems are told by file, then from top to bottom, whole files first", () => {
  const sorted = [
    problem("a.md"),
    problem("a.md", 2, 9),
    problem("a.md", 10, 1),
    problem("a.md", 10, 2, { rule: "date" }),
    problem("a.md", 10, 2, { rule: "email", message: "a" }),
    problem("a.md", 10, 2, { rule: "email", message: "b" }),
    problem("b.md", 1, 1),
    problem("é.md", 1, 1),
  ];
  assert.deepEqual([...sorted].reverse().sort(compareProblems), sorted);
  assert.deepEqual([3, 6, 0, 7, 2, 5, 1, 4].map((at) => sorted[at] as Problem).sort(compareProblems), sorted);
});

test("a warning alone does not forbid publication", () => {
  const warning = problem("a.md", 1, 1, { severity: "warning" });
  assert.equal(hasErrors([]), false);
  assert.equal(hasErrors([warning]), false);
  assert.equal(hasErrors([warning, problem("b.md")]), true);
});

test("the site's data makes a rule graver, lighter, or takes it away", () => {
  const all = [
    problem("a.md", 1, 1, { rule: "date" }),
    problem("b.md"),
    problem("c.md", 1, 1, { rule: "email" }),
  ];
  const told = graded(all, { address: "warning", email: "off" });
  assert.deepEqual(
    told.map(({ file, severity }) => [file, severity]),
    [
      ["a.md", "error"],
      ["b.md", "warning"],
    ],
  );
});
