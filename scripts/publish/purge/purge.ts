/** The slow half of the purge, loaded only when pages or sheets have changed. */
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import postcss, { type Root, type Rule } from "postcss";
import { GZIP_LEVEL, SHEET_LIMIT } from "../weight/limits.ts";
import { dropUninherited } from "./inherited.ts";
import { dropOverridden } from "./overridden.ts";
import { PageSet } from "./page-set.ts";
import type { PageTree } from "./page-tree.ts";
import { shortenProperties } from "./shorten/properties.ts";
import { tidy } from "./shorten/tidy.ts";
import { freeRules, type KeptRule, Lightening, sheetOf } from "./split.ts";
import { spreadProperties } from "./spread.ts";
import { dropUnused } from "./unused.ts";
import { keepUsed, type Reached } from "./used.ts";

export interface Purged {
  /** For all pages. */
  common: string;
  /** Each for the pages that use something few others do, once one sheet for all would weigh too much. */
  rare: string[];
  /** For each page in its order, which of these it needs; -1 for none. */
  rareOf: number[];
}

/**
 * Keeps of a sheet the rules that pages may use, and says them in few bytes.
 *
 * @param limit bytes that the common sheet may weigh, compressed
 */
export async function purge(
  css: string,
  tree: PageTree,
  targets: readonly string[],
  limit: number = SHEET_LIMIT,
): Promise<Purged> {
  const root = postcss.parse(css);
  const legal = [...css.matchAll(/\/\*![\s\S]*?\*\//g)].map(([notice]) => notice).join("\n");
  root.walkComments((comment) => {
    comment.remove();
  });
  const minify = async (text: string) => {
    const { code } = await transform(text, { loader: "css", minify: true, target: [...targets] });
    return `${code.trim()}\n${legal}\n`;
  };
  const reached = keepUsed(root, tree);
  dropOverridden(root, reached, tree.places.length);
  dropUninherited(root, reached);
  dropUnused(root);
  tidy(root);
  shortenProperties(root);
  const kept = spreadProperties(root, keptRules(reached, tree.pageCount), tree.pageCount);
  const commonWithout = (rare: ReadonlySet<KeptRule>) => {
    const apart = new Set([...rare].map(({ rule }) => rule));
    return minify(sheetOf(root, (rule) => !apart.has(rule), true));
  };
  const [common, rare] = await fit(kept, new Lightening(kept, tree.pageCount), limit, commonWithout);
  const [sheets, rareOf] = sheetsOf(
    root,
    kept.filter((rule) => rare.has(rule)),
    tree.pageCount,
  );
  return { common, rare: await Promise.all(sheets.map(minify)), rareOf };
}

/** The common sheet, light enough if it can be, and the rules that it does without. */
async function fit(
  kept: readonly KeptRule[],
  lightening: Lightening,
  limit: number,
  commonWithout: (rare: ReadonlySet<KeptRule>) => Promise<string>,
): Promise<[common: string, rare: Set<KeptRule>]> {
  let rare = new Set<KeptRule>();
  let common = await commonWithout(rare);
  for (let excess = weigh(common) - limit; excess > 0; excess = weigh(common) - limit) {
    // What is taken out is about as compressible as the rest.
    if (!lightening.choose(excess * (common.length / weigh(common)))) break;
    rare = freeRules(kept, lightening.rules);
    common = await commonWithout(rare);
  }
  return [common, rare];
}

const weigh = (text: string): number => gzipSync(text, { level: GZIP_LEVEL }).length;

/** The rules that still say something, with the pages that use them. */
function keptRules(reached: Reached, pageCount: number): KeptRule[] {
  return [...reached]
    .filter(([rule]) => rule.parent !== undefined && rule.nodes.length > 0)
    .map(([rule, reaches]) => {
      const pages = new PageSet(pageCount);
      for (const { places } of reaches) for (const place of places) pages.addRuns(place.pages);
      return { rule, reaches, pages };
    });
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
