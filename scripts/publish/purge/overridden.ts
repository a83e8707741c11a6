/** Drops the declarations that others always win over, wherever their rules reach. */
import type { Declaration, Root, Rule } from "postcss";
import { remembered } from "../../cache/remembered.ts";
import { surelyMatches } from "./match.ts";
import type { Place } from "./page-tree.ts";
import { type Reach, type Reached, wrappersOf } from "./used.ts";

/** A declaration, and all that decides whether it wins. */
interface Claim {
  declaration: Declaration;
  order: number;
  wrappers: readonly string[];
  reaches: readonly Reach[];
  /** Whether every browser surely reads its rule and its value. */
  isSure: boolean;
}

type Sureness = (reach: Reach, place: Place) => boolean;

/** Shorthands that only set what these set. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  inset: ["top", "right", "bottom", "left"],
  margin: ["margin-top", "margin-right", "margin-bottom", "margin-left"],
  overflow: ["overflow-x", "overflow-y"],
  padding: ["padding-top", "padding-right", "padding-bottom", "padding-left"],
};

/** States and structures that browsers have read for long: one that they do not know takes the whole rule away. */
const KNOWN = /::?(?:before|after)|:(?:root|hover|focus|active|first-child|last-child)(?![\w-])|:not\(/g;

/** Values that not all browsers read, or not for long. */
const UNSURE = /-webkit-|-moz-|content|baseline|[dls]v[hw]|clamp\(|min\(|max\(/;

/** @param count of all places */
export function dropOverridden(root: Root, reached: Reached, count: number): void {
  const claims = claimsOf(root, reached);
  const alive = new Set<Declaration>();
  const surely = surenessOf(count);
  for (const rivals of claims.values()) {
    for (const claim of rivals) {
      if (!alive.has(claim.declaration) && !isOverridden(claim, rivals, surely)) alive.add(claim.declaration);
    }
  }
  for (const claim of [...claims.values()].flat())
    if (!alive.has(claim.declaration)) claim.declaration.remove();
}

/** The claims on each property, those that must win being apart. */
function claimsOf(root: Root, reached: Reached): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  let order = 0;
  root.walkRules((rule: Rule) => {
    const reaches = reached.get(rule);
    if (!reaches) return;
    order++;
    const wrappers = wrappersOf(rule.parent);
    const isRead = !rule.selector.replace(KNOWN, "").includes(":");
    rule.walkDecls((declaration) => {
      const { prop, value, important } = declaration;
      const claim = { declaration, order, wrappers, reaches, isSure: isRead && !UNSURE.test(value) };
      for (const part of PARTS[prop] ?? [prop]) {
        const key = `${part}${important ? "!" : ""}`;
        const known = claims.get(key);
        if (known) known.push(claim);
        else claims.set(key, [claim]);
      }
    });
  });
  return claims;
}

function isOverridden(claim: Claim, rivals: readonly Claim[], surely: Sureness): boolean {
  const winners = rivals.filter(
    ({ isSure, order, wrappers }) =>
      isSure && order !== claim.order && wrappers.every((wrapper) => claim.wrappers.includes(wrapper)),
  );
  return claim.reaches.every(({ selector, places }) => {
    const { pseudoElement, specificity } = selector;
    const stronger = winners.flatMap(({ order, reaches }) =>
      reaches.filter(
        ({ selector: other }) =>
          other.pseudoElement === pseudoElement &&
          (other.specificity > specificity || (other.specificity === specificity && order > claim.order)),
      ),
    );
    return stronger.length > 0 && places.every((place) => stronger.some((reach) => surely(reach, place)));
  });
}

/**
 * Tells whether a selector surely matches a place. A byte a place: as sets, those of a large site would not fit in
 * memory.
 */
function surenessOf(count: number): Sureness {
  const marksOf = remembered(({ selector, places }: Reach) => {
    const marks = new Uint8Array(count);
    for (const place of places) if (surelyMatches(selector, place)) marks[place.number] = 1;
    return marks;
  });
  return (reach, { number }) => marksOf(reach)[number] === 1;
}
