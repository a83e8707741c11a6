/**
 * Proves the purge: in every layout, theme, width and state, nothing looks otherwise than under the whole sheet. Every
 * property that a rule sets is compared, on every element and its pseudo-elements.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { bundleAssets } from "../../../scripts/publish/asset-bundle.ts";
import { DRAWINGS } from "../../../scripts/publish/purge/scripted.ts";
import { DESKTOP, PHONE, setUpSite, TABLET, THEMES } from "../site/built-site.ts";
import { Comparison, readyToCompare, stateForcer, WHOLE } from "./compare.ts";

const site = await setUpSite();
const { manifest, files } = await bundleAssets(PROJECT_ROOT);
site.write(WHOLE, readFileSync(files.get(manifest["main.css"]?.slice(1) ?? "") ?? "", "utf8"));

/** What a pointer or a keyboard puts an element in. */
const STATES = [["hover"], ["hover", "active"], ["focus", "focus-visible", "focus-within"]];

test("the sheets of every page are the common one, and at most one more of its own", () => {
  for (const { url, html } of site.pages) {
    const names = [...html.matchAll(/rel="stylesheet" href="\/assets\/(main|rare)\./g)].map(
      ([, name]) => name,
    );
    assert.match(names.join(), /^main(?:,rare)?$/, url);
  }
});

for (const colorScheme of THEMES) {
  for (const viewport of [PHONE, TABLET, DESKTOP]) {
    const [asRead, forced] = [new Comparison("as read"), new Comparison("forced colours")];
    test(`every layout looks as under the whole sheet at ${viewport.width} px in the ${colorScheme} theme`, () =>
      site.inspect(site.samples, { viewport, colorScheme }, async (page) => {
        await readyToCompare(page);
        const faults = await asRead.faults(page);
        await page.emulateMedia({ forcedColors: "active" });
        faults.push(...(await forced.faults(page)));
        await page.emulateMedia({ forcedColors: "none" });
        return faults;
      }));
  }

  const [print, motion] = [new Comparison("print"), new Comparison("with motion")];
  test(`every layout prints and moves as under the whole sheet in the ${colorScheme} theme`, () =>
    site.inspect(site.samples, { colorScheme }, async (page) => {
      await readyToCompare(page);
      await page.emulateMedia({ media: "print", reducedMotion: "no-preference" });
      const faults = await print.faults(page);
      await page.emulateMedia({ media: "screen" });
      return [...faults, ...(await motion.faults(page))];
    }));

  const pressed = STATES.map((states) => ({ states, comparison: new Comparison(states.join()) }));
  test(`pointer and keyboard change what they would under the whole sheet in the ${colorScheme} theme`, () =>
    site.inspect(site.samples, { colorScheme }, async (page) => {
      await readyToCompare(page);
      const faults: string[] = [];
      const force = await stateForcer(page);
      for (const { states, comparison } of pressed) {
        await force(states);
        faults.push(...(await comparison.faults(page)));
      }
      return faults;
    }));
}

for (const viewport of [PHONE, DESKTOP]) {
  const opened = new Comparison("open");
  test(`what scripts open looks as under the whole sheet at ${viewport.width} px`, () =>
    site.inspect(site.samples, { viewport }, async (page) => {
      await readyToCompare(page);
      await page.evaluate(openAll);
      return opened.faults(page);
    }));

  const bare = new Comparison("no script");
  test(`pages without scripts look as under the whole sheet at ${viewport.width} px`, () =>
    site.inspect(site.samples, { viewport, colorScheme: "dark", javaScriptEnabled: false }, async (page) => {
      await readyToCompare(page);
      return bare.faults(page);
    }));
}

const drawn = new Comparison("drawn");
test("what scripts draw looks as under the whole sheet", () =>
  site.inspect(site.samples, {}, async (page) => {
    if (!(await page.evaluate(draw, DRAWINGS))) return [];
    await readyToCompare(page);
    return drawn.faults(page, "main *");
  }));

/** Runs in the page: adds the elements that scripts would draw; says whether any. */
function draw(drawings: typeof DRAWINGS): boolean {
  // biome-ignore lint: the type of trusted types is not in the libraries.
  const policy = (globalThis as any).trustedTypes.createPolicy("draw", {
    createHTML: (html: string) => html,
  });
  let isDrawn = false;
  for (const { inside, html } of drawings) {
    for (const place of document.querySelectorAll(`.${inside}, [${inside}]`)) {
      place.insertAdjacentHTML("beforeend", policy.createHTML(html));
      isDrawn = true;
    }
  }
  return isDrawn;
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
