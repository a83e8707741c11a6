/** Drops the declarations that only say again what holds without them. */
import type { Declaration, Root } from "postcss";
import { remembered } from "../../../cache/remembered.ts";
import type { Place } from "../places/page-tree.ts";
import { type Reach, type Reached, wrappersOf } from "../used.ts";
import { areExclusive } from "./exclusive.ts";
import { type At, type AtGiven, isRead, possibilityOf, surenessGivenOf } from "./sureness.ts";

/** What a declaration says through one selector of its rule, with all that decides when it holds. */
interface Saying {
  declaration: Declaration;
  reach: Reach;
  /** Of the declaration among all. */
  order: number;
  wrappers: readonly string[];
  /** Whether every browser reads its rule. */
  isRead: boolean;
}

/** Families of which any two properties may set the same. */
const TANGLED = /^(?:border|bottom|column|columns|gap|grid|inset|left|margin|padding|right|row|top)(?![a-z])/;
const TOGETHER: readonly RegExp[] = [
  /^(?:bottom|inset|left|right|top)(?![a-z])/,
  /^(?:column|columns|gap|grid|row)(?![a-z])/,
];

/** Properties of which the first sets the second, which their names do not tell. */
const SETS: readonly (readonly [RegExp, RegExp])[] = [
  [/^all$/, /^(?!--)/],
  [/^font$/, /^line-height$/],
  [/^flex-flow$/, /^flex-(?:direction|wrap)$/],
  [/^place-/, /^(?:align|justify)-/],
  [/(?:inline|block)-size$/, /(?:width|height)$/],
];

/**
 * A declaration repeats when, wherever its rule reaches, a weaker one always holds that says the same, and none that
 * stands between the two in the cascade may say otherwise there: whatever wins in its place says what it said.
 *
 * @param count of all places
 */
export function dropRepeated(root: Root, reached: Reached, count: number): void {
  const sayings = sayingsOf(root, reached);
  const [surely, maybe] = [surenessGivenOf(count), possibilityOf(count)];
  const rivalsOf = remembered((key: string) =>
    [...sayings].flatMap(([other, found]) => (mayBothSet(key, other) ? found : [])),
  );
  const repeated: Declaration[] = [];
  for (const [key, all] of sayings) {
    const alike = remembered((value: string) => all.filter(({ declaration }) => declaration.value === value));
    for (const [declaration, own] of groupBy(all, (saying) => saying.declaration)) {
      const same = alike(declaration.value).filter((one) => one.declaration !== declaration);
      if (same.length === 0 && !initialOn(declaration)) continue;
      const others = () =>
        rivalsOf(key).filter(
          (one) => one.declaration.prop !== declaration.prop || one.declaration.value !== declaration.value,
        );
      if (own.every((saying) => isRepeated(saying, same, others, surely, maybe))) repeated.push(declaration);
    }
  }
  for (const declaration of repeated) declaration.remove();
}

/** The sayings of each property, those that must win being apart. */
function sayingsOf(root: Root, reached: Reached): Map<string, Saying[]> {
  const sayings = new Map<string, Saying[]>();
  let order = 0;
  root.walkRules((rule) => {
    const wrappers = wrappersOf(rule.parent);
    const isSure = isRead(rule.selector);
    rule.walkDecls((declaration) => {
      order++;
      const key = `${declaration.prop}${declaration.important ? "!" : ""}`;
      for (const reach of reached.get(rule) ?? []) {
        const saying = { declaration, reach, order, wrappers, isRead: isSure };
        const known = sayings.get(key);
        if (known) known.push(saying);
        else sayings.set(key, [saying]);
      }
    });
  });
  return sayings;
}

function groupBy<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function isRepeated(
  saying: Saying,
  same: readonly Saying[],
  others: () => readonly Saying[],
  surely: AtGiven,
  maybe: At,
): boolean {
  const { places, selector } = saying.reach;
  const bases = same.filter(
    (one) =>
      one.isRead && isWeaker(one, saying) && one.wrappers.every((name) => saying.wrappers.includes(name)),
  );
  const isInitial = initialOn(saying.declaration);
  if (bases.length === 0 && !isInitial) return false;
  const baseAt = remembered((place: Place) =>
    bases
      .filter(({ reach }) => reach.selector.text === selector.text || surely(reach, place, selector))
      .reduce<Saying | undefined>(stronger, undefined),
  );
  const isBrowsers = ({ tag }: Place) =>
    isInitial !== undefined && (/^(?:before|after)$/.test(selector.pseudoElement) || isInitial(tag));
  if (!places.every((place) => isBrowsers(place) || baseAt(place))) return false;
  const under = others().filter((one) => isWeaker(one, saying) && !areExclusive(one, saying));
  return places.every((place) => {
    const base = baseAt(place);
    return !under.some((one) => (!base || isWeaker(base, one)) && maybe(one.reach, place));
  });
}

const stronger = (one: Saying | undefined, other: Saying): Saying =>
  one && isWeaker(other, one) ? one : other;

/** What elements have before any rule. */
const INITIAL = new Set([
  ...["box-shadow:none", "filter:none", "flex-direction:row", "flex-wrap:nowrap", "max-height:none"],
  ...["max-width:none", "opacity:1", "order:0", "overflow:initial", "overflow:visible", "transform:none"],
]);

/** What elements that browsers set no apart have as well. */
const NO_ROOM = /^(?:margin|padding)(?:-(?:top|right|bottom|left))?:0$/;

/** Elements that browsers set no apart. */
const PLAIN = new Set(
  "a article aside b div em footer header i label li main nav section span strong svg time".split(" "),
);

/** The elements that browsers give a declaration to by themselves, if any. */
function initialOn({ prop, value }: Declaration): ((tag: string) => boolean) | undefined {
  const said = `${prop}:${value}`;
  if (INITIAL.has(said)) return (tag) => !STYLED.has(tag);
  return NO_ROOM.test(said) ? (tag) => PLAIN.has(tag) : undefined;
}

/** Those to which browsers, or formats of images, give something else of it. */
const STYLED = new Set(
  "audio button canvas dialog embed fieldset hr iframe img input meter object progress select svg textarea video".split(
    " ",
  ),
);

/** Whether one loses to the other where both reach, the same pseudo-element if any. */
function isWeaker(one: Saying, other: Saying): boolean {
  const [a, b] = [one.reach.selector, other.reach.selector];
  if (a.pseudoElement !== b.pseudoElement) return false;
  return a.specificity < b.specificity || (a.specificity === b.specificity && one.order < other.order);
}

/** Whether two properties may set the same, and both or neither must win. */
function mayBothSet(one: string, other: string): boolean {
  if (one.endsWith("!") !== other.endsWith("!")) return false;
  const [a, b] = [bare(one), bare(other)];
  if (a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)) return true;
  if (TANGLED.test(a) && TANGLED.test(b))
    return TOGETHER.some((family) => family.test(a) && family.test(b)) || a.split("-")[0] === b.split("-")[0];
  return SETS.some(([whole, part]) => (whole.test(a) && part.test(b)) || (whole.test(b) && part.test(a)));
}

/** A property without what makes it one browser's own. */
const bare = (key: string) => key.replace(/^-(?:webkit|moz)-/, "").replace(/!$/, "");
