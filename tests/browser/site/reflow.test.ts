/** Pages at every width, in both themes, with large text: nothing overflows and nothing is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpSite, sidewaysScroll, TABLET, THEMES } from "./built-site.ts";

const site = await setUpSite();

/** Where the header begins to be laid out for wide screens. */
const NARROWEST_DESKTOP = { width: 992, height: 700 };

/** Texts of which a part is out of the box that holds them. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The DSFR hides the text of the buttons that are an icon, and one pixel boxes are for screen readers.
    const isIcon = (box: Element) => box.matches(".fr-btn") || box.clientWidth <= 1;
    const scrolls = (box: Element) => /auto|scroll/.test(getComputedStyle(box).overflowX);
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const holder = text.parentElement;
      if (!text.textContent?.trim() || !holder?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      for (let box: HTMLElement | null = holder; box && box !== document.body; box = box.parentElement) {
        if (isIcon(box) || scrolls(box)) break;
        const { overflowX, overflowY } = getComputedStyle(box);
        const frame = box.getBoundingClientRect();
        const cutsWide = /hidden|clip/.test(overflowX) && (left < frame.left - 1 || right > frame.right + 1);
        const cutsHigh = /hidden|clip/.test(overflowY) && (top < frame.top - 3 || bottom > frame.bottom + 3);
        if (cutsWide || cutsHigh) faults.push(`cuts “${text.textContent.trim()}” in ${box.className}`);
      }
    }
    return faults;
  });
}

test("no page scrolls sideways or cuts a text at 320 px", () =>
  site.inspect(site.pages, { viewport: PHONE }, async (page) => [
    ...(await sidewaysScroll(page)),
    ...(await cutTexts(page)),
  ]));

test("what is told of people stands under their names", () =>
  site.visit("/communaute/", { viewport: DESKTOP }, async (page) => {
    const lefts = await page
      .locator(".app-newcomers > li")
      .evaluateAll((people) =>
        people.map((one) =>
          [".app-member__name", ".app-member__text", ":scope > p"].map((part) =>
            Math.round(one.querySelector(part)?.getBoundingClientRect().left ?? -1),
          ),
        ),
      );
    assert.ok(lefts.length > 0);
    for (const [name, ...told] of lefts) assert.deepEqual(told, [name, name]);
  }));

for (const colorScheme of THEMES) {
  for (const viewport of [TABLET, NARROWEST_DESKTOP, DESKTOP]) {
    test(`no layout scrolls sideways or cuts a text at ${viewport.width} px in the ${colorScheme} theme`, () =>
      site.inspect(site.samples, { viewport, colorScheme }, async (page) => [
        ...(await sidewaysScroll(page)),
        ...(await cutTexts(page)),
      ]));
  }
  test(`nothing of a page stays in the colours of the other theme in the ${colorScheme} theme`, () =>
    site.inspect(site.samples, { colorScheme }, (page) =>
      page.evaluate((isDark) => {
        const faults: string[] = [];
        for (const element of document.querySelectorAll("body, body *")) {
          const [red = 0, green = 0, blue = 0, alpha = 1] = (
            getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
          ).map(Number);
          const { width, height } = element.getBoundingClientRect();
          // Buttons and marks are meant to stand out: only large areas belong to the page's ground.
          // The veil behind a dialog is translucent, and emblems drawn for white paper keep a white plate.
          if (alpha < 1 || width * height < 40_000 || element.matches("[class*=app-logo]")) continue;
          if (red + green + blue > 384 === isDark) faults.push(`${element.tagName} ${element.className}`);
        }
        return faults;
      }, colorScheme === "dark"),
    ));
}

test("text twice as large is neither cut nor wider than the window", () =>
  site.inspect(site.samples, { bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: "html { font-size: 200%; }" });
    return [...(await sidewaysScroll(page)), ...(await cutTexts(page))];
  }));

test("more room between lines, words and letters cuts nothing", () =>
  site.inspect(site.samples, { bypassCSP: true, viewport: PHONE }, async (page) => {
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`,
    });
    return [...(await sidewaysScroll(page)), ...(await cutTexts(page))];
  }));

test("nothing moves for those who ask for less motion", () =>
  site.inspect(site.samples, { reducedMotion: "reduce" }, async (page) => {
    await page.locator("button[data-fr-opened]:visible").last().click();
    return page.evaluate(() =>
      document
        .getAnimations()
        .map((animation) => `moves ${(animation.effect as KeyframeEffect).target?.className}`),
    );
  }));

test("with the colours of the reader's system the menu, the focus and the buttons are still seen", () =>
  site.inspect(site.samples, { forcedColors: "active" }, async (page) => {
    const faults: string[] = [];
    for (const name of ["Le programme", "Les phases"]) {
      if (!(await page.getByRole("button", { name, exact: true }).first().isVisible()))
        faults.push(`hides ${name}`);
    }
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
    );
    if (!outline || outline === "none") faults.push("does not show the focus");
    return faults;
  }));

test("the site is laid out whichever way the screen is held", () =>
  site.inspect(site.samples, { viewport: { width: 640, height: 320 } }, async (page) => {
    const isRead = await page.getByRole("heading", { level: 1 }).isVisible();
    return [...(await sidewaysScroll(page)), ...(isRead ? [] : ["hides its title"])];
  }));

test("nothing moves under the reader once a page is drawn", () =>
  site.inspect(site.samples, { prepare: (context) => context.addInitScript(watchShifts) }, async (page) => {
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    return shift < 0.1 ? [] : [`moves by ${shift}`];
  }));

function watchShifts(): void {
  const holder = globalThis as unknown as { shift: number };
  holder.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) holder.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

test("an address that does not exist shows the page that says so", () =>
  site.visit("/404.html", {}, async (page) => {
    assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /introuvable/);
    assert(await page.getByRole("main").getByRole("link").first().isVisible());
  }));

test("the portraits of a list start where its initials do", () =>
  site.visit("/communaute/annuaire", {}, async (page) => {
    const indents = await page.locator(".app-member").evaluateAll((cards) =>
      cards.map((card) => {
        const portrait = card.querySelector(".app-member__portrait");
        const indent = (portrait?.getBoundingClientRect().x ?? 0) - card.getBoundingClientRect().x;
        return `${portrait?.tagName} ${indent}`;
      }),
    );
    assert.deepEqual([...new Set(indents)].sort(), ["IMG 0", "SPAN 0"]);
  }));

for (const viewport of [PHONE, TABLET])
  test(`the keys of the API are each on one line at ${viewport.width} px, in tables that scroll by themselves`, () =>
    site.inspect(
      site.pages.filter(({ layout }) => layout === "api"),
      { viewport },
      async (page) => [
        ...(await sidewaysScroll(page)),
        ...(await page.locator("th").evaluateAll((heads) => {
          const keys = heads.flatMap((head) => head.querySelector("code") ?? []);
          if (keys.length === 0) return ["shows no key"];
          const cut = keys.filter((key) => key.getClientRects().length > 1);
          const stuck = [...document.querySelectorAll(".fr-table__content")].filter(
            (table) => table.scrollWidth > table.clientWidth && table.getAttribute("tabindex") !== "0",
          );
          return [
            ...cut.map((key) => `cuts ${key.textContent}`),
            ...stuck.map(
              (table) => `does not let the keyboard scroll ${table.querySelector("caption")?.textContent}`,
            ),
          ];
        })),
      ],
    ));
