/** Drops the custom properties that an element is told although it is handed down the same. */
import type { Declaration, Root, Rule } from "postcss";
import { remembered } from "../../../cache/remembered.ts";
import type { Place } from "../places/page-tree.ts";
import { isForPage, namesIn } from "../shorten/properties.ts";
import { type Reach, type Reached, wrappersOf } from "../used.ts";
import { type At, isRead, possibilityOf, surenessOf } from "./sureness.ts";

interface Telling {
  declaration: Declaration;
  reaches: readonly Reach[];
  wrappers: readonly string[];
  isRead: boolean;
}

/** Values that depend on the element. */
const OF_THE_ELEMENT = /^(?:inherit|initial|unset|revert|revert-layer)$|attr\(/;

/**
 * A property told to an element says nothing when, going up from it, the first element that some rule may tell it is
 * surely told the same, and nothing else.
 *
 * @param count of all places
 */
export function dropHandedDown(root: Root, reached: Reached, count: number): void {
  const tellings = tellingsOf(root, reached);
  const [surely, maybe] = [surenessOf(count), possibilityOf(count)];
  const isOfPage = (name: string) =>
    (tellings.get(name) ?? []).every(({ declaration }) => isForPage(declaration.parent as Rule));
  const handed: Declaration[] = [];
  for (const all of tellings.values()) {
    for (const telling of all) {
      const { value } = telling.declaration;
      if (OF_THE_ELEMENT.test(value) || !namesIn(value).every(isOfPage)) continue;
      if (isHandedDown(telling, all, surely, maybe)) handed.push(telling.declaration);
    }
  }
  for (const declaration of handed) declaration.remove();
}

function tellingsOf(root: Root, reached: Reached): Map<string, Telling[]> {
  const tellings = new Map<string, Telling[]>();
  root.walkDecls(/^--/, (declaration) => {
    const rule = declaration.parent as Rule;
    const reaches = reached.get(rule);
    // A step of an animation.
    if (!reaches) return;
    const telling = {
      declaration,
      reaches,
      wrappers: wrappersOf(rule.parent),
      isRead: isRead(rule.selector),
    };
    const known = tellings.get(declaration.prop);
    if (known) known.push(telling);
    else tellings.set(declaration.prop, [telling]);
  });
  return tellings;
}

function isHandedDown(telling: Telling, all: readonly Telling[], surely: At, maybe: At): boolean {
  const { declaration, reaches, wrappers } = telling;
  const same: Reach[] = [];
  const other: Reach[] = [];
  for (const one of all) {
    if (one === telling) continue;
    if (one.declaration.value !== declaration.value || one.declaration.important) other.push(...one.reaches);
    else if (one.isRead && one.wrappers.every((wrapper) => wrappers.includes(wrapper)))
      same.push(...one.reaches.filter(({ selector }) => selector.pseudoElement === ""));
  }
  if (same.length === 0) return false;
  const isTold = (place: Place) => same.some((reach) => surely(reach, place));
  const mayDiffer = (place: Place) => other.some((reach) => maybe(reach, place));
  const isSame = remembered((place: Place): boolean => {
    if (mayDiffer(place)) return false;
    return isTold(place) || (place.parent?.parent !== undefined && isSame(place.parent));
  });
  const isHanded = (place: Place) =>
    !mayDiffer(place) && place.parent?.parent !== undefined && isSame(place.parent);
  return reaches.every(({ selector, places }) => selector.pseudoElement === "" && places.every(isHanded));
}
