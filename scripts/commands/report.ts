/** Tells problems to a person at a terminal. */
import { styleText } from "node:util";
import type { Problem } from "../content/problem.ts";
import { noBreakSpaces } from "../markdown/typography.ts";

const isColoured = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;

/** Every problem, then a line that counts them; `published` says what became of the site. */
export function formatProblems(problems: readonly Problem[], published: boolean): string {
  const lines = problems.map((problem) => formatProblem(problem));
  return [...lines, summary(problems, published)].join("\n");
}

/** `file:line:column  message` and the hint, indented. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const label = problem.severity === "warning" ? paint("yellow", "avertissement : ") : "";
  const hint = problem.hint === undefined ? "" : `\n    ${problem.hint}`;
  return `${paint("bold", place)}  ${label}${noBreakSpaces(problem.message + hint)}`;
}

/** « 2 erreurs, 1 avertissement dans 2 fichiers. Le site n’a pas été publié. » */
function summary(problems: readonly Problem[], published: boolean): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const counts = [
    errors > 0 ? count(errors, "erreur") : "",
    warnings > 0 ? count(warnings, "avertissement") : "",
  ].filter((text) => text !== "");
  const files = count(new Set(problems.map(({ file }) => file)).size, "fichier");
  const outcome = published ? "" : " Le site n’a pas été publié.";
  return paint(errors > 0 ? "red" : "yellow", `${counts.join(", ")} dans ${files}.${outcome}`);
}

export function count(number: number, noun: string): string {
  return `${number.toLocaleString("fr-FR")} ${noun}${number > 1 ? "s" : ""}`;
}

function paint(style: "bold" | "red" | "yellow", text: string): string {
  return isColoured ? styleText(style, text) : text;
}
