/**
 * Proves the purge: in every layout, theme, width and state, nothing looks otherwise than under the whole sheets. Every
 * property that a rule sets is compared, on every element and its pseudo-elements.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { Generator } from "../../../scripts/generator/generator.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import { generatedFiles } from "../../../scripts/publish/files.ts";
import { DRAWINGS } from "../../../scripts/publish/purge/scripted.ts";
import { DATE, DESKTOP, PHONE, setUpSite, TABLET, THEMES } from "../site/built-site.ts";
import { Comparison, dress, fewPages, readyToCompare, stateForcer } from "./compare.ts";
import { sheetInTheirOrder } from "./whole.ts";

const site = await setUpSite();

/** The same site with whole sheets; what its pages load is published beside. */
const whole = new Generator(buildOptions({ css: "components", date: DATE }));
await whole.ready();
for (const [path, file] of whole.assets.files)
  if (path.endsWith(".css")) site.write(path, readFileSync(file, "utf8"));
for (const { paths, text } of generatedFiles(whole)) {
  for (const path of paths) if (path.endsWith(".css")) site.write(path, [...text].join(""));
}

const IN_THEIR_ORDER = "/assets/in-their-order.css";
site.write(IN_THEIR_ORDER.slice(1), await sheetInTheirOrder(whole.options.root));

const sheetsOf = (html: string): string[] =>
  [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, path = ""]) => path);

/** The whole sheets of a page, the common one with its components in the DSFR's own order. */
const wholeSheetsOf = (url: string): string[] =>
  sheetsOf(whole.draw(url).html).map((path) =>
    path === whole.assets.manifest["main.css"] ? IN_THEIR_ORDER : path,
  );

test("every page has one and the same sheet", () => {
  const [first = "", ...others] = new Set(site.pages.map(({ html }) => sheetsOf(html).join()));
  assert.match(first, /^\/assets\/main\.[\da-f]+\.css$/);
  assert.deepEqual(others, []);
});

interface State {
  name: string;
  enter(page: Page, force: (states: string[]) => Promise<void>): Promise<unknown>;
}

/** One after the other on each page; what a state changes holds in the next ones, unless they say otherwise. */
const STATES: readonly State[] = [
  { name: "phone", enter: (page) => page.setViewportSize(PHONE) },
  { name: "phone, forced colours", enter: (page) => page.emulateMedia({ forcedColors: "active" }) },
  { name: "tablet, with motion", enter: (page) => tabletWithMotion(page) },
  { name: "desktop", enter: (page) => page.setViewportSize(DESKTOP) },
  { name: "printed", enter: (page) => page.emulateMedia({ media: "print" }) },
  { name: "forced colours", enter: (page) => page.emulateMedia({ media: "screen", forcedColors: "active" }) },
  {
    name: "pointed at",
    enter: (page, force) => page.emulateMedia({ forcedColors: "none" }).then(() => force(["hover"])),
  },
  { name: "pressed", enter: (_, force) => force(["hover", "active"]) },
  { name: "focused", enter: (_, force) => force(["focus", "focus-visible", "focus-within"]) },
  { name: "opened", enter: (page, force) => force([]).then(() => page.evaluate(openAll)) },
  { name: "opened on a phone", enter: (page) => page.setViewportSize(PHONE) },
];

async function tabletWithMotion(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
  await page.setViewportSize(TABLET);
}

const pages = fewPages(site.pages);

/** The shell is the same on every page: it is compared on the first. */
const scopeOf = ({ url }: { url: string }) =>
  url === pages[0]?.url ? "*" : "main, main *, .fr-breadcrumb, .fr-breadcrumb *";

for (const colorScheme of THEMES) {
  const comparisons = STATES.map((state) => ({ ...state, comparison: new Comparison(state.name) }));
  test(`every layout looks as under the whole sheets, in every state, in the ${colorScheme} theme`, () =>
    site.inspect(pages, { colorScheme }, async (page, one) => {
      await readyToCompare(page, wholeSheetsOf(one.url));
      const force = await stateForcer(page, scopeOf(one));
      const faults: string[] = [];
      for (const { enter, comparison } of comparisons) {
        await enter(page, force);
        faults.push(...(await comparison.faults(page, scopeOf(one))));
      }
      await page.emulateMedia({ reducedMotion: "reduce" });
      return faults;
    }));
}

test("pages without scripts look as under the whole sheets, in the dark theme that their system asks for", () => {
  const comparisons = [PHONE, DESKTOP].map((size) => ({
    size,
    comparison: new Comparison(`${size.width} px`),
  }));
  return site.inspect(
    site.samples,
    { colorScheme: "dark", javaScriptEnabled: false },
    async (page, { url }) => {
      await readyToCompare(page, wholeSheetsOf(url));
      const faults: string[] = [];
      for (const { size, comparison } of comparisons) {
        await page.setViewportSize(size);
        faults.push(...(await comparison.faults(page)));
      }
      return faults;
    },
  );
});

test("the brand mark, in a file beside the sheet, is drawn as by the whole sheets", () => {
  const states = [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { media: "print" }] as const;
  return site.inspect(pages.slice(0, 1), {}, async (page, { url }) => {
    await readyToCompare(page, wholeSheetsOf(url));
    const faults: string[] = [];
    for (const state of states) {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "screen", ...state });
      for (const place of [".fr-header__logo", ".fr-footer__brand"]) {
        const [wanted, found] = [await markOf(page, place, true), await markOf(page, place, false)];
        if (unlikeness(wanted, found) > 0.005) faults.push(`${place} ${JSON.stringify(state)}`);
      }
    }
    return faults;
  });
});

/** The points of the brand mark at some place, under the whole sheets or the page's own. */
async function markOf(page: Page, place: string, isWhole: boolean): Promise<Buffer> {
  await dress(page, isWhole);
  const { sharp } = await import("../../../scripts/publish/images/sharp.ts");
  return sharp(await page.locator(`${place} .fr-logo`).screenshot())
    .raw()
    .toBuffer();
}

/** The share of what differs: at the edge of a drawing, a point may be a shade lighter or darker. */
function unlikeness(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 1;
  return one.filter((value, index) => value !== other[index]).length / one.length;
}

test("what scripts draw looks as under the whole sheets", () => {
  const comparison = new Comparison("drawn");
  const drawnOn = pages.filter(({ html }) => DRAWINGS.some(({ inside }) => html.includes(inside)));
  return site.inspect(drawnOn, {}, async (page, { url }) => {
    await page.evaluate(draw, DRAWINGS);
    await readyToCompare(page, wholeSheetsOf(url));
    return comparison.faults(page, "main *");
  });
});

/** Runs in the page: adds the elements that scripts would draw. */
function draw(drawings: typeof DRAWINGS): void {
  type Policies = { createPolicy(name: string, rules: object): { createHTML(html: string): string } };
  const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
  const policy = trustedTypes.createPolicy("drawings", { createHTML: (html: string) => html });
  for (const { inside, html } of drawings) {
    for (const place of document.querySelectorAll(`.${inside}, [${inside}]`)) {
      place.append(document.createRange().createContextualFragment(policy.createHTML(html)));
    }
  }
}

/** Runs in the page: opens its menus, modals, blocks and tabs, as scripts do, all at once. */
function openAll(): void {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  for (const name of ["aria-expanded", "aria-pressed", "data-fr-opened"]) {
    for (const button of all(`[${name}]`)) button.setAttribute(name, "true");
  }
  for (const block of all(".fr-collapse")) block.classList.add("fr-collapse--expanded");
  for (const item of all(".fr-nav__item")) item.classList.add("fr-nav__item--align-right");
  for (const input of all("[type=radio], [type=checkbox]") as HTMLInputElement[]) input.checked = true;
  for (const modal of all(".fr-modal")) {
    modal.classList.add("fr-modal--opened");
    if (modal instanceof HTMLDialogElement) modal.showModal();
    else modal.setAttribute("role", "dialog");
  }
  for (const tab of all(".fr-tabs__tab")) {
    const isLast = tab.parentElement?.nextElementSibling === null;
    tab.setAttribute("aria-selected", `${isLast}`);
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    panel?.classList.toggle("fr-tabs__panel--selected", isLast);
  }
}
