/** The slow half of the purge, loaded only when pages or sheets have changed. */
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import postcss, { type Root, type Rule } from "postcss";
import { withHash } from "../asset-bundle.ts";
import { GZIP_LEVEL, SHEET_BESIDE_BRAND_LIMIT, SHEET_LIMIT } from "../weight/limits.ts";
import { brandApart, brandDrawings } from "./brand.ts";
import { dropHandedDown } from "./drop/handed-down.ts";
import { dropUninherited } from "./drop/inherited.ts";
import { dropOverridden } from "./drop/overridden.ts";
import { dropRepeated } from "./drop/repeated.ts";
import { dropUnused } from "./drop/unused.ts";
import { PageSet } from "./places/page-set.ts";
import type { PageTree } from "./places/page-tree.ts";
import { merged, type RareSheets, rareSheets } from "./rare-sheets.ts";
import { shortenDeclarations } from "./shorten/declarations.ts";
import { shortenProperties } from "./shorten/properties.ts";
import { tidy } from "./shorten/tidy.ts";
import { freeRules, type KeptRule, Lightening, sheetOf } from "./split.ts";
import { spreadProperties } from "./spread.ts";
import { keepUsed, type Reached } from "./used.ts";

export interface Purged {
  /** One sheet is light enough for all: which page has which of the places makes no difference. */
  isWhole: boolean;
  /** For all pages. */
  common: string;
  /** The brand mark's drawings, when the sheet names their file; they are in it otherwise. */
  brand?: string;
  /** Each for the pages that use something few others do, once one sheet for all would weigh too much. */
  rare: string[];
  /** For each page in its order, which of these it needs; -1 for none, nothing when there are none. */
  rareOf: number[];
}

export interface Limits {
  /** One sheet for all pages, the brand mark in a file of its own. */
  besideBrand: number;
  /** Past this, the mark is in the sheet, as it has to be parted in two. */
  withBrand: number;
}

/**
 * Keeps of a sheet the rules that pages may use, and says them in few bytes.
 *
 * @param limits bytes that the common sheet may weigh, compressed
 */
export async function purge(
  css: string,
  tree: PageTree,
  targets: readonly string[],
  limits: Limits = { besideBrand: SHEET_BESIDE_BRAND_LIMIT, withBrand: SHEET_LIMIT },
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
  const marks = brandDrawings(root);
  dropOverridden(root, reached, tree.places.length);
  dropRepeated(root, reached, tree.places.length);
  dropHandedDown(root, reached, tree.places.length);
  dropUninherited(root, reached);
  dropUnused(root);
  tidy(root);
  shortenDeclarations(root);
  shortenProperties(root);
  const kept = spreadProperties(root, keptRules(reached, tree.pageCount), tree.pageCount);
  const commonWithout = (rare: ReadonlySet<KeptRule>) => {
    const apart = new Set([...rare].map(({ rule }) => rule));
    return minify(sheetOf(root, (rule) => !apart.has(rule), true));
  };
  const whole = await commonWithout(new Set());
  const apart = brandApart(whole, marks, (svg) => withHash("brand.svg", Buffer.from(svg)));
  if (marks.length > 0 && weigh(apart.css) <= limits.besideBrand)
    return { isWhole: true, common: apart.css, brand: apart.svg, rare: [], rareOf: [] };
  return part({
    root,
    kept,
    pageCount: tree.pageCount,
    limit: limits.withBrand,
    legal,
    minify,
    commonWithout,
    whole,
  });
}

interface Parting {
  root: Root;
  kept: readonly KeptRule[];
  pageCount: number;
  limit: number;
  /** What each file says of its authors. */
  legal: string;
  minify: (text: string) => Promise<string>;
  /** The common sheet, without some rules. */
  commonWithout: (rare: ReadonlySet<KeptRule>) => Promise<string>;
  /** The same with all of them. */
  whole: string;
}

/** The common sheet and those of few pages, so that those of a page together are light enough, if they can be. */
async function part({
  root,
  kept,
  pageCount,
  limit,
  legal,
  minify,
  commonWithout,
  whole,
}: Parting): Promise<Purged> {
  if (weigh(whole) <= limit) return { isWhole: true, common: whole, rare: [], rareOf: [] };
  const lightening = new Lightening(kept, pageCount);
  const textOf = (rules: ReadonlySet<Rule>) => sheetOf(root, (rule) => rules.has(rule), false);
  let common = whole;
  let parted: RareSheets = { sheets: [], rareOf: [] };
  const purged = async ({ sheets, rareOf }: RareSheets): Promise<Purged> => {
    const rare = await Promise.all(sheets.map((rules) => minify(textOf(rules))));
    return { isWhole: false, common, rare, rareOf };
  };
  for (;;) {
    const { page, weight } = heaviest(await purged(parted));
    const excess = weight - limit;
    // What is taken out is about as compressible as the rest; a page whose own rules weigh too much does without others'.
    const length = excess * (common.length / weigh(common));
    if (excess <= 0 || !(lightening.choose(length, page) || lightening.choose(length))) break;
    const rare = freeRules(kept, lightening.rules);
    common = await commonWithout(rare);
    parted = rareSheets(
      kept.filter((rule) => rare.has(rule)),
      pageCount,
    );
  }
  const room = limit - weigh(common);
  return purged(merged(parted, (rules) => weigh(`${textOf(rules)}\n${legal}\n`) <= room));
}

/** What the sheets of a page weigh together, at most, and which; undefined when all pages have but one. */
function heaviest({ common, rare, rareOf }: Purged): { page: number | undefined; weight: number } {
  const weights = rare.map(weigh);
  const most = Math.max(0, ...weights);
  return {
    page: rare.length > 0 ? rareOf.indexOf(weights.indexOf(most)) : undefined,
    weight: weigh(common) + most,
  };
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
