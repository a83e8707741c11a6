/** Real pages on paper: the text and where its links lead, without what can only be pressed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { setUpSite, sidewaysScroll } from "./built-site.ts";

const site = await setUpSite();

/** The width of an A4 page between its margins, at 96 pixels an inch. */
const PAPER = { viewport: { width: 718, height: 1047 } };

/** What has no use on paper. */
const CHROME = [
  ".fr-skiplinks",
  ".fr-header__tools",
  ".fr-header__navbar",
  ".fr-header__menu",
  ".fr-breadcrumb",
  ".fr-sidemenu",
  ".fr-summary",
  ".fr-share",
  ".fr-pagination",
  ".fr-footer__top",
  ".fr-footer__partners",
  ".fr-btn",
  ".fr-tabs__list",
  "#fr-theme-modal",
];

/** What is printed and should not be, what should be and is not, and links that do not say where they lead. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate((chrome) => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const blocks = ".fr-accordion .fr-collapse, .fr-tabs__panel, .fr-transcription .fr-modal__content";
    const saysWhere = (link: Element) =>
      getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "");
    return [
      ...all(chrome.join())
        .filter(isSeen)
        .map((one) => `prints ${one.className}`),
      ...all(`.fr-logo, h1, main h2, ${blocks}`)
        .filter((one) => !isSeen(one) && !one.closest(`[hidden], ${chrome.join()}`))
        .map((one) => `does not print ${one.className} ${one.textContent?.trim().slice(0, 40)}`),
      ...all('main a[href^="http"]:not([target])')
        .filter((link) => isSeen(link) && !saysWhere(link))
        .map((link) => `does not say where “${link.textContent}” leads`),
    ];
  }, CHROME);
}

test("on paper every page is its text, the addresses of its links, and nothing to press", () =>
  site.inspect(site.samples, PAPER, async (page) => {
    await page.emulateMedia({ media: "print" });
    return [...(await faultsOf(page)), ...(await sidewaysScroll(page))];
  }));

test("on paper the page is dark on white, whatever the theme, which comes back afterwards", () =>
  site.visit("/approche/acceleration", { ...PAPER, colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.waitForSelector("html[data-fr-theme=light]");
    const { ground, ink } = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.querySelector(".app-content p") ?? document.body).color,
    }));
    assert.equal(ground, "rgb(255, 255, 255)");
    assert.equal(ink, "rgb(58, 58, 58)");
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.waitForSelector("html[data-fr-theme=dark]");
    await page.pdf();
    await page.waitForSelector("html[data-fr-theme=dark]");
  }));

test("on paper each panel of the tabs has its title", () =>
  site.visit("/", PAPER, async (page) => {
    await page.emulateMedia({ media: "print" });
    const titles = await page.locator(".fr-tabs").evaluate((tabs) => ({
      told: [...tabs.querySelectorAll('[role="tab"]')].map(({ textContent }) => JSON.stringify(textContent)),
      shown: [...tabs.querySelectorAll('[role="tabpanel"]')].map(
        (panel) => getComputedStyle(panel, "::before").content,
      ),
    }));
    assert.ok(titles.told.length > 1);
    assert.deepEqual(titles.shown, titles.told);
  }));

test("on paper the transcription of a drawing is printed", () =>
  site.visit("/dinsic/2021/04/22/gamma-premiere-saison-resultats/", PAPER, async (page) => {
    await page.emulateMedia({ media: "print" });
    const text = page.locator(".fr-transcription .fr-modal__content p").first();
    assert(await text.isVisible());
    assert(((await text.boundingBox())?.height ?? 0) > 10);
  }));
