/** Drops the declarations that others always win over, wherever their rules reach. */
import type { Declaration, Root, Rule } from "postcss";
import { type Reach, type Reached, wrappersOf } from "../used.ts";
import { type AtGiven, isRead, surenessGivenOf } from "./sureness.ts";

/** A declaration, and all that decides whether it wins. */
interface Claim {
  declaration: Declaration;
  order: number;
  wrappers: readonly string[];
  reaches: readonly Reach[];
  /** Whether every browser surely reads its rule and its value. */
  isSure: boolean;
}

/** Shorthands that only set what these set. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  inset: ["top", "right", "bottom", "left"],
  margin: ["margin-top", "margin-right", "margin-bottom", "margin-left"],
  overflow: ["overflow-x", "overflow-y"],
  padding: ["padding-top", "padding-right", "padding-bottom", "padding-left"],
};

/** Values that not all browsers read, or not for long. */
const UNSURE = /-webkit-|-moz-|content|baseline|[dls]v[hw]|clamp\(|min\(|max\(/;

/** @param count of all places */
export function dropOverridden(root: Root, reached: Reached, count: number): void {
  const claims = claimsOf(root, reached);
  const alive = new Set<Declaration>();
  const surely = surenessGivenOf(count);
  for (const [key, rivals] of claims) {
    const forced = key.endsWith("!") ? [] : (claims.get(`${key}!`) ?? []);
    for (const claim of rivals) {
      if (!alive.has(claim.declaration) && !isOverridden(claim, rivals, forced, surely))
        alive.add(claim.declaration);
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
    const isSure = isRead(rule.selector);
    rule.walkDecls((declaration) => {
      const { prop, value, important } = declaration;
      const claim = { declaration, order, wrappers, reaches, isSure: isSure && !UNSURE.test(value) };
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

/** @param forced the claims that win over these whatever they weigh */
function isOverridden(
  claim: Claim,
  rivals: readonly Claim[],
  forced: readonly Claim[],
  surely: AtGiven,
): boolean {
  const holds = ({ isSure, wrappers }: Claim) =>
    isSure && wrappers.every((wrapper) => claim.wrappers.includes(wrapper));
  const winners = rivals.filter((rival) => holds(rival) && rival.order !== claim.order);
  const anyway = forced.filter(holds).flatMap(({ reaches }) => reaches);
  return claim.reaches.every(({ selector: given, places }) => {
    const { pseudoElement, specificity } = given;
    const stronger = winners
      .flatMap(({ order, reaches }) =>
        reaches.filter(
          ({ selector: { specificity: own } }) =>
            own > specificity || (own === specificity && order > claim.order),
        ),
      )
      .concat(anyway)
      .filter(({ selector }) => selector.pseudoElement === pseudoElement);
    return (
      stronger.length > 0 && places.every((place) => stronger.some((reach) => surely(reach, place, given)))
    );
  });
}
