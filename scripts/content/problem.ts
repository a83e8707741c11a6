/** What is wrong with the content, told to its editor: the one type that carries it everywhere. */

import type { Grade, RuleId, Severity } from "./rules.ts";

export interface Problem {
  /** Path from the project's root (or as the editor would type it), with `/`. */
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based, in UTF-16 units, as editors count. */
  column?: number;
  /** Its rule, in the table of rules. */
  rule: RuleId;
  /** What is wrong, in French, ending with a full stop. */
  message: string;
  /** How to mend it, in French. */
  hint?: string;
  severity: Severity;
}

/** Order in which problems are told: by file, then from top to bottom; a total order, so output is stable. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Whether any of the problems forbids publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each problem as grave as the site's data makes its rule; those of a rule that is off are left out. */
export function graded(
  problems: readonly Problem[],
  grades: Readonly<Partial<Record<RuleId, Grade>>>,
): Problem[] {
  return problems.flatMap((problem) => {
    const grade = grades[problem.rule] ?? problem.severity;
    return grade === "off" ? [] : [{ ...problem, severity: grade }];
  });
}
