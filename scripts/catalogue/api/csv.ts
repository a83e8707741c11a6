/** Writes CSV: the one place where fields are quoted. */
import { inVersion } from "./fields.ts";
import type { Span, Version } from "./versions.ts";

/** What each file has of its own. */
export interface Dialect {
  separator: "," | ";";
  quote: '"' | "'";
  /** Names of columns are quoted. */
  quotedHeader: boolean;
  /** An empty line follows the header, as it always has: readers that skip two lines exist. */
  emptySecondLine: boolean;
}

export interface Column<Source> {
  key: string;
  span: Span;
  /** Always quoted; the others are when they must be. */
  quoted: boolean;
  read: (source: Source) => string;
}

/** The text of a file, lines ended by LF. */
export function csvText<Source>(
  columns: readonly Column<Source>[],
  sources: readonly Source[],
  dialect: Dialect,
  version: Version,
): string {
  const shown = inVersion(columns, version);
  const lines = [shown.map(({ key }) => csvField(key, dialect, dialect.quotedHeader))];
  if (dialect.emptySecondLine) lines.push([]);
  for (const source of sources) {
    lines.push(shown.map(({ read, quoted }) => csvField(read(source), dialect, quoted)));
  }
  return lines.map((fields) => `${fields.join(dialect.separator)}\n`).join("");
}

/** A field as RFC 4180 has it: within quotes, themselves doubled, whenever it holds what could be mistaken. */
export function csvField(
  value: string,
  { separator, quote }: Pick<Dialect, "separator" | "quote">,
  quoted = false,
): string {
  if (!quoted && !value.includes(separator) && !value.includes(quote) && !UNSAFE.test(value)) return value;
  return quote + value.replaceAll(quote, quote + quote) + quote;
}

/** A line end anywhere, or a blank at an edge, which many readers drop. */
const UNSAFE = /[\r\n]|^\s|\s$/;
