/** Parts a purged sheet in two: what many pages use, in one file for all; what few use, in a file for those. */
import type { AtRule, Document, Root, Rule } from "postcss";
import type { PageSet } from "./page-set.ts";
import type { Place } from "./page-tree.ts";

/** What a selector of a kept rule may match. */
export interface Reach {
  pseudoElement: string;
  specificity: number;
  places: readonly Place[];
}

export interface KeptRule {
  rule: Rule;
  reaches: readonly Reach[];
  /** The pages that use it. */
  pages: PageSet;
}

/** A rule that a smaller share of the pages uses leaves the common sheet. */
const COMMON_SHARE = 0.5;

/**
 * The rules that the common sheet does without: those of few pages, whose order with the others is free.
 *
 * @param shares of each page in the whole; they add up to one
 */
export function rareRules(rules: readonly KeptRule[], shares: readonly number[]): Set<KeptRule> {
  const isRare = ({ pages }: KeptRule) => {
    let share = 0;
    for (const page of pages) share += shares[page] ?? 0;
    return share < COMMON_SHARE;
  };
  const rare = new Set(rules.filter(isRare));
  const common = rules.map((rule, order) => ({ rule, order })).filter(({ rule }) => !rare.has(rule));
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const families = new Map(rules.map((rule) => [rule, familiesOf(rule.rule)]));
  // A rule that must stay before one of the common sheet joins it, and may hold back others in turn.
  for (const later of common) {
    for (const rule of rare) {
      if ((order.get(rule) ?? 0) > later.order) break;
      if (!contends(rule, later.rule, families)) continue;
      rare.delete(rule);
      common.push({ rule, order: order.get(rule) ?? 0 });
    }
  }
  return rare;
}

type Families = ReadonlyMap<KeptRule, ReadonlySet<string>>;

/** Whether the order of two rules decides anything: same weight, same property, an element they share. */
function contends(one: KeptRule, other: KeptRule, families: Families): boolean {
  const shared = families.get(other);
  if (![...(families.get(one) ?? [])].some((family) => shared?.has(family))) return false;
  return one.reaches.some((a) =>
    other.reaches.some(
      (b) =>
        a.specificity === b.specificity &&
        a.pseudoElement === b.pseudoElement &&
        a.places.some((place) => b.places.includes(place)),
    ),
  );
}

/** Properties under one name when a shorthand may set them together. */
const TOGETHER: Readonly<Record<string, string>> = {
  bottom: "inset",
  left: "inset",
  right: "inset",
  top: "inset",
  line: "font",
  row: "gap",
  column: "gap",
  columns: "gap",
  grid: "gap",
};

function familiesOf(rule: Rule): Set<string> {
  const families = new Set<string>();
  rule.walkDecls(({ prop, important }) => {
    const bare = prop.replace(/^-(?:webkit|moz)-/, "");
    const first = bare.startsWith("--") ? bare : (/^[a-z]+/.exec(bare)?.[0] ?? bare);
    families.add(`${TOGETHER[first] ?? first}${important ? "!" : ""}`);
  });
  return families;
}

/** The text of a sheet that keeps only some rules of a root; font faces and animations stay with the common one. */
export function sheetOf(root: Root, isKept: (rule: Rule) => boolean, isCommon: boolean): string {
  let text = "";
  let open: readonly string[] = [];
  const enter = (wrappers: readonly string[]) => {
    if (wrappers.join() === open.join()) return;
    text += "}".repeat(open.length) + wrappers.map((wrapper) => `${wrapper}{`).join("");
    open = wrappers;
  };
  root.walk((node) => {
    const isWhole =
      node.type === "atrule" && /^(?:font-face|(?:-webkit-)?keyframes|charset)$/.test(node.name);
    const isWanted = isWhole ? isCommon : node.type === "rule" && !isInKeyframes(node) && isKept(node);
    if (!isWanted) return;
    enter(wrappersOf(node.parent));
    text += `${node}${isWhole && node.nodes === undefined ? ";" : ""}`;
  });
  enter([]);
  return text;
}

/** The at-rules that a node stands in, from the outermost. */
function wrappersOf(parent: Root | Document | AtRule | Rule | { type: string } | undefined): string[] {
  if (parent?.type !== "atrule") return [];
  const { name, params, parent: above } = parent as AtRule;
  return [...wrappersOf(above as AtRule | undefined), `@${name} ${params}`];
}

/** Steps of an animation look like rules. */
export function isInKeyframes(rule: Rule): boolean {
  return rule.parent?.type === "atrule" && (rule.parent as AtRule).name.endsWith("keyframes");
}
