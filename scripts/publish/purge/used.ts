/** Keeps the selectors that match something in some page, with what they match. */
import type { AtRule, Document, Root, Rule } from "postcss";
import { Matcher } from "./match.ts";
import type { PageTree, Place } from "./places/page-tree.ts";
import { readSelectors, type Selector } from "./selectors.ts";

/** A selector, with the places of the elements that it, or its pseudo-element, may style. */
export interface Reach {
  selector: Selector;
  places: readonly Place[];
}

/** The rules of a sheet, each with what its selectors reach. */
export type Reached = Map<Rule, readonly Reach[]>;

/** Removes the selectors that match no place, then the rules left without any. */
export function keepUsed(root: Root, tree: PageTree): Reached {
  const matcher = new Matcher(tree);
  const reached: Reached = new Map();
  root.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    const reaches = readSelectors(rule.selector).map((selector) => ({
      selector,
      places: matcher.places(selector),
    }));
    keepReaches(rule, reaches, reached);
  });
  keepDrawn(reached);
  return reached;
}

function keepReaches(rule: Rule, reaches: readonly Reach[], reached: Reached): void {
  const found = reaches.filter(({ places }) => places.length > 0);
  if (found.length === 0) {
    rule.remove();
    reached.delete(rule);
  } else {
    if (found.length < reaches.length) rule.selector = found.map(({ selector }) => selector.text).join(",");
    reached.set(rule, found);
  }
}

const NOTHING = /^(?:none|normal)$/;

/** What stands before or after an element is only drawn where some rule gives it a content. */
function keepDrawn(reached: Reached): void {
  const drawn = new Map<string, Set<Place>>([
    ["before", new Set()],
    ["after", new Set()],
  ]);
  for (const [rule, reaches] of reached) {
    if (!rule.some((node) => node.type === "decl" && node.prop === "content" && !NOTHING.test(node.value)))
      continue;
    for (const { selector, places } of reaches)
      for (const place of places) drawn.get(selector.pseudoElement)?.add(place);
  }
  for (const [rule, reaches] of reached) {
    const left = reaches.map(({ selector, places }) => {
      const shown = drawn.get(selector.pseudoElement);
      return { selector, places: shown ? places.filter((place) => shown.has(place)) : places };
    });
    keepReaches(rule, left, reached);
  }
}

/** Steps of an animation look like rules. */
export function isInKeyframes(rule: Rule): boolean {
  return rule.parent?.type === "atrule" && (rule.parent as AtRule).name.endsWith("keyframes");
}

/** The at-rules that a node stands in, from the outermost. */
export function wrappersOf(parent: Root | Document | AtRule | Rule | { type: string } | undefined): string[] {
  if (parent?.type !== "atrule") return [];
  const { name, params, parent: above } = parent as AtRule;
  return [...wrappersOf(above as AtRule | undefined), `@${name} ${params}`];
}
