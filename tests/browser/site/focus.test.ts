/** The way of the focus through real pages: skip links first, the order of the page, always seen, never held. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpSite, TABLET, THEMES } from "./built-site.ts";

const site = await setUpSite();

interface Stop {
  /** The place of the element among all of the page, -1 once the focus has left the page. */
  place: number;
  element: string;
  isShown: boolean;
  /** Whether the middle of the element is in the window and nothing covers it. */
  uncovered: boolean;
}

/** The element that has the focus. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body)
      return { place: -1, element: "", isShown: false, uncovered: false };
    // The link of a card or of a tile shows the focus around the whole card.
    const outlines = [null, "::before", "::after"]
      .map((part) => getComputedStyle(active, part))
      .filter(({ content }, index) => index === 0 || content !== "none")
      .map(({ outlineStyle, outlineWidth }) => `${outlineStyle} ${outlineWidth}`);
    const boxes = [...active.getClientRects()];
    const uncovered = boxes.some(({ x, y, width, height }) => {
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      // A check box is drawn by its label, which lies over it.
      return (
        !!top && (active.contains(top) || top.contains(active) || top.closest("label")?.control === active)
      );
    });
    const label = (active.textContent || active.getAttribute("name") || "").trim().replace(/\s+/g, " ");
    return {
      place: [...document.querySelectorAll("*")].indexOf(active),
      element: `${active.tagName.toLowerCase()} ${label.slice(0, 60)}`,
      isShown: outlines.some((outline) => !/^none| 0px$/.test(outline)),
      uncovered,
    };
  });
}

/** Presses Tab from the top of the page until the focus is out of it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press("Tab");
    const one = await stop(page);
    if (one.place === -1) return stops;
    stops.push(one);
  }
  throw new Error(`the focus never leaves the page: ${stops.at(-1)?.element}`);
}

const links = (names: string[]) => names.map((name) => `a ${name}`);

for (const { name, viewport } of [
  { name: "phone", viewport: PHONE },
  { name: "wide screen", viewport: DESKTOP },
]) {
  test(`on a ${name} Tab goes through every page in its own order, shows where it is, and comes out`, () =>
    site.inspect(site.samples, { viewport }, async (page) => {
      const stops = await walk(page);
      const faults: string[] = [];
      const skips = stops.slice(0, 4).map(({ element }) => element);
      if (skips.join() !== links(["Contenu", "Menu", "Recherche", "Pied de page"]).join()) {
        faults.push(`begins with ${skips}`);
      }
      for (const [index, { place, element, isShown, uncovered }] of stops.entries()) {
        if (place <= (stops[index - 1]?.place ?? -1)) faults.push(`goes back to ${element}`);
        if (!isShown) faults.push(`does not show the focus on ${element}`);
        if (!uncovered) faults.push(`covers ${element}`);
      }
      return faults;
    }));
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
