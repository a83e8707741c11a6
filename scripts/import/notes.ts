/** What the import could not carry, told as checks tell faults: file, line, cure. */
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";

/** A note about a file of the former site. @param line 1-based; 0 when the whole file is meant */
export function note(file: string, line: number, message: string, hint: string): Problem {
  const rule = "not-imported";
  return { file, ...(line > 0 && { line }), rule, message, hint, severity: severityOf(rule) };
}

/** The line, 1-based, of an offset of a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
