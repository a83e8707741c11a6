/** Reads selectors: their compounds, their weight in the cascade, what they tell elements apart by. */
import postcss from "postcss";
import parser, { type Node, type Selector as Parsed } from "postcss-selector-parser";
import type { Distinctions } from "./places/page-tree.ts";

export interface Selector {
  text: string;
  /** Simple selectors of each compound, from left to right. */
  compounds: readonly (readonly Node[])[];
  /** What stands between a compound and the next. */
  combinators: readonly string[];
  /** Name of the pseudo-element it styles, "" for the element itself. */
  pseudoElement: string;
  /** Greater wins. */
  specificity: number;
}

/** Values of these are as many as pages: only their presence is looked at. */
const UNTOLD = new Set(["class", "id", "href", "src"]);

/** Values that decide of states. */
const OF_STATES = ["autocomplete", "type"];

/** Written with one colon in old sheets. */
const OLD_PSEUDO_ELEMENTS = new Set([":before", ":after", ":first-letter", ":first-line"]);

const ID = 1_000_000;
const CLASS = 1_000;

export const isPseudoElement = (node: Node): boolean =>
  node.type === "pseudo" && (node.value.startsWith("::") || OLD_PSEUDO_ELEMENTS.has(node.value));

/** The selectors of a list, in order. */
export function readSelectors(list: string): Selector[] {
  return parser()
    .astSync(list)
    .nodes.map((parsed) => ({
      ...split(parsed),
      text: String(parsed).trim(),
      pseudoElement: parsed.nodes
        .filter(isPseudoElement)
        .map((node) => String(node).replace(/^::?/, ""))
        .join(""),
      specificity: specificityOf(parsed),
    }));
}

/** The compounds of a parsed selector and what stands between them. */
export function split(parsed: Parsed): Pick<Selector, "compounds" | "combinators"> {
  const compounds: Node[][] = [[]];
  const combinators: string[] = [];
  for (const node of parsed.nodes) {
    if (node.type === "combinator") {
      combinators.push(node.value.trim() || " ");
      compounds.push([]);
    } else if (node.type !== "comment") compounds.at(-1)?.push(node);
  }
  return { compounds, combinators };
}

function specificityOf(parsed: Parsed): number {
  return parsed.nodes.reduce((sum, node) => sum + weightOf(node), 0);
}

function weightOf(node: Node): number {
  if (node.type === "id") return ID;
  if (node.type === "class" || node.type === "attribute") return CLASS;
  if (node.type === "tag" || isPseudoElement(node)) return 1;
  if (node.type !== "pseudo" || node.value === ":where") return 0;
  return [":is", ":not", ":has"].includes(node.value) ? Math.max(...node.nodes.map(specificityOf)) : CLASS;
}

/** What the selectors of a sheet tell elements apart by. */
export function distinctionsOf(css: string): Distinctions {
  const ids = new Set<string>();
  const values = new Set<string>(OF_STATES);
  const collect = parser((root) => {
    root.walkIds(({ value }) => {
      ids.add(value);
    });
    root.walkAttributes(({ attribute, value }) => {
      if (value !== undefined && !UNTOLD.has(attribute)) values.add(attribute);
    });
  });
  postcss.parse(css).walkRules(({ selector }) => {
    if (/[#[]/.test(selector)) collect.processSync(selector);
  });
  return { ids, values };
}
