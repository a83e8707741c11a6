/** Asks axe about a page: everything at once, and contrasts without what keeps it from telling them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

/**
 * The DSFR draws the lines under links and around cards, tables and callouts with gradients, in front of which
 * axe cannot tell the contrast of a text: it is asked about that without them.
 */
const WITHOUT_GRADIENTS = "*, ::before, ::after { background-image: none !important; }";

/** Brings axe into every page of a context, which must bypass the policy of the pages. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  const path = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await context.addInitScript({ content: readFileSync(path, "utf8") });
}

/** Runs axe on the page; what passes is told only if asked for. */
export async function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  const runs = (given: unknown) =>
    (
      globalThis as unknown as { axe: { run(on: ElementContext, how: unknown): Promise<AxeResults> } }
    ).axe.run(document, given);
  // What passes is most of a page; there is no media to load beforehand.
  return page.evaluate(runs, { resultTypes: ["violations", "incomplete"], preload: false, ...options });
}

function told(results: AxeResults["violations"], what: string): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${what} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
  );
}

/** What axe finds wrong, contrasts aside. */
export async function violations(page: Page): Promise<string[]> {
  const found = await runAxe(page, { rules: { "color-contrast": { enabled: false } } });
  return told(found.violations, "violates");
}

/** What is wrong, or undecided, with the contrasts of the page as it is coloured now; takes its gradients away. */
export async function contrastFaults(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: WITHOUT_GRADIENTS });
  const { violations: wrong, incomplete } = await runAxe(page, { runOnly: ["color-contrast"] });
  const undecided = told(incomplete, "leaves undecided").filter((fault) => !fault.includes("<text "));
  return [...told(wrong, "violates"), ...undecided, ...(await drawnContrast(page))];
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
