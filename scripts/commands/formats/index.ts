/** The forms in which `npm run check` tells problems. */
import { hasErrors, type Problem } from "../../content/problem.ts";
import { formatProblems } from "../report.ts";
import { githubFormat } from "./github.ts";
import { sarifFormat } from "./sarif.ts";

export const FORMATS = {
  /** For a person at a terminal. */
  text: (problems: readonly Problem[]) =>
    problems.length === 0 ? "Rien à signaler." : formatProblems(problems, true),
  github: githubFormat,
  json: (problems: readonly Problem[]) =>
    JSON.stringify({ publiable: !hasErrors(problems), problems }, null, 2),
  sarif: sarifFormat,
} as const;

export type FormatName = keyof typeof FORMATS;
