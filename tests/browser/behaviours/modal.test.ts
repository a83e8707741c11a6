/** Modals: the header's menu and search on small screens, and dialogs on all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, focusedId, PHONE, setUpBench, TABLET } from "./bench.ts";

const visit = setUpBench();

/** Presses Tab as often as it takes to go all around a modal, and tells where the focus went. */
async function tabAround(page: Page, key: string, presses: number): Promise<Set<boolean>> {
  const inside = new Set<boolean>();
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(key);
    inside.add(await page.evaluate(() => !!document.activeElement?.closest(".fr-modal--opened")));
  }
  return inside;
}

const isOpen = (page: Page, id: string) => page.locator(`#${id}.fr-modal--opened`).isVisible();

for (const viewport of [PHONE, TABLET]) {
  test(`the header's menu is a dialog while it is open at ${viewport.width} px`, () =>
    visit("/header", { viewport }, async (page) => {
      const menu = page.locator("#modal-menu");
      assert(!(await menu.isVisible()));
      await page.locator("#button-menu").press("Enter");
      assert(await page.getByRole("dialog", { name: "Menu" }).isVisible());
      assert.equal(await menu.getAttribute("aria-modal"), "true");
      assert.equal(await page.locator("#button-menu").getAttribute("data-fr-opened"), "true");
      assert(await menu.getByRole("button", { name: "Fermer" }).first().isVisible());
      await page.keyboard.press("Escape");
      assert(!(await menu.isVisible()));
      assert.deepEqual(
        await menu.evaluate((one) =>
          ["role", "aria-modal", "aria-labelledby"].map((name) => one.getAttribute(name)),
        ),
        [null, null, null],
      );
      assert.equal(await focusedId(page), "button-menu");
      assert.equal(await page.locator("#button-menu").getAttribute("data-fr-opened"), "false");
    }));

  test(`the focus goes round and round in the header's menu at ${viewport.width} px`, () =>
    visit("/header", { viewport }, async (page) => {
      await page.locator("#button-menu").press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.className), "fr-btn--close fr-btn");
      assert.deepEqual([...(await tabAround(page, "Tab", 14))], [true]);
      assert.deepEqual([...(await tabAround(page, "Shift+Tab", 14))], [true]);
    }));
}

test("the search modal takes the focus to its field", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.locator("#button-search").press("Enter");
    assert.equal(await focusedId(page), "search-input");
    await page.locator("#modal-search .fr-btn--close").press("Enter");
    assert(!(await isOpen(page, "modal-search")));
    assert.equal(await focusedId(page), "button-search");
  }));

test("a link of the header's menu to the same page closes the menu and scrolls", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.locator("#button-menu").click();
    await page.locator("#menu-anchor").press("Enter");
    assert(!(await isOpen(page, "modal-menu")));
    await page.waitForFunction(
      () => Math.abs(document.getElementById("content")?.getBoundingClientRect().y ?? 99) < 2,
    );
  }));

test("the page behind a modal does not scroll, and keeps its place", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.evaluate(() => scrollTo(0, 60));
    await page.locator("#button-menu").evaluate((button: HTMLElement) => button.click());
    await page.mouse.move(160, 400);
    await page.mouse.wheel(0, 5000);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    assert.equal(await page.evaluate(() => scrollY), 60);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => scrollY), 60);
    await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY > 60);
  }));

test("widening the window turns the open menu back into a part of the page", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.locator("#button-menu").click();
    await page.setViewportSize(DESKTOP);
    await page.waitForSelector("#modal-menu:not([role])");
    assert(await page.locator("#menu-1-button").isVisible());
    assert.equal(await page.evaluate(() => document.documentElement.style.overflow), "");
  }));

for (const viewport of [PHONE, DESKTOP]) {
  test(`a dialog opens, holds the focus and closes with the keyboard at ${viewport.width} px`, () =>
    visit("/content", { viewport }, async (page) => {
      await page.locator("#transcription-button").press("Enter");
      assert(await page.locator("#transcript").isVisible());
      await page.locator("#transcription-enlarge").press("Enter");
      assert(await page.getByRole("dialog", { name: "Transcription" }).isVisible());
      assert(await page.locator("#transcription-title").isVisible());
      assert.deepEqual([...(await tabAround(page, "Tab", 4))], [true]);
      await page.keyboard.press("Escape");
      assert(!(await isOpen(page, "transcription-modal")));
      assert.equal(await focusedId(page), "transcription-enlarge");
      assert(await page.locator("#transcript").isVisible());
    }));

  test(`a dialog fills the window at ${viewport.width} px`, () =>
    visit("/content", { viewport }, async (page) => {
      await page.locator("#transcription-button").press("Enter");
      await page.locator("#transcription-enlarge").press("Enter");
      const box = await page.locator("#transcription-modal").boundingBox();
      assert.deepEqual(box, { x: 0, y: 0, ...viewport });
    }));
}

test("a click on the backdrop closes a dialog, one that began inside does not", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#theme-desktop").click();
    await page.locator("#fr-theme-modal-title").hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    assert(await isOpen(page, "fr-theme-modal"));
    await page.mouse.click(5, 5);
    assert(!(await isOpen(page, "fr-theme-modal")));
    assert.equal(await focusedId(page), "theme-desktop");
  }));

test("a dialog the browser closes by itself leaves nothing behind", () =>
  visit("/header", {}, async (page) => {
    await page.locator("#theme-desktop").click();
    await page.locator("#fr-theme-modal").evaluate((dialog: HTMLDialogElement) => dialog.close());
    await page.waitForSelector("#fr-theme-modal:not(.fr-modal--opened)", { state: "attached" });
    assert.equal(await page.evaluate(() => document.documentElement.style.overflow), "");
  }));

test("a dialog opened from the header's menu replaces it and gives the focus back to the menu's button", () =>
  visit("/header", { viewport: PHONE }, async (page) => {
    await page.locator("#button-menu").press("Enter");
    await page.locator("#theme-mobile").press("Enter");
    assert(!(await isOpen(page, "modal-menu")));
    assert(await isOpen(page, "fr-theme-modal"));
    assert.equal(await focusedId(page), "theme-close");
    await page.keyboard.press("Enter");
    assert.equal(await focusedId(page), "button-menu");
    assert.equal(await page.evaluate(() => document.documentElement.style.overflow), "");
  }));

test("a modal fades only for those who accept motion", async () => {
  const transition = (page: Page) =>
    page.locator("#fr-theme-modal").evaluate((modal) => getComputedStyle(modal).transitionDuration);
  await visit("/header", { reducedMotion: "reduce" }, async (page) => {
    await page.locator("#theme-desktop").click();
    assert.equal(await transition(page), "0s");
  });
  await visit("/header", { reducedMotion: "no-preference" }, async (page) => {
    await page.locator("#theme-desktop").press("Enter");
    assert.equal(await transition(page), "0.3s");
    assert.equal(await focusedId(page), "theme-close");
  });
});

test("an open modal can be told from the page in forced colours", () =>
  visit("/header", { forcedColors: "active" }, async (page) => {
    await page.locator("#theme-desktop").click();
    const border = await page
      .locator("#fr-theme-modal .fr-modal__body")
      .evaluate((body) => getComputedStyle(body).borderTopWidth);
    assert.equal(border, "1px");
  }));
