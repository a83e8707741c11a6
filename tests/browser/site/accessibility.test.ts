/** What axe finds on every page, and in the colours of every component in both themes: nothing. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { setUpSite, THEMES } from "./built-site.ts";

const site = await setUpSite();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * The DSFR draws the lines under links and around cards, tables and callouts with gradients, in front of which
 * axe cannot tell the contrast of a text: it is asked about that without them.
 */
const WITHOUT_GRADIENTS = "*, ::before, ::after { background-image: none !important; }";

async function run(page: Page, options: RunOptions): Promise<AxeResults> {
  const runs = (given: unknown) =>
    (
      globalThis as unknown as { axe: { run(on: ElementContext, how: unknown): Promise<AxeResults> } }
    ).axe.run(document, given);
  // What passes is most of a page, and is not told; there is no media to load beforehand.
  const lean: RunOptions = { ...options, resultTypes: ["violations", "incomplete"], preload: false };
  return page.evaluate(runs, lean);
}

function told(results: AxeResults["violations"], what: string): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${what} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
  );
}

/** The texts of drawings, which axe leaves undecided, against the background of the page. */
function drawnContrast(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
        const share = Number(value) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll("svg text")].flatMap((text) => {
      const ink = luminance(getComputedStyle(text).fill);
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      return contrast >= 4.5 ? [] : [`draws “${text.textContent}” with a contrast of ${contrast}`];
    });
  });
}

/** What is wrong, or undecided, with the contrasts of the page as it is coloured now. */
async function contrastFaults(page: Page): Promise<string[]> {
  const { violations, incomplete } = await run(page, { runOnly: ["color-contrast"] });
  const undecided = told(incomplete, "leaves undecided").filter((fault) => !fault.includes("<text "));
  return [...told(violations, "violates"), ...undecided, ...(await drawnContrast(page))];
}

/** The policy of the pages would refuse what is added to them here. */
const WITH_AXE = {
  bypassCSP: true,
  prepare: (context: BrowserContext) => context.addInitScript({ content: axe }),
};

test("no page has a violation", () =>
  site.inspect(site.pages, WITH_AXE, async (page) =>
    told((await run(page, { rules: { "color-contrast": { enabled: false } } })).violations, "violates"),
  ));

for (const colorScheme of THEMES) {
  test(`every page is contrasted in the ${colorScheme} theme, and nothing is undecided`, () =>
    site.inspect(site.pages, { ...WITH_AXE, colorScheme }, async (page) => {
      await page.addStyleTag({ content: WITHOUT_GRADIENTS });
      return contrastFaults(page);
    }));
}
