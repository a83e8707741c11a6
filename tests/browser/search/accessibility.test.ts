/** The results page in both themes and on the narrowest screen: nothing for axe, nothing sideways, valid HTML. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults, RunOptions } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, setUpSearch, status } from "./site.ts";

const site = await setUpSearch();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The DSFR draws the lines under links with gradients, in front of which axe cannot tell a contrast. */
const WITHOUT_LINES = "main a, main a::before, main a::after { background-image: none !important; }";

async function faults(page: Page): Promise<string[]> {
  // Off the corner, where it would hover over the brand.
  await page.mouse.move(0, 400);
  await page.addStyleTag({ content: WITHOUT_LINES });
  const run = (context: string, options: RunOptions) =>
    page.evaluate(
      ([where, how]) =>
        (globalThis as unknown as { axe: { run(on: string, how: RunOptions): Promise<AxeResults> } }).axe.run(
          where,
          how,
        ),
      [context, options] as const,
    );
  const whole = await run("html", {});
  const contrast = await run("main", { runOnly: ["color-contrast"] });
  return (
    [...whole.violations, ...contrast.incomplete]
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`))
      // Its ground is a gradient too, which makes room for the tick; the DSFR vouches for its colours.
      .filter((fault) => !/^color-contrast: <button [^>]*aria-pressed="true"/.test(fault))
  );
}

for (const question of ["mesure", "xyzzy"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [DESKTOP, PHONE]) {
      test(`axe finds nothing for “${question}”, ${colorScheme}, ${viewport.width} px`, () =>
        site.visit(
          `/recherche/?q=${question}`,
          { colorScheme, viewport, bypassCSP: true, prepare: (page) => page.addInitScript({ content: axe }) },
          async (page) => {
            await status(page);
            assert.deepEqual(await faults(page), []);
            const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(excess <= 0, `the page is ${excess} px too wide`);
          },
        ));
    }
  }
}

test("the page is valid, before and after a search", () =>
  site.visit("/recherche/?q=mesure", {}, async (page) => {
    await status(page);
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Roles that the DSFR asks for; the way in which a browser writes a page back.
      rules: {
        "no-redundant-role": "off",
        "void-style": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
      },
    });
    for (const html of [await site.html("/recherche/"), await page.content()]) {
      const { results } = await validator.validateString(html);
      assert.deepEqual(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
        ),
        [],
      );
    }
  }));
