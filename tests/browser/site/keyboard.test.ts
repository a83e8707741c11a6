/** What opens and closes on real pages, with the keyboard alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpSite } from "./built-site.ts";

const site = await setUpSite();

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Presses Tab, then Shift+Tab, more often than the modal has stops: the focus must never get out. */
async function assertTrapped(page: Page, modal: string): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press(key);
      assert(await page.locator(`${modal} :focus`).count(), `${key} gets out of ${modal}`);
    }
  }
}

test("a drop-down of the menu opens with Enter and Space, closes with them and with Escape", () =>
  site.visit("/approche/acceleration", {}, async (page) => {
    const button = page.getByRole("button", { name: "Les phases" }).first();
    const link = page.locator(".fr-menu").getByRole("link", { name: "Investigation" });
    for (const key of ["Enter", "Space"]) {
      assert(!(await link.isVisible()));
      await button.press(key);
      assert(await link.isVisible());
      await button.press(key);
      assert(!(await link.isVisible()));
    }
    await button.press("Enter");
    await page.keyboard.press("Tab");
    assert(await link.evaluate((element) => element === document.activeElement));
    await page.keyboard.press("Escape");
    assert(!(await link.isVisible()));
    assert(await button.evaluate((element) => element === document.activeElement));
  }));

test("a link of the menu leads to its page, which the menu then marks", () =>
  site.visit("/", {}, async (page) => {
    await page.getByRole("button", { name: "Les phases" }).press("Enter");
    await page.locator(".fr-menu").getByRole("link", { name: "Construction" }).press("Enter");
    await page.waitForURL("**/approche/construction");
    const menu = page.getByRole("navigation", { name: "Menu principal" });
    assert.equal(await menu.locator("[aria-current=page]").textContent(), "Construction");
    assert.equal(await menu.locator("button[aria-current=true]").textContent(), "Les phases");
  }));

test("on a phone the menu opens, holds the focus, unfolds its parts and gives the focus back", () =>
  site.visit("/programme/", { viewport: PHONE }, async (page) => {
    await page.locator("#header-menu-button").press("Enter");
    assert(await page.getByRole("dialog", { name: "Menu" }).isVisible());
    await assertTrapped(page, "#header-menu-modal");
    await page.locator("#header-menu-modal").getByRole("button", { name: "Les phases" }).press("Enter");
    assert(await page.getByRole("link", { name: "Transfert" }).first().isVisible());
    await page.keyboard.press("Escape");
    assert(!(await page.locator("#header-menu-modal").isVisible()));
    assert.equal(await focusedId(page), "header-menu-button");
  }));

test("on a phone the search opens on its field, and what is typed is asked of the search page", () =>
  site.visit("/programme/", { viewport: PHONE }, async (page) => {
    await page.locator("#header-search-button").press("Enter");
    assert.equal(await focusedId(page), "header-search-input");
    await assertTrapped(page, "#header-search-modal");
    await page.keyboard.press("Escape");
    assert.equal(await focusedId(page), "header-search-button");
    await page.locator("#header-search-button").press("Enter");
    await page.route("**/recherche/**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.keyboard.type("impact");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/recherche/?q=impact");
  }));

for (const viewport of [PHONE, DESKTOP]) {
  test(`the theme is chosen at ${viewport.width} px, and kept on the next page`, () =>
    site.visit("/", { viewport, colorScheme: "light" }, async (page) => {
      const button = page.getByRole("contentinfo").getByRole("button", { name: "Paramètres d’affichage" });
      await button.press("Enter");
      assert(await page.getByRole("dialog", { name: "Paramètres d’affichage" }).isVisible());
      await assertTrapped(page, "#fr-theme-modal");
      await page.locator("#fr-radios-theme-light").press("ArrowDown");
      assert.equal(await page.locator("html").getAttribute("data-fr-theme"), "dark");
      await page.keyboard.press("Escape");
      assert(await button.evaluate((element) => element === document.activeElement));
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(await ground(), "rgb(22, 22, 22)");
      await page.goto(new URL("/blog/", page.url()).href);
      assert.equal(await ground(), "rgb(22, 22, 22)");
    }));
}

test("the theme can be chosen from the header too", () =>
  site.visit("/", {}, async (page) => {
    await page
      .getByRole("banner")
      .getByRole("button", { name: "Paramètres d’affichage" })
      .first()
      .press("Enter");
    assert(await page.locator("#fr-theme-modal").isVisible());
  }));

test("the side menu shows the branch of the page, and unfolds the others", () =>
  site.visit("/approche/acceleration", {}, async (page) => {
    const menu = page.getByRole("navigation", { name: "L’approche", exact: true });
    assert.equal(await menu.locator("[aria-current=page]").textContent(), "Accélération");
    assert(await menu.getByRole("link", { name: "Accélération" }).isVisible());
    const role = menu.getByRole("link", { name: "Sponsors" });
    assert(!(await role.isVisible()));
    await menu.getByRole("button", { name: "Les rôles" }).press("Space");
    assert(await role.isVisible());
    await role.press("Enter");
    await page.waitForURL("**/approche/sponsors");
    assert(await menu.getByRole("link", { name: "Sponsors" }).isVisible());
  }));

test("on a phone the side menu and the breadcrumb open", () =>
  site.visit("/approche/acceleration", { viewport: PHONE }, async (page) => {
    const current = page.locator(".fr-sidemenu [aria-current=page]");
    assert(!(await current.isVisible()));
    await page.getByRole("button", { name: "Dans cette rubrique" }).press("Enter");
    assert(await current.isVisible());
    const first = page.getByRole("navigation", { name: "vous êtes ici :" }).getByRole("link").first();
    assert(!(await first.isVisible()));
    await page.getByRole("button", { name: "Voir le fil d’Ariane" }).press("Enter");
    assert(await first.isVisible());
    assert(await first.evaluate((element) => element === document.activeElement));
  }));

test("the tabs of a page are gone through with the arrows", () =>
  site.visit("/", {}, async (page) => {
    const tabs = page.getByRole("tab");
    assert((await tabs.count()) > 1);
    await tabs.nth(0).press("ArrowRight");
    assert.equal(await tabs.nth(1).getAttribute("aria-selected"), "true");
    assert.equal(await page.locator(".fr-tabs__panel:visible").count(), 1);
    await page.keyboard.press("Tab");
    assert.equal(await focusedId(page), await tabs.nth(1).getAttribute("aria-controls"));
  }));

test("the accordions of a page open with the keyboard", () =>
  site.visit("/approche/investigation", {}, async (page) => {
    const button = page.locator(".fr-accordion__btn").first();
    const block = page.locator(`#${await button.getAttribute("aria-controls")}`);
    assert(!(await block.isVisible()));
    await button.press("Enter");
    assert(await block.isVisible());
    await button.press("Space");
    assert(!(await block.isVisible()));
  }));

test("a table wider than a phone is scrolled with the keyboard, and its caption stays in view", () =>
  site.visit("/programme/", { viewport: PHONE }, async (page) => {
    const caption = page.locator("section.fr-table__content caption").first();
    const place = await caption.boundingBox();
    assert(place && place.x >= 0 && place.x + place.width <= PHONE.width);
    await page.locator("section.fr-table__content").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      () => (document.activeElement?.closest(".fr-table__container")?.scrollLeft ?? 0) > 0,
    );
    assert.equal((await caption.boundingBox())?.x, place.x);
  }));
