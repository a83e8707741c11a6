/** Sheets of the rules that few pages use: few files, each light enough beside the common one. */
import type { Rule } from "postcss";
import type { KeptRule } from "./split.ts";

export interface RareSheets {
  sheets: ReadonlySet<Rule>[];
  /** For each page in its order, which of these it needs; -1 for none. */
  rareOf: number[];
}

/** One sheet for each set of rare rules that some page needs whole. */
export function rareSheets(rare: readonly KeptRule[], pageCount: number): RareSheets {
  const sets: Rule[][] = Array.from({ length: pageCount }, () => []);
  for (const { rule, pages } of rare) for (const page of pages) sets[page]?.push(rule);
  const numbers = new Map(rare.map(({ rule }, index) => [rule, index]));
  const known = new Map<string, number>();
  const sheets: ReadonlySet<Rule>[] = [];
  const rareOf = sets.map((rules) => {
    if (rules.length === 0) return -1;
    const key = rules.map((rule) => numbers.get(rule)).join();
    const number = known.get(key) ?? sheets.push(new Set(rules)) - 1;
    known.set(key, number);
    return number;
  });
  return { sheets, rareOf };
}

/**
 * Joins sheets as long as that makes none too heavy: a reader who goes from page to page has fewer to fetch. Those of
 * most pages come first.
 *
 * @param fits whether a sheet of these rules is light enough
 */
export function merged(
  { sheets, rareOf }: RareSheets,
  fits: (rules: ReadonlySet<Rule>) => boolean,
): RareSheets {
  const counts = sheets.map(() => 0);
  for (const number of rareOf) if (number >= 0) counts[number] = (counts[number] ?? 0) + 1;
  const order = [...sheets.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const joined: ReadonlySet<Rule>[] = [];
  const joinedOf: number[] = [];
  for (const number of order) {
    const rules = sheets[number] ?? new Set();
    const place = joined.findIndex((others) => {
      const together = new Set([...others, ...rules]);
      return together.size === others.size || fits(together);
    });
    if (place < 0) joinedOf[number] = joined.push(rules) - 1;
    else {
      joined[place] = new Set([...(joined[place] ?? []), ...rules]);
      joinedOf[number] = place;
    }
  }
  return { sheets: joined, rareOf: rareOf.map((number) => joinedOf[number] ?? -1) };
}
