/** Real pages without JavaScript: all is shown, nothing that could only be pressed is left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpSite, sidewaysScroll, TABLET } from "./built-site.ts";

const site = await setUpSite();

/** What a reader must see, wherever it is on the page. */
const SHOWN = [
  ".fr-header__service-title",
  ".fr-nav a",
  ".fr-sidemenu a",
  ".fr-breadcrumb a",
  ".fr-search-bar input",
  ".fr-search-bar button",
  ".fr-accordion__btn",
  ".fr-accordion .fr-collapse",
  ".fr-tabs__panel",
  ".fr-transcription .fr-modal__content",
  "main h1",
  "main h2",
];

/** What does nothing without a script. */
const DEAD = [
  "[data-fr-opened]",
  ".fr-btn--close",
  ".fr-btn--copy",
  ".fr-breadcrumb__button",
  ".fr-sidemenu__inner > .fr-sidemenu__btn",
  ".fr-tabs__tab",
  "#fr-theme-modal",
];

function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    ([shown, dead]) => {
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return (
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          width > 1 &&
          height > 1
        );
      };
      const found = (selectors: string[] = []) => [...document.querySelectorAll(selectors.join())];
      const told = (element: Element) => `${element.className} ${element.textContent?.trim().slice(0, 40)}`;
      return [
        ...found(shown)
          .filter((element) => !isSeen(element) && !element.closest(".fr-sr-only, [hidden]"))
          .map((element) => `hides ${told(element)}`),
        ...found(dead)
          .filter(isSeen)
          .map((element) => `shows ${told(element)}`),
      ];
    },
    [SHOWN, DEAD],
  );
}

for (const viewport of [PHONE, TABLET, DESKTOP]) {
  test(`every page is whole, and nothing on it is dead, at ${viewport.width} px`, () =>
    site.inspect(site.samples, { viewport, javaScriptEnabled: false }, async (page) => [
      ...(await faultsOf(page)),
      ...(await sidewaysScroll(page)),
    ]));
}

test("the dark theme of the system is followed", () =>
  site.visit("/", { javaScriptEnabled: false, colorScheme: "dark" }, async (page) => {
    const colors = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    assert.deepEqual(colors, ["rgb(22, 22, 22)", "rgb(206, 206, 206)"]);
  }));

test("no link of the menu covers another", () =>
  site.inspect(site.samples, { javaScriptEnabled: false }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll(".fr-nav a, .fr-search-bar input, .fr-header__service a")].flatMap(
        (element) => {
          element.scrollIntoView({ block: "center" });
          const { x, y, width, height } = element.getBoundingClientRect();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return top && (element.contains(top) || top.contains(element))
            ? []
            : [`covers ${element.textContent}`];
        },
      ),
    ),
  ));
