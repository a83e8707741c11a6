/** What is gathered about one body while it is rendered. */

import type { Problem } from "../content/problem.ts";
import { type RuleId, type Severity, severityOf } from "../content/rules.ts";
import { createIds, type IdRegistry } from "./ids.ts";
import type { Heading, MarkdownOptions, MarkdownSource, Reference } from "./types.ts";

/** A place in the editor's file, both numbers 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** The state shared by every pass over one body. */
export interface Page {
  source: MarkdownSource;
  options: MarkdownOptions;
  /** The body's lines, as parsed. */
  lines: readonly string[];
  ids: IdRegistry;
  headings: Heading[];
  links: Reference[];
  images: Reference[];
  styles: Map<string, string>;
  problems: Problem[];
  /** How many problems of each severity were told. */
  told: Map<Severity, number>;
  hasH1: boolean;
  /** How many levels headings go down. */
  headingShift: number;
  /** Level of the last heading met, the containers' titles included. */
  headingLevel: number;
  /** Text of the last heading met, which names a table that has no caption. */
  headingText: string;
}

/** The state of a body that is about to be rendered. */
export function createPage(source: MarkdownSource, body: string, options: MarkdownOptions): Page {
  return {
    source,
    options,
    lines: body.split(/\r\n?|\n/),
    ids: createIds(options.reservedIds),
    headings: [],
    links: [],
    images: [],
    styles: new Map(),
    problems: [],
    told: new Map(),
    hasH1: false,
    headingShift: 0,
    headingLevel: 1,
    headingText: source.title,
  };
}

/** Problems told of one body, of each severity: whoever makes more mends these first. */
const MOST_TOLD = 100;

/** Adds a problem at a place of the file. */
export function report(page: Page, rule: RuleId, at: Position, message: string, hint?: string): void {
  const count = page.told.get(severityOf(rule)) ?? 0;
  if (count >= MOST_TOLD) return;
  page.told.set(severityOf(rule), count + 1);
  const problem: Problem = { file: page.source.file, ...at, rule, message, severity: severityOf(rule) };
  page.problems.push(hint === undefined ? problem : { ...problem, hint });
}

/**
 * Finds the places of offsets of a parsed fragment: its lines are ends or parts of the body's, without the
 * marks of the lists and quotations around. `from` is the column (0-based) of the first line from which the
 * fragment may start, when several stand on one line.
 */
export function createLocator(
  page: Page,
  fragment: string,
  firstLine: number,
  from = 0,
): (offset: number) => Position {
  let rows: FragmentRow[] | undefined;
  return (offset) => {
    rows ??= readRows(page, fragment, firstLine, from);
    const row = rowAt(rows, offset);
    return positionAt(page, firstLine + row, (rows[row]?.indent ?? 0) + offset - (rows[row]?.start ?? 0));
  };
}

/** A line of a fragment: its offset, and what the editor's line holds before it. */
interface FragmentRow {
  start: number;
  indent: number;
}

function readRows(page: Page, fragment: string, firstLine: number, from: number): FragmentRow[] {
  let start = 0;
  return fragment.split("\n").map((written, row) => {
    const line = page.lines[firstLine + row] ?? "";
    const found = { start, indent: indentOf(line, written.trimEnd(), row === 0 ? from : 0) };
    start += written.length + 1;
    return found;
  });
}

/** A cell whose `\|` was read as `|` is sought by its beginning. */
function indentOf(line: string, written: string, from: number): number {
  const whole = line.indexOf(written, from);
  return Math.max(0, whole === -1 ? line.indexOf(written.split("|", 1)[0] ?? "", from) : whole);
}

/** The last row that starts at or before an offset. */
function rowAt(rows: readonly FragmentRow[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of a column (0-based) of one of the body's lines (0-based). */
export function positionAt(page: Page, line: number, column: number): Position {
  return { line: page.source.firstLine + line, column: column + 1 };
}
