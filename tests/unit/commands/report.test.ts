import assert from "node:assert/strict";
import { test } from "node:test";
import { count, formatProblem, formatProblems } from "../../../scripts/commands/report.ts";
import type { Problem } from "../../../scripts/content/problem.ts";

const problem: Problem = {
  file: "content/pages/a.md",
  line: 3,
  column: 10,
  rule: "unknown-sidebar",
  message: "sidebar inconnu : « x ».",
  hint: "Les menus sont dans _data/sidebars/.",
  severity: "error",
};
const warning: Problem = {
  file: "content/pages/b.md",
  rule: "dead-link",
  message: "attention.",
  severity: "warning",
};

test("a problem is told as file:line:column, message, hint indented", () => {
  assert.equal(
    formatProblem(problem),
    "content/pages/a.md:3:10  sidebar inconnu\u00A0: «\u00A0x\u00A0».\n    Les menus sont dans _data/sidebars/.",
  );
});

test("a warning says so, and a whole file has no line", () => {
  assert.equal(formatProblem(warning), "content/pages/b.md  avertissement : attention.");
});

const SUMMARIES: [problems: Problem[], published: boolean, summary: string][] = [
  [[problem], false, "1 erreur dans 1 fichier. Le site n’a pas été publié."],
  [[problem, problem], false, "2 erreurs dans 1 fichier. Le site n’a pas été publié."],
  [
    [problem, problem, warning],
    false,
    "2 erreurs, 1 avertissement dans 2 fichiers. Le site n’a pas été publié.",
  ],
  [[warning], true, "1 avertissement dans 1 fichier."],
  [[warning, warning], true, "2 avertissements dans 1 fichier."],
];
for (const [problems, published, summary] of SUMMARIES) {
  test(`the last line counts: ${summary}`, () => {
    assert.equal(formatProblems(problems, published).split("\n").at(-1), summary);
  });
}

test("numbers are written as in French", () => {
  assert.equal(count(0, "page"), "0 page");
  assert.equal(count(1, "page"), "1 page");
  assert.equal(count(1234, "page"), "1\u202F234 pages");
});
