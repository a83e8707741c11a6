/** Real pages without JavaScript: all is shown, nothing that could only be pressed is left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsWithoutScripts } from "../../../scripts/measure/checks/without-scripts.ts";
import { DESKTOP, PHONE, setUpSite, sidewaysScroll, TABLET } from "./built-site.ts";

const site = await setUpSite();

for (const viewport of [PHONE, TABLET, DESKTOP]) {
  test(`every page is whole, and nothing on it is dead, at ${viewport.width} px`, () =>
    site.inspect(site.samples, { viewport, javaScriptEnabled: false }, async (page) => [
      ...(await faultsWithoutScripts(page)),
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
