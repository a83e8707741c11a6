/** What a browser asks for on a first visit: what the budgets count, and nothing before a reader wants it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContext } from "playwright-core";
import { FIRST_FACES } from "../../../scripts/publish/weight/weigh.ts";
import { DESKTOP, PHONE, setUpSite } from "../site/built-site.ts";

const site = await setUpSite();

const plain = "/mentions-legales/";

/** Paths that a context asks for, without fingerprints; those of the content's images are left out. */
function listen(context: BrowserContext, asked: string[]): void {
  context.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === "data:" || /^\/(?:img\/|favicon)/.test(pathname)) return;
    asked.push(pathname.replace(/\.[\da-f]{10}(?=\.\w+$)/, ""));
  });
}

for (const viewport of [PHONE, DESKTOP]) {
  test(`a plain page asks for itself, its sheet, the script, the brand mark and four faces at ${viewport.width} px`, async () => {
    const asked: string[] = [];
    const prepare = async (context: BrowserContext) => listen(context, asked);
    await site.visit(plain, { viewport, prepare }, (page) => page.waitForLoadState("networkidle"));
    const own = [plain, "/assets/main.css", "/assets/main.js", "/assets/brand.svg"];
    assert.deepEqual(
      asked.filter((path) => !own.includes(path)).sort(),
      FIRST_FACES.map((face) => `/assets/fonts/${face}.woff2`).sort(),
    );
    assert.equal(asked.length, 8);
  });
}

test("the drawings of the themes are asked for when their modal opens", async () => {
  const asked: string[] = [];
  const drawings = () => asked.filter((path) => path.includes("artwork")).sort();
  const prepare = async (context: BrowserContext) => listen(context, asked);
  await site.visit(plain, { prepare }, async (page) => {
    await page.waitForLoadState("networkidle");
    assert.deepEqual(drawings(), []);
    await page.locator('.fr-footer [aria-controls="fr-theme-modal"]').click();
    await page.waitForLoadState("networkidle");
    assert.deepEqual(
      drawings(),
      ["dark", "light", "system"].map((theme) => `/assets/artwork/${theme}.svg`),
    );
  });
});
