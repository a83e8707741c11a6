/** What can be used of a file whose front matter has mistakes, so that the rest of it is checked at once. */
import type { z } from "zod";
import { nearest } from "./nearest.ts";
import type { RuleId } from "./rules.ts";
import type { KeyPath } from "./yaml-source.ts";

/** The keys of a front matter that hold a mistake already told: what follows from them would mislead. */
export type Doubtful = ReadonlySet<string> | "all";

/** What is told of two keys together, and follows as well from one of them misspelt. */
const AGREEMENTS: readonly RuleId[] = ["missing-sidebar", "unused-sidebar", "missing-date", "co-incubation"];

/** Whether a fault found at a key of a file only follows from what was told of its front matter. */
export function followsFrom(doubtful: Doubtful | undefined, [key]: KeyPath, rule: RuleId): boolean {
  if (doubtful === undefined) return false;
  if (doubtful === "all" || AGREEMENTS.includes(rule)) return true;
  return typeof key === "string" && doubtful.has(key);
}

/**
 * The keys that hold no mistake, as validation reads them; a key that is needed and cannot be used is empty.
 *
 * @param written without empty keys
 */
export function usableKeys(
  schema: z.ZodObject,
  written: Readonly<Record<string, unknown>>,
): { data: Record<string, unknown>; doubtful: Set<string> } {
  const data: Record<string, unknown> = {};
  const doubtful = new Set<string>();
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const read = field.safeParse(written[key]);
    const absent = read.success ? read : field.safeParse(undefined);
    if (!read.success) doubtful.add(key);
    const value = absent.success ? absent.data : emptyOf(field);
    if (value !== undefined) data[key] = value;
  }
  // A misspelt key is a known one that is missing.
  for (const key of Object.keys(written)) {
    const meant = key in schema.shape ? undefined : nearest(key, Object.keys(schema.shape));
    if (meant !== undefined) doubtful.add(meant);
  }
  return { data, doubtful };
}

function emptyOf(field: z.ZodType): [] | "" {
  return field.def.type === "array" ? [] : "";
}

/** The keys on which it depends how a body is read, and where it is published. */
const SKIMMED = [
  ...["permalink", "date", "categories", "layout", "title", "lang"],
  ...["draft", "publish_at", "redirect_to", "hidden"],
] as const;

/** Those keys, as far as they can be told of a front matter that does not parse. */
export function skimKeys(text: string): Partial<Record<(typeof SKIMMED)[number], string>> {
  const keys: ReturnType<typeof skimKeys> = {};
  for (const key of SKIMMED) {
    // Trimmed by hand: an expression would take the square of a long run of blanks.
    const written = new RegExp(`^${key}:(.*)$`, "m").exec(text)?.[1]?.trim() ?? "";
    const value = written.replace(/^["']|["']$/g, "");
    if (value !== "" && !/["']/.test(value)) keys[key] = value;
  }
  return keys;
}

/**
 * Where the body of a file most likely starts, whatever its front matter holds.
 *
 * @returns undefined when nothing tells it
 */
export function likelyBody(text: string): { body: string; bodyLine: number } | undefined {
  const lines = text.split("\n");
  const from = (index: number) => ({ body: lines.slice(index).join("\n"), bodyLine: index + 1 });
  const opening = lines.findIndex((line) => line.trim() !== "");
  if (opening === -1) return undefined;
  if (!lines[opening]?.trimStart().startsWith("---")) return from(opening);
  const closing = lines.findIndex((line, index) => index > opening && line.startsWith("---"));
  if (closing !== -1) return from(closing + 1);
  // Never closed: an empty line is what editors leave before the text.
  const blank = lines.findIndex((line, index) => index > opening && line.trim() === "");
  return blank === -1 ? undefined : from(blank);
}
