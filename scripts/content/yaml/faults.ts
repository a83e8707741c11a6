/** Where a YAML fault is, and what is said of it: the parser notices some far from where they are. */
import { type Document, Scalar, visit } from "yaml";
import { type Wording, yamlWording } from "./messages.ts";

export interface YamlFault extends Wording {
  /** In the text. */
  offset: number;
}

/** What to tell of an error of the parser. */
export function yamlFault(
  document: Document,
  text: string,
  { code, message, pos: [offset] }: { code: string; message: string; pos: readonly [number, number] },
): YamlFault {
  if (/^Missing closing .quote/.test(message)) {
    // It is noticed where the text, or a line that cannot go on, ends.
    return { ...yamlWording("UNCLOSED_QUOTE"), offset: lastQuotation(document, offset) ?? offset };
  }
  const start = startOfValue(document, { code, message, offset });
  const value = start === undefined ? "" : (text.slice(start).split("\n", 1)[0] ?? "");
  if (!APOSTROPHE_INSIDE.test(value)) return { ...yamlWording(code, message), offset };
  return { ...yamlWording(value.includes('"') ? "APOSTROPHE_AND_QUOTE" : "APOSTROPHE"), offset };
}

/** `'L'été'`: the apostrophe of the word ends what the first one opens. */
const APOSTROPHE_INSIDE = /^'[^']*\p{L}'\p{L}/u;

/** Where the value starts that an error most likely follows from. */
function startOfValue(
  document: Document,
  { code, message, offset }: { code: string; message: string; offset: number },
): number | undefined {
  if (code === "BLOCK_AS_IMPLICIT_KEY") return offset;
  const isAfterValue = code === "UNEXPECTED_TOKEN" && /at node end/.test(message);
  return isAfterValue ? lastQuotation(document, offset) : undefined;
}

/** The last value between quotation marks that starts before an offset. */
function lastQuotation(document: Document, before: number): number | undefined {
  let last: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const start = range?.[0] ?? before;
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && start < before && start >= (last ?? 0)) last = start;
    },
  });
  return last;
}
