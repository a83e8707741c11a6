/** Nothing moves when the scripts start: the pages are laid out as they will stay. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpBench, TABLET } from "./bench.ts";

const visit = setUpBench();

/** Where every visible element of the page is. */
async function places(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.locator("body *:visible").evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${one.tagName}#${one.id} ${one.role} ${[x, y, width, height].map(Math.round)}`;
    }),
  );
}

function withoutMain(page: Page): Promise<unknown> {
  return page.route("**/main.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
}

for (const path of ["/header", "/content"]) {
  for (const viewport of [PHONE, TABLET, DESKTOP]) {
    test(`nothing moves in ${path} at ${viewport.width} px when the scripts start`, async () => {
      let before: string[] = [];
      await visit(path, { viewport, prepare: withoutMain }, async (page) => {
        before = await places(page);
      });
      await visit(path, { viewport }, async (page) => {
        await page.waitForSelector("html[data-behaviours]");
        const after = await places(page);
        assert(before.length > 20);
        assert.deepEqual(
          after.filter((place) => !place.startsWith("P# status")),
          before,
        );
      });
    });
  }
}
