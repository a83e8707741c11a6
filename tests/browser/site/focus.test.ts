/** The way of the focus through real pages: skip links first, the order of the page, always seen, never held. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { focusFaults, stop, walk } from "../../../scripts/measure/checks/keyboard.ts";
import { DESKTOP, PHONE, setUpSite, TABLET, THEMES } from "./built-site.ts";

const site = await setUpSite();

for (const { name, viewport } of [
  { name: "phone", viewport: PHONE },
  { name: "wide screen", viewport: DESKTOP },
]) {
  test(`on a ${name} Tab goes through every page in its own order, shows where it is, and comes out`, () =>
    site.inspect(site.samples, { viewport }, async (page) => focusFaults(await walk(page))));
}

for (const colorScheme of THEMES) {
  test(`the frame of the focus stands out in the ${colorScheme} theme`, () =>
    site.visit("/", { colorScheme }, async (page) => {
      await page.keyboard.press("Tab");
      const color = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineColor,
      );
      assert.equal(color, "rgb(10, 118, 246)");
    }));
}

/** Follows a skip link with the keyboard, and tells where the next Tab goes. */
async function follow(page: Page, name: string): Promise<string> {
  const skips = page.getByRole("navigation", { name: "Accès rapide" });
  await page.keyboard.press("Tab");
  assert(await skips.isVisible());
  await skips.getByRole("link", { name }).press("Enter");
  await page.keyboard.press("Tab");
  return (await stop(page)).element;
}

test("the skip links lead to the content, the menu, the search and the footer", async () => {
  const next: [string, RegExp][] = [
    ["Contenu", /^a Découvrir l’approche/],
    ["Menu", /^button Le programme/],
    ["Recherche", /^input q/],
    ["Pied de page", /^a Le programme en bref/],
  ];
  for (const [name, expected] of next) {
    await site.visit("/", {}, async (page) => assert.match(await follow(page, name), expected));
  }
});

for (const viewport of [PHONE, TABLET]) {
  test(`at ${viewport.width} px the skip links to the menu and the search lead to their buttons`, async () => {
    for (const [name, button] of [
      ["Menu", "header-menu-button"],
      ["Recherche", "header-search-button"],
    ] as const) {
      await site.visit("/approche/acceleration", { viewport }, async (page) => {
        await page.keyboard.press("Tab");
        await page
          .getByRole("navigation", { name: "Accès rapide" })
          .getByRole("link", { name })
          .press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement?.id), button);
      });
    }
  });
}

test("“Haut de page” brings back to the top, and the focus with it", () =>
  site.visit("/approche/acceleration", {}, async (page) => {
    await page.getByRole("link", { name: "Haut de page" }).press("Enter");
    await page.waitForFunction(() => scrollY === 0);
    await page.keyboard.press("Tab");
    assert.equal((await stop(page)).element, "a Contenu");
  }));
