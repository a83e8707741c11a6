/** The pages without scripts, and on paper: everything is shown, nothing is dead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { assertNoSidewaysScroll, DESKTOP, PHONE, setUpBench, TABLET } from "./bench.ts";

const visit = setUpBench();

/** Whether an element can be seen: neither hidden, nor cut off, nor covered, nor moved out of the page. */
async function canBeSeen(page: Page, selector: string): Promise<boolean> {
  const element = page.locator(selector);
  if (!(await element.isVisible())) return false;
  await element.scrollIntoViewIfNeeded();
  return element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 12));
    return !!top && (one.contains(top) || top.contains(one));
  });
}

async function assertSeen(page: Page, selectors: string[], seen: boolean): Promise<void> {
  for (const selector of selectors) assert.equal(await canBeSeen(page, selector), seen, selector);
}

const LINKS = ["#menu-anchor", "#menu-1-first", "#menu-1-anchor", "#menu-2 a", "#menu-3 a", "#breadcrumb a"];
const DEAD = ["#button-menu", "#button-search", "#theme-desktop", "#theme-mobile", "#menu-2-close"];

for (const viewport of [PHONE, TABLET, DESKTOP]) {
  test(`without scripts all the navigation is shown at ${viewport.width} px`, () =>
    visit("/header", { viewport, javaScriptEnabled: false }, async (page) => {
      await assertSeen(page, [...LINKS, "#section-1 a", "#section-2 a", "#search-input", "#in-main"], true);
      await assertSeen(
        page,
        [...DEAD, ".fr-breadcrumb__button", "#sidemenu-button", "#fr-theme-modal"],
        false,
      );
      await assertSeen(page, ["#modal-menu .fr-btn--close >> nth=0", "#modal-search .fr-btn--close"], false);
      await assertNoSidewaysScroll(page);
    }));

  test(`without scripts all the content is shown at ${viewport.width} px`, () =>
    visit("/content", { viewport, javaScriptEnabled: false }, async (page) => {
      const blocks = [
        "#in-accordion",
        "#réponse",
        "#panel-1 p",
        "#panel-2 p >> nth=2",
        "#in-tab",
        "#transcript",
      ];
      await assertSeen(page, [...blocks, "#accordion-2-button", "#video-link"], true);
      await assertSeen(page, ["#copy", "#tab-1", "#transcription-enlarge"], false);
      await assertNoSidewaysScroll(page);
    }));

  test(`with scripts the same things start closed at ${viewport.width} px`, () =>
    visit("/content", { viewport }, async (page) => {
      await assertSeen(page, ["#in-accordion", "#réponse", "#in-tab", "#transcript"], false);
      await assertSeen(page, ["#copy", "#tab-1", "#panel-1 p"], true);
    }));
}

test("without scripts the search of a small screen has a line of its own under the brand", () =>
  visit("/header", { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const brand = await page.locator(".fr-header__brand").boundingBox();
    const search = await page.locator(".fr-search-bar").boundingBox();
    assert(brand && search && search.y >= brand.y + brand.height);
    assert(search.width > 0.8 * PHONE.width);
  }));

test("without scripts each panel of the tabs bears its label", () =>
  visit("/content", { javaScriptEnabled: false }, async (page) => {
    const label = await page
      .locator("#panel-2")
      .evaluate((panel) => getComputedStyle(panel, "::before").content);
    assert.equal(label, '"Deux"');
  }));

test("on paper every block of the content is open", () =>
  visit("/content", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    await assertSeen(page, ["#in-accordion", "#réponse", "#panel-1 p", "#in-tab", "#transcript"], true);
  }));

test("on paper the header is the brand alone", () =>
  visit("/header", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    await assertSeen(page, [".fr-header__service-title", "#in-main"], true);
    await assertSeen(page, [...DEAD, "#menu-anchor", "#search-input"], false);
  }));
