/** Real pages for those whose system asks for its own colours, or for no motion. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type BuiltPage, PHONE, setUpSite } from "./built-site.ts";

const site = await setUpSite();

/** Pages that show, together, buttons, fields, cards, tiles, accordions, tabs, side menu and icons. */
const PAGES = ["/", "/approche/investigation", "/startups/", "/programme/"].map((url) => {
  const page = site.pages.find((one) => one.url === url);
  if (!page) throw new Error(`no page has the address ${url}`);
  return page;
});

/** Visits each page in a window of its own: a second page is not drawn in forced colours to the end. */
async function inspectApart(
  options: Parameters<typeof site.inspect>[1],
  look: (page: Page, built: BuiltPage) => Promise<string[]>,
): Promise<void> {
  for (const page of PAGES) await site.inspect([page], options, look);
}

/** Elements that nothing draws once backgrounds are gone, and icons of the colour of the ground. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = (element: Element) => `${element.className} “${element.textContent?.trim().slice(0, 30)}”`;
    const isFramed = (element: Element) =>
      [null, "::before", "::after"].some((part) => {
        const style = getComputedStyle(element, part);
        const sides = [style.borderTopStyle, style.borderBottomStyle].every((side) => side !== "none");
        return sides || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
      });
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    const plain = ".fr-header__menu-links *, .fr-footer__bottom-item *, .fr-breadcrumb__button";
    const ground = getComputedStyle(document.body).backgroundColor;
    const icons = visible("body *").flatMap((element) =>
      ["::before", "::after"]
        .map((part) => getComputedStyle(element, part))
        .filter(({ content, maskImage }) => content !== "none" && maskImage !== "none")
        .filter(({ backgroundColor, forcedColorAdjust }) =>
          forcedColorAdjust === "none" ? backgroundColor === ground : true,
        )
        .map(() => `hides an icon of ${told(element)}`),
    );
    return [
      ...visible(
        "main .fr-btn, input:not([type=checkbox], [type=radio]), select, textarea, .fr-card, .fr-tile, .fr-tabs__tab",
      )
        .filter((element) => !element.matches(plain) && !isFramed(element))
        .map((element) => `does not frame ${told(element)}`),
      ...visible("input[type=checkbox], input[type=radio]")
        .filter((element) => Number(getComputedStyle(element).opacity) < 1)
        .map((element) => `does not show whether ${element.id} is checked`),
      ...icons,
    ];
  });
}

test("in forced colours buttons, fields, cards and icons are drawn", () =>
  inspectApart({ forcedColors: "active" }, unseen));

test("in forced colours the filter chosen among the results of a search can be read", () =>
  site.visit("/recherche/", { forcedColors: "active" }, async (page) => {
    const style = await page.locator('[data-search="filter"]').evaluate((place) => {
      const parts = ["div", "ul", "li", "button"].map((name) => document.createElement(name));
      parts.reduce((around, one) => around.appendChild(one), place as HTMLElement);
      parts[1]?.classList.add("fr-tags-group");
      parts[3]?.classList.add("fr-tag");
      parts[3]?.setAttribute("aria-pressed", "true");
      const { backgroundColor, backgroundImage, color } = getComputedStyle(
        place.querySelector("button") ?? place,
      );
      return { backgroundColor, backgroundImage, color };
    });
    assert.equal(style.backgroundImage, "none");
    assert.notEqual(style.backgroundColor, style.color);
    assert.notEqual(style.backgroundColor, "rgba(0, 0, 0, 0)");
  }));

test("in forced colours the focus is seen wherever it is", () =>
  inspectApart({ forcedColors: "active" }, async (page) => {
    const faults: string[] = [];
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(() => {
        const active = document.activeElement ?? document.body;
        const isShown = [null, "::before", "::after"].some(
          (part) => !/^none| 0px$/.test(outlineOf(getComputedStyle(active, part))),
        );
        return isShown ? undefined : `does not show the focus on ${active.outerHTML.slice(0, 80)}`;

        function outlineOf({ outlineStyle, outlineWidth }: CSSStyleDeclaration): string {
          return `${outlineStyle} ${outlineWidth}`;
        }
      });
      if (fault) faults.push(fault);
    }
    return faults;
  }));

test("nothing is set to move for those who ask for less motion", () =>
  site.inspect(PAGES, { reducedMotion: "reduce" }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) =>
        [null, "::before", "::after"].flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const isStill =
            !/[1-9]/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto";
          return isStill ? [] : [`moves ${element.tagName} ${element.className} ${part ?? ""}`];
        }),
      ),
    ),
  ));

test("on a phone a link inside the page jumps at once for those who ask for less motion", () =>
  site.visit("/approche/acceleration", { viewport: PHONE, reducedMotion: "reduce" }, async (page) => {
    const top = await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href="#top"]')?.scrollIntoView();
      document.querySelector<HTMLAnchorElement>('a[href="#top"]')?.click();
      return scrollY;
    });
    if (top !== 0) throw new Error(`the page is still at ${top} px`);
  }));
