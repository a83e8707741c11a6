/** The slow half of the purge, loaded only when pages or sheets have changed. */
import { transform } from "esbuild";
import postcss, { type Root, type Rule } from "postcss";
import { Matcher } from "./match.ts";
import { PageSet } from "./page-set.ts";
import type { PageTree, Place } from "./page-tree.ts";
import { readSelectors, type Selector } from "./selectors.ts";
import { isInKeyframes, type KeptRule, rareRules, sheetOf } from "./split.ts";
import { spreadProperties } from "./spread.ts";
import { tidy } from "./tidy.ts";
import { dropUnused } from "./unused.ts";

export interface Purged {
  /** For all pages. */
  common: string;
  /** Each for the pages that use something few others do. */
  rare: string[];
  /** For each page in its order, which of these it needs; -1 for none. */
  rareOf: number[];
}

/**
 * Keeps of a sheet the rules that pages may use.
 *
 * @param shares of each page in the whole, in the order in which they joined the tree; they add up to one
 * @param others texts of the sheets that pages may load beside this one
 */
export async function purge(
  css: string,
  tree: PageTree,
  shares: readonly number[],
  others: readonly string[],
  targets: readonly string[],
): Promise<Purged> {
  const root = postcss.parse(css);
  const legal = [...css.matchAll(/\/\*![\s\S]*?\*\//g)].map(([notice]) => notice).join("\n");
  root.walkComments((comment) => {
    comment.remove();
  });
  const kept = keepUsed(root, new Matcher(tree), shares.length);
  dropUnused(root, others);
  tidy(root);
  const left = spreadProperties(
    root,
    kept.filter(({ rule }) => rule.parent !== undefined && rule.nodes.length > 0),
    shares.length,
  );
  const rare = rareRules(left, shares);
  const [sheets, rareOf] = sheetsOf(
    root,
    left.filter((rule) => rare.has(rule)),
    shares.length,
  );
  const rareNodes = new Set([...rare].map(({ rule }) => rule));
  const minify = async (text: string) => {
    const { code } = await transform(text, { loader: "css", minify: true, target: [...targets] });
    return `${code.trim()}\n${legal}\n`;
  };
  return {
    common: await minify(sheetOf(root, (rule) => !rareNodes.has(rule), true)),
    rare: await Promise.all(sheets.map(minify)),
    rareOf,
  };
}

/** Removes the selectors that match no place, then the rules left without any. */
function keepUsed(root: Root, matcher: Matcher, pageCount: number): KeptRule[] {
  const kept: KeptRule[] = [];
  root.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    const selectors = readSelectors(rule.selector);
    const found = selectors
      .map((selector) => ({ selector, places: matcher.places(selector) }))
      .filter(({ places }) => places.length > 0);
    if (found.length === 0) rule.remove();
    else {
      if (found.length < selectors.length)
        rule.selector = found.map(({ selector }) => selector.text).join(",");
      kept.push(keptRule(rule, found, pageCount));
    }
  });
  return kept;
}

function keptRule(
  rule: Rule,
  found: readonly { selector: Selector; places: readonly Place[] }[],
  pageCount: number,
): KeptRule {
  const pages = new PageSet(pageCount);
  for (const { places } of found) for (const place of places) pages.addRuns(place.pages);
  return {
    rule,
    reaches: found.map(({ selector: { pseudoElement, specificity }, places }) => ({
      pseudoElement,
      specificity,
      places,
    })),
    pages,
  };
}

/** One sheet for each set of rare rules that some page needs whole, and which of them each page takes. */
function sheetsOf(
  root: Root,
  rare: readonly KeptRule[],
  pageCount: number,
): [sheets: string[], rareOf: number[]] {
  const sets: Rule[][] = Array.from({ length: pageCount }, () => []);
  for (const { rule, pages } of rare) for (const page of pages) sets[page]?.push(rule);
  const numbers = new Map(rare.map(({ rule }, index) => [rule, index]));
  const sheets = new Map<string, number>();
  const texts: string[] = [];
  const rareOf = sets.map((rules) => {
    if (rules.length === 0) return -1;
    const key = rules.map((rule) => numbers.get(rule)).join();
    const known = sheets.get(key) ?? texts.length;
    if (known === texts.length) {
      const own = new Set(rules);
      sheets.set(key, texts.push(sheetOf(root, (rule) => own.has(rule), false)) - 1);
    }
    return known;
  });
  return [texts, rareOf];
}
