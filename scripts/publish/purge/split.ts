/** Parts a purged sheet that weighs too much in two: one file for all pages, and what few use in files for those. */
import type { ChildNode, Root, Rule } from "postcss";
import { PageSet } from "./places/page-set.ts";
import { isInKeyframes, type Reach, wrappersOf } from "./used.ts";

export interface KeptRule {
  rule: Rule;
  reaches: readonly Reach[];
  /** The pages that use it. */
  pages: PageSet;
}

/** Rules that the same pages use, and no other. */
interface Group {
  rules: KeptRule[];
  pages: PageSet;
  /** Length of their text. */
  length: number;
}

/** A group that more of the pages use is never taken out. */
const COMMON_SHARE = 0.5;

/** Chooses what to take out of the common sheet, so that as few pages as can be need another one. */
export class Lightening {
  /** What was chosen. */
  readonly rules = new Set<KeptRule>();
  readonly #groups: Set<Group>;
  /** Pages that need another sheet already: for them, more of it costs no request. */
  readonly #pages: PageSet;

  constructor(rules: readonly KeptRule[], pageCount: number) {
    this.#pages = new PageSet(pageCount);
    const groups = new Map<string, Group>();
    for (const rule of rules) {
      const key = rule.pages.key();
      const group = groups.get(key) ?? { rules: [], pages: rule.pages, length: 0 };
      groups.set(key, group);
      group.rules.push(rule);
      group.length += `${rule.rule}`.length;
    }
    this.#groups = new Set(
      [...groups.values()].filter(({ pages }) => {
        const size = pages.size();
        return size > 0 && size < pageCount * COMMON_SHARE;
      }),
    );
  }

  /**
   * Chooses rules until their text is long enough.
   *
   * @param page one that must not need them, when its own sheets are those that weigh too much
   * @returns false when there was nothing left to choose
   */
  choose(length: number, page?: number): boolean {
    let isAny = false;
    for (let left = length; left > 0; ) {
      const group = this.#next(left, page);
      if (!group) break;
      isAny = true;
      this.#groups.delete(group);
      this.#pages.addAll(group.pages);
      for (const rule of group.rules) this.rules.add(rule);
      left -= group.length;
    }
    return isAny;
  }

  /** The group that does most of what is left to do, for each page that it gives another sheet. */
  #next(length: number, page: number | undefined): Group | undefined {
    const gain = ({ pages, length: own }: Group) => Math.min(own, length) / pages.sizeWithout(this.#pages);
    return [...this.#groups]
      .filter(({ pages }) => page === undefined || !pages.has(page))
      .map((group) => ({ group, gain: gain(group) }))
      .reduce<{ group: Group; gain: number } | undefined>(
        (a, b) => (a && a.gain >= b.gain ? a : b),
        undefined,
      )?.group;
  }
}

/**
 * Of some rules to do without, those of which the order with the others is free.
 *
 * @param rules every rule, in order
 */
export function freeRules(rules: readonly KeptRule[], wanted: ReadonlySet<KeptRule>): Set<KeptRule> {
  const rare = new Set(rules.filter((rule) => wanted.has(rule)));
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
        a.selector.specificity === b.selector.specificity &&
        a.selector.pseudoElement === b.selector.pseudoElement &&
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
  let selector = "";
  const enter = (wrappers: readonly string[]) => {
    if (wrappers.join() === open.join()) return;
    text += "}".repeat(open.length) + wrappers.map((wrapper) => `${wrapper}{`).join("");
    open = wrappers;
    selector = "";
  };
  root.walk((node) => {
    const isWhole =
      node.type === "atrule" && /^(?:font-face|(?:-webkit-)?keyframes|charset)$/.test(node.name);
    const isWanted = isWhole ? isCommon : node.type === "rule" && !isInKeyframes(node) && isKept(node);
    if (!isWanted) return;
    enter(wrappersOf(node.parent));
    const own = node.type === "rule" ? node.selector : "";
    // A rule that goes on where the one before it ended is one with it.
    if (own !== "" && own === selector) text = text.slice(0, -1);
    else if (own !== "") text += `${own}{`;
    text += own === "" ? `${node}${isWhole && node.nodes === undefined ? ";" : ""}` : declarationsOf(node);
    selector = own;
  });
  enter([]);
  return text;
}

const declarationsOf = (node: ChildNode) =>
  node.type === "rule" ? `${node.nodes.map((declaration) => `${declaration};`).join("")}}` : "";
