/** Reads YAML 1.2 and remembers where each key stands: front matter and `_data` share this one reader. */

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import type { Problem } from "./problem.ts";
import { severityOf } from "./rules.ts";
import { forbiddenCharacter } from "./source-text.ts";
import { yamlFault } from "./yaml/faults.ts";
import { yamlWording } from "./yaml/messages.ts";
import { readPlainYaml } from "./yaml/plain.ts";

/** A path of keys and list positions into a YAML document. */
export type KeyPath = readonly (string | number)[];

export interface Position {
  line: number;
  column: number;
}

export interface YamlSource {
  /** Plain data; undefined when the text does not parse. Dates stay text. */
  data: unknown;
  problems: Problem[];
  /** Where a value stands (`value`) or the key that names it (`key`); the nearest ancestor when it is absent. */
  locate: (path: KeyPath, part: "key" | "value") => Position;
}

/**
 * Parses a YAML text. Anchors and aliases are refused: no page needs them, and a few lines of them
 * can unfold into gigabytes.
 *
 * @param text the YAML, whose first line is `firstLine` of the file
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  const data = readPlainYaml(text);
  if (data === undefined) return parseFully(text, file, firstLine);
  let full: YamlSource | undefined;
  const locate: YamlSource["locate"] = (path, part) => {
    full ??= parseFully(text, file, firstLine);
    return full.locate(path, part);
  };
  return { data, problems: [], locate };
}

function parseFully(text: string, file: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems: Problem[] = [];
  const noticed = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const { line } = at(error.pos[0]);
    const { offset, message, hint } = yamlFault(document, text, error);
    const place = at(offset);
    // Further errors on a line follow from its first one.
    if (noticed.has(line) || noticed.has(place.line)) continue;
    noticed.add(line).add(place.line);
    problems.push({ file, ...place, rule: "yaml", message, hint, severity: severityOf("yaml") });
  }
  if (problems.length === 0 && text.includes("\\")) problems.push(...escapedCharacters(document, file, at));
  if (problems.length === 0 && /[&*]/.test(text)) problems.push(...aliasProblems(document, text, file, at));
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    locate: (path, part) => locate(document, path, part, at, firstLine),
  };
}

/** Forbidden characters written as `"\u0000"`, which the reading of the file could not see. */
function escapedCharacters(document: Document, file: string, at: (offset: number) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const found = typeof value === "string" ? forbiddenCharacter(value) : undefined;
      if (!found) return;
      const { message, hint } = found;
      problems.push({
        file,
        ...at(range?.[0] ?? 0),
        rule: "control-character",
        message,
        hint,
        severity: severityOf("control-character"),
      });
    },
  });
  return problems;
}

/** The first anchor or alias, if any. */
function aliasProblems(
  document: Document,
  text: string,
  file: string,
  at: (offset: number) => Position,
): Problem[] {
  let offset: number | undefined;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      const start = node.range?.[0] ?? 0;
      // The range of an anchored value starts after its anchor.
      offset = isAlias(node) ? start : Math.max(0, text.lastIndexOf("&", start));
      return visit.BREAK;
    },
  });
  if (offset === undefined) return [];
  const { message, hint } = yamlWording("BAD_ALIAS");
  return [{ file, ...at(offset), rule: "yaml-alias", message, hint, severity: severityOf("yaml-alias") }];
}

function locate(
  document: Document,
  path: KeyPath,
  part: "key" | "value",
  at: (offset: number) => Position,
  firstLine: number,
): Position {
  let node: unknown = document.contents;
  let best: Position = { line: firstLine, column: 1 };
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break;
    const found = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : node.items[Number(step)];
    if (found === undefined) break;
    const wantsKey = part === "key" && index === path.length - 1;
    const key = isPair(found) ? found.key : found;
    node = isPair(found) ? found.value : found;
    const target = wantsKey || !hasRange(node) ? key : node;
    if (hasRange(target)) best = at(target.range[0]);
  }
  return best;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && Array.isArray((node as { range?: unknown }).range);
}
