/** Tabs: the keys of the WAI-ARIA pattern, anchors, and the height of the whole. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, focusedId, PHONE, setUpBench } from "./bench.ts";

const visit = setUpBench();

/** Numbers of the tabs selected, of those the Tab key stops at, and of the panels shown. */
async function state(page: Page): Promise<string> {
  const ids = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.id.slice(-1)).join());
  const shown = await ids(".fr-tabs__panel:visible");
  return `${await ids("[role=tab][aria-selected=true]")} ${await ids("[role=tab][tabindex='0']")} ${shown}`;
}

for (const viewport of [PHONE, DESKTOP]) {
  test(`arrows, Home and End select tabs at ${viewport.width} px`, () =>
    visit("/content", { viewport }, async (page) => {
      assert.equal(await state(page), "1 1 1");
      await page.locator("#tab-1").focus();
      const expected = { ArrowRight: "2", End: "3", ArrowLeft: "2", Home: "1" };
      for (const [key, number] of Object.entries(expected)) {
        await page.keyboard.press(key);
        assert.equal(await state(page), `${number} ${number} ${number}`, key);
        assert.equal(await focusedId(page), `tab-${number}`, key);
      }
      await page.keyboard.press("ArrowLeft");
      assert.equal(await state(page), "3 3 3", "before the first comes the last");
      await page.keyboard.press("ArrowRight");
      assert.equal(await state(page), "1 1 1", "after the last comes the first");
      await page.keyboard.press("Tab");
      assert.equal(await focusedId(page), "panel-1");
    }));
}

test("a click selects a tab and gives it the focus, even where buttons do not take it", () =>
  visit("/content", {}, async (page) => {
    await page.locator("#tab-3").evaluate((tab: HTMLElement) => tab.click());
    assert.equal(await state(page), "3 3 3");
    assert.equal(await focusedId(page), "tab-3");
  }));

test("a link to something in a hidden panel selects its tab, and so does the address", async () => {
  await visit("/content", {}, async (page) => {
    await page.locator("#link-tab").press("Enter");
    assert.equal(await state(page), "3 3 3");
  });
  await visit("/content#in-tab", {}, async (page) => assert.equal(await state(page), "3 3 3"));
});

test("the frame of the tabs ends with the selected panel", () =>
  visit("/content", {}, async (page) => {
    const heights = [];
    for (const number of [1, 2]) {
      await page.locator(`#tab-${number}`).click();
      const [tabs, panel] = await Promise.all(
        ["#tabs", `#panel-${number}`].map((selector) => page.locator(selector).boundingBox()),
      );
      assert(tabs && panel);
      assert(Math.abs(tabs.y + tabs.height - panel.y - panel.height) <= 1, "the panel ends the frame");
      const frame = await page.locator("#tabs").evaluate((one) => getComputedStyle(one, "::before").height);
      assert(Math.abs(Number.parseFloat(frame) - panel.height) <= 1, `the frame is ${frame} high`);
      heights.push(tabs.height);
    }
    assert((heights[1] ?? 0) > (heights[0] ?? 0), "a longer panel makes a higher frame");
  }));
