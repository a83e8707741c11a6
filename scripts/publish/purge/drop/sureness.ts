/** What is sure of the rules of a sheet, whatever the browser and the state of the page. */

import type { Node } from "postcss-selector-parser";
import { remembered } from "../../../cache/remembered.ts";
import { impliedBy, surelyMatches } from "../match.ts";
import type { Place } from "../places/page-tree.ts";
import { isPseudoElement, type Selector } from "../selectors.ts";
import type { Reach } from "../used.ts";

/** Tells something of a selector at a place. */
export type At = (reach: Reach, place: Place) => boolean;

/** The same of an element that another selector is known to match. */
export type AtGiven = (reach: Reach, place: Place, given: Selector) => boolean;

/** States and structures that browsers have read for long: one that they do not know takes the whole rule away. */
const KNOWN =
  /::?(?:before|after)|:(?:root|hover|focus|active|checked|disabled|first-child|last-child)(?![\w-])|:not\(/g;

/** Whether every browser surely reads a rule that has this selector. */
export const isRead = (selector: string): boolean => !selector.replace(KNOWN, "").includes(":");

/** Tells whether a selector surely matches a place. @param count of all places */
export const surenessOf = (count: number): At =>
  marked(count, (selector, place) => surelyMatches(selector, place));

/** Tells whether it does when another selector matches the element there. @param count of all places */
export function surenessGivenOf(count: number): AtGiven {
  const surely = surenessOf(count);
  const conditionsOf = remembered(conditions);
  const knownOf = remembered(
    (given: Selector) => new Set([...conditions(given), ...impliedBy(given.compounds.at(-1))]),
  );
  return (reach, place, given) => {
    if (surely(reach, place)) return true;
    const asked = conditionsOf(reach.selector);
    const known = knownOf(given);
    return (
      asked.length > 0 && asked.every((one) => known.has(one)) && surelyMatches(reach.selector, place, given)
    );
  };
}

/** What a selector asks of an element that its place does not tell, as it is written. */
const conditions = ({ compounds, combinators }: Selector): string[] => [
  ...(compounds.at(-1) ?? []).filter((node) => isCondition(node)).map(String),
  ...combinators.filter((combinator) => /[+~]/.test(combinator)),
];

const isCondition = (node: Node) =>
  node.type === "attribute" || (node.type === "pseudo" && !isPseudoElement(node));

/** Tells whether a selector may match a place. @param count of all places */
export const possibilityOf = (count: number): At => marked(count, () => true);

/** A byte a place: as sets, those of a large site would not fit in memory. */
function marked(count: number, isMarked: (selector: Reach["selector"], place: Place) => boolean): At {
  const marksOf = remembered(({ selector, places }: Reach) => {
    const marks = new Uint8Array(count);
    for (const place of places) if (isMarked(selector, place)) marks[place.number] = 1;
    return marks;
  });
  return (reach, { number }) => marksOf(reach)[number] === 1;
}
