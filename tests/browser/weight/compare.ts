/** Compares, in the page itself, what every element looks like under the sheets it has and under the whole ones. */
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { BuiltPage } from "../site/built-site.ts";

/** What the page is given to compare: `differences` of the elements whose place was not compared before. */
interface Comparing {
  /** Dresses the page in the whole sheets, or in its own. */
  use(isWhole: boolean): void;
  differences(scope: string, compared: readonly number[]): { faults: string[]; places: number[] };
}

/** Runs in the page: adds sheets to it. */
function addSheets(addresses: readonly string[]): void {
  for (const href of addresses) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.dataset.whole = "";
    document.head.append(link);
  }
}

/** Runs in the page, once it has the whole sheets too: turns them off, and makes what compares. */
function prepare(): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const sheetsOf = (isWhole: boolean) =>
    links.filter(({ dataset }) => "whole" in dataset === isWhole).flatMap(({ sheet }) => sheet ?? []);
  const [own, added] = [sheetsOf(false), sheetsOf(true)];

  /** Every longhand that some rule of the whole sheets set. */
  const properties = new Set<string>();
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) for (const name of rule.style) properties.add(name);
      if ("cssRules" in rule) collect(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of added) collect(sheet.cssRules);
  const names = [...properties].filter((name) => !name.startsWith("--"));

  const use = (isWhole: boolean) => {
    for (const one of added) one.disabled = !isWhole;
    for (const one of own) one.disabled = isWhole;
    void document.body.offsetHeight;
    for (const animation of document.getAnimations()) animation.finish();
  };
  const known = new Map<Element, number>();
  /** A number for elements that stand alike, from that of the element around them. */
  const placeOf = (element: Element): number => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(?:class|aria-.*|type|role)$/.test(name) ? value : name,
    );
    const above = element.parentElement;
    let place = above ? (known.get(above) ?? placeOf(above)) : 0;
    for (const letter of [element.tagName, ...attributes].join(" ")) {
      place = (Math.imul(place, 31) + letter.charCodeAt(0)) | 0;
    }
    known.set(element, place);
    return place;
  };
  /** Of elements that stand alike, the first two and the last two. */
  const choose = (scope: string, compared: ReadonlySet<number>): Map<number, Element[]> => {
    const alike = new Map<number, Element[]>();
    known.clear();
    for (const element of document.querySelectorAll(scope)) {
      const place = placeOf(element);
      if (!compared.has(place)) alike.set(place, [...(alike.get(place) ?? []), element]);
    }
    for (const [place, all] of alike)
      if (all.length > 4) alike.set(place, [...all.slice(0, 2), ...all.slice(-2)]);
    return alike;
  };
  const partsOf = (element: Element): string[] => [
    "",
    "::before",
    "::after",
    ...(element.matches("input") ? ["::placeholder"] : []),
    ...(element.matches("li") ? ["::marker"] : []),
  ];
  /** The drawings of the brand mark are in the whole sheets, and in a file beside the others: another test shows them. */
  const MARK = /url\("(?:data:image\/svg[^"]*|[^"]*\/assets\/brand\.[^"]*)"\)/g;
  const isMark = (element: Element, part: string) => part !== "" && element.matches(".fr-logo");
  const read = (element: Element, part: string): string[] => {
    const style = getComputedStyle(element, part || null);
    const isDrawn = !/before|after/.test(part) || style.content !== "none";
    const values = isDrawn ? names.map((name) => style.getPropertyValue(name)) : [];
    return isMark(element, part) ? values.map((value) => value.replace(MARK, "mark")) : values;
  };
  const comparing: Comparing = {
    use,
    differences(scope, compared) {
      const chosen = choose(scope, new Set(compared));
      if (chosen.size === 0) return { faults: [], places: [] };
      const parts = [...chosen.values()]
        .flat()
        .flatMap((element) => partsOf(element).map((part) => ({ element, part })));
      const readAll = () => parts.map(({ element, part }) => read(element, part));
      use(true);
      const wanted = readAll();
      use(false);
      const found = readAll();
      const faults = parts.flatMap(({ element, part }, index) => {
        const [before = [], after = []] = [wanted[index], found[index]];
        const at = names.findIndex((_, position) => before[position] !== after[position]);
        if (at < 0) return [];
        const told = `${element.tagName.toLowerCase()}.${element.getAttribute("class")}${part} ${names[at]}`;
        return [`${told}: ${before[at]?.slice(0, 60)} is ${after[at]?.slice(0, 60)}`];
      });
      return { faults: faults.slice(0, 5), places: [...chosen.keys()] };
    },
  };
  Object.assign(globalThis, comparing);
}

type Window = typeof globalThis & Comparing;

/** Makes a page ready to be compared, in any state it is then put in; without its scripts, no event tells anything. */
export async function readyToCompare(page: Page, whole: readonly string[]): Promise<void> {
  await page.evaluate(addSheets, whole);
  await until(page, () =>
    [...document.querySelectorAll("link")].every(({ rel, sheet }) => rel !== "stylesheet" || sheet),
  );
  await page.evaluate(prepare);
  // Both ask for the same fonts, which must have arrived before anything is measured.
  for (const isWhole of [true, false]) {
    await dress(page, isWhole);
    await until(page, () => document.fonts.status === "loaded");
  }
}

/** Dresses a page that is ready in the whole sheets, or in its own. */
export const dress = (page: Page, isWhole: boolean): Promise<void> =>
  page.evaluate((value) => (globalThis as Window).use(value), isWhole);

async function until(page: Page, isDone: () => boolean): Promise<void> {
  while (!(await page.evaluate(isDone))) await wait(20);
}

/** Compares pages in one state, each place where an element stands being compared on the first page that has it. */
export class Comparison {
  readonly #compared = new Set<number>();
  readonly #state: string;

  constructor(state: string) {
    this.#state = state;
  }

  /** What looks otherwise than under the whole sheets, among the elements matching a selector. */
  async faults(page: Page, scope = "*"): Promise<string[]> {
    const { faults, places } = await page.evaluate(
      ([selector, compared]) => (globalThis as Window).differences(selector as string, compared as number[]),
      [scope, [...this.#compared]],
    );
    for (const place of places) this.#compared.add(place);
    return faults.map((fault) => `${this.#state}: ${fault}`);
  }
}

/** Makes a function that puts elements of a page in the states that a pointer or a keyboard gives. */
export async function stateForcer(page: Page, scope: string): Promise<(states: string[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: scope });
  return async (forcedPseudoClasses) => {
    await Promise.all(
      nodeIds.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses })),
    );
  };
}

/** Few pages that show, together, every layout, every class and every sheet asked for: the one that shows most first, then what it lacks. */
export function fewPages(pages: readonly BuiltPage[]): BuiltPage[] {
  const shown = new Map(
    pages.map((page) => [
      page,
      new Set([
        page.layout,
        ...[...page.html.matchAll(/ (?:class|data-sheets)="([^"]*)"/g)].flatMap(([, names = ""]) =>
          names.split(" "),
        ),
      ]),
    ]),
  );
  const chosen: BuiltPage[] = [];
  const missing = new Set([...shown.values()].flatMap((names) => [...names]));
  while (missing.size > 0) {
    const news = pages.map((page) => [...(shown.get(page) ?? [])].filter((name) => missing.has(name)).length);
    const best = pages[news.indexOf(Math.max(...news))];
    if (!best) break;
    chosen.push(best);
    for (const name of shown.get(best) ?? []) missing.delete(name);
  }
  return chosen;
}
