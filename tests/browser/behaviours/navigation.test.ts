/** Drop-down menus of the header: keyboard, mouse, and where they unfold. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { assertNoSidewaysScroll, DESKTOP, focusedId, PHONE, setUpBench, TABLET } from "./bench.ts";

const visit = setUpBench();

async function openMenus(page: Page): Promise<string[]> {
  return page.locator(".fr-nav__item > [aria-expanded=true]").evaluateAll((all) => all.map((one) => one.id));
}

test("opening a menu closes the others, and its button closes it", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-1-button").press("Enter");
    assert(await page.locator("#menu-1-first").isVisible());
    await page.locator("#menu-2-button").click();
    assert.deepEqual(await openMenus(page), ["menu-2-button"]);
    assert(!(await page.locator("#menu-1-first").isVisible()));
    await page.locator("#menu-2-button").press("Space");
    assert.deepEqual(await openMenus(page), []);
  }));

test("Escape closes a menu and gives the focus back to its button", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-1-button").press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await focusedId(page), "menu-1-first");
    await page.keyboard.press("Escape");
    assert.deepEqual(await openMenus(page), []);
    assert.equal(await focusedId(page), "menu-1-button");
  }));

test("Escape leaves the focus where it is when it is elsewhere", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-1-button").click();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Escape");
    assert.deepEqual(await openMenus(page), []);
    assert.equal(await focusedId(page), "");
  }));

test("a menu closes when the focus leaves it, forwards or backwards", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-1-button").press("Enter");
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
    assert.equal(await focusedId(page), "menu-2-button");
    assert.deepEqual(await openMenus(page), []);
    await page.locator("#menu-1-button").press("Enter");
    await page.keyboard.press("Shift+Tab");
    assert.deepEqual(await openMenus(page), []);
  }));

test("a menu closes at a click elsewhere, not at a click inside", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-2-button").click();
    await page.locator("#menu-2").click({ position: { x: 5, y: 5 } });
    assert.deepEqual(await openMenus(page), ["menu-2-button"]);
    await page.locator("h1").click();
    assert.deepEqual(await openMenus(page), []);
  }));

test("a menu closes once a link to the same page is chosen", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-1-button").press("Enter");
    await page.locator("#menu-1-anchor").press("Enter");
    assert.deepEqual(await openMenus(page), []);
    assert(page.url().endsWith("#content"));
  }));

test("a mega menu's close button closes it and gives the focus back", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#menu-2-button").press("Enter");
    await page.locator("#menu-2-close").press("Enter");
    assert.deepEqual(await openMenus(page), []);
    assert.equal(await focusedId(page), "menu-2-button");
  }));

test("the language selector opens, and closes when the main navigation is used", () =>
  visit("/header", {}, async (page) => {
    await page.locator(".fr-translate__btn").press("Enter");
    assert(await page.getByRole("link", { name: "EN - English" }).isVisible());
    await page.locator("#menu-1-button").click();
    assert.deepEqual(await openMenus(page), ["menu-1-button"]);
  }));

for (const viewport of [PHONE, TABLET, { width: 1000, height: 700 }, DESKTOP]) {
  test(`no menu, open or closed, overflows the page at ${viewport.width} px`, () =>
    visit("/header", { viewport }, async (page) => {
      await assertNoSidewaysScroll(page);
      if (viewport.width < 992) await page.locator("#button-menu").click();
      for (const button of ["menu-1-button", "menu-2-button", "menu-3-button"]) {
        await page.locator(`#${button}`).press("Enter");
        await assertNoSidewaysScroll(page);
      }
    }));
}

test("below lg a menu stays open when the focus leaves it, so that nothing moves under a finger", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.locator("#button-menu").click();
    await page.locator("#menu-1-button").press("Enter");
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
    assert.equal(await focusedId(page), "menu-2-button");
    assert.deepEqual(await openMenus(page), ["menu-1-button"]);
  }));
