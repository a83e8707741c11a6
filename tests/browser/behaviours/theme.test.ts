/** The light and dark themes: where they come from, how they are chosen and kept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpBench } from "./bench.ts";

const visit = setUpBench();
const theme = (page: Page) => page.locator("html").getAttribute("data-fr-theme");
const checked = (page: Page) => page.locator("input[name=fr-radios-theme]:checked").getAttribute("value");

test("the theme follows the system, also when it changes", () =>
  visit("/header", { colorScheme: "dark" }, async (page) => {
    assert.equal(await theme(page), "dark");
    assert.equal(await checked(page), "system");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.waitForSelector("html[data-fr-theme=light]");
  }));

for (const viewport of [PHONE, DESKTOP]) {
  test(`a theme is chosen with the keyboard and kept from page to page at ${viewport.width} px`, () =>
    visit("/header", { viewport, colorScheme: "light" }, async (page) => {
      if (viewport === PHONE) await page.locator("#button-menu").press("Enter");
      await page.locator(viewport === PHONE ? "#theme-mobile" : "#theme-desktop").press("Enter");
      await page.locator("#theme-system").focus();
      await page.keyboard.press("ArrowUp");
      assert.equal(await theme(page), "dark");
      await page.emulateMedia({ colorScheme: "light" });
      await page.reload();
      assert.equal(await theme(page), "dark");
      assert.equal(await checked(page), "dark");
    }));
}

test("a choice made in another tab is followed", () =>
  visit("/header", { colorScheme: "light" }, async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.evaluate(() => localStorage.setItem("scheme", "dark"));
    await page.waitForSelector("html[data-fr-theme=dark]");
  }));

test("an unknown stored value is ignored", () =>
  visit(
    "/header",
    {
      colorScheme: "light",
      prepare: (page) => page.addInitScript(() => localStorage.setItem("scheme", "blue")),
    },
    async (page) => assert.equal(await theme(page), "light"),
  ));

test("without storage the choice holds on the page", () =>
  visit("/header", { colorScheme: "light", prepare: forbidStorage }, async (page) => {
    await page.locator("#theme-desktop").click();
    await page.locator("label[for=theme-dark]").click();
    assert.equal(await theme(page), "dark");
    assert.equal(await checked(page), "dark");
  }));

function forbidStorage(page: Page): Promise<unknown> {
  return page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is forbidden.", "SecurityError");
      },
    }),
  );
}

test("a page that offers no theme is left alone", () =>
  visit("/twice", { colorScheme: "dark" }, async (page) => assert.equal(await theme(page), null)));
