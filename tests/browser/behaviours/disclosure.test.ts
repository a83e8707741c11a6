/** Collapsible blocks: accordions, side menu, breadcrumb, transcription, and the anchors inside them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpBench } from "./bench.ts";

const visit = setUpBench();
const expanded = (page: Page, button: string) => page.locator(`#${button}`).getAttribute("aria-expanded");

for (const viewport of [PHONE, DESKTOP]) {
  test(`accordions open and close with the keyboard at ${viewport.width} px`, () =>
    visit("/content", { viewport }, async (page) => {
      await page.locator("#accordion-3-button").focus();
      await page.keyboard.press("Enter");
      assert.equal(await expanded(page, "accordion-3-button"), "true");
      assert(await page.getByText("Trois. Un lien").isVisible());
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Un lien");
      await page.locator("#accordion-3-button").press("Space");
      assert.equal(await expanded(page, "accordion-3-button"), "false");
      assert(!(await page.getByText("Trois. Un lien").isVisible()));
    }));
}

test("a block that the page says is expanded is open from the start", () =>
  visit("/twice", {}, async (page) => {
    assert(await page.getByText("Ouvert par son seul attribut.").isVisible());
  }));

test("accordions of a group close each other, but not the one they are in", () =>
  visit("/content", {}, async (page) => {
    await page.locator("#accordion-2-button").press("Enter");
    assert.equal(await expanded(page, "accordion-1-button"), "false");
    await page.locator("#accordion-nested-button").press("Enter");
    assert.equal(await expanded(page, "accordion-2-button"), "true");
    assert(await page.locator("#in-accordion").isVisible());
  }));

test("accordions of an ungrouped group stay open together", () =>
  visit("/content", {}, async (page) => {
    await page.locator("#accordion-3-button").press("Enter");
    await page.locator("#accordion-4-button").press("Enter");
    assert.equal(await expanded(page, "accordion-3-button"), "true");
    assert.equal(await expanded(page, "accordion-4-button"), "true");
  }));

test("an accordion keeps its place on the screen when another one closes above it", () =>
  visit("/content", { viewport: { width: 1280, height: 300 } }, async (page) => {
    const button = page.locator("#accordion-2-button");
    await button.scrollIntoViewIfNeeded();
    const before = (await button.boundingBox())?.y ?? Number.NaN;
    await button.click();
    const after = (await button.boundingBox())?.y ?? Number.NaN;
    assert(Math.abs(after - before) <= 1, `moved from ${before} to ${after}`);
  }));

test("the address's anchor opens the blocks its target is in, and scrolls to it", () =>
  visit("/content#in-accordion", {}, async (page) => {
    assert(await page.locator("#in-accordion").isVisible());
    assert.equal(await expanded(page, "accordion-1-button"), "false");
    const box = await page.locator("#in-accordion").boundingBox();
    assert(box && box.y < DESKTOP.height);
  }));

test("an anchor with accents, encoded or not, finds its target", () =>
  visit("/content#r%C3%A9ponse", {}, async (page) => {
    assert(await page.getByText("Quatre.").isVisible());
  }));

test("an anchor that is no valid encoding does no harm", () => visit("/content#100%", {}, async () => {}));

test("a link to something inside closed blocks opens them, every time it is followed", () =>
  visit("/content", { viewport: PHONE }, async (page) => {
    for (const _time of ["first", "second"]) {
      await page.locator("#link-accordion").press("Enter");
      assert(await page.locator("#in-accordion").isVisible());
      await page.locator("#accordion-2-button").press("Enter");
      assert(!(await page.locator("#in-accordion").isVisible()));
    }
  }));

test("the breadcrumb's button gives way to the links and hands them the focus", () =>
  visit("/header", { viewport: PHONE, reducedMotion: "no-preference" }, async (page) => {
    const button = page.locator(".fr-breadcrumb__button");
    await button.press("Enter");
    assert(!(await button.isVisible()));
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Accueil");
  }));

test("the side menu opens on a phone, its branches one by one", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    const other = page.getByRole("link", { name: "Autre page" });
    assert(!(await page.locator("#section-1-button").isVisible()));
    await page.locator("#sidemenu-button").press("Enter");
    assert(await page.locator("#section-1 a").isVisible());
    assert(!(await other.isVisible()));
    await page.locator("#section-2-button").press("Space");
    assert(await other.isVisible());
    assert.equal(await expanded(page, "section-1-button"), "true");
  }));

test("the side menu is there without its button from 768 px on", () =>
  visit("/header", {}, async (page) => {
    assert(!(await page.locator("#sidemenu-button").isVisible()));
    assert(await page.locator("#section-1 a").isVisible());
  }));

test("a second copy of the script changes nothing", () =>
  visit("/twice", {}, async (page) => {
    await page.locator("#button").press("Enter");
    assert.equal(await expanded(page, "button"), "true");
  }));

test("nothing leaks into the global scope", () =>
  visit("/content", {}, async (page) => {
    const own = await page.evaluate(() => {
      const blank = document.body.appendChild(document.createElement("iframe")).contentWindow;
      return Object.keys(window).filter((key) => blank && !(key in blank) && !/^(\d+|__p)/.test(key));
    });
    assert.deepEqual(own, []);
  }));
