/** What readers chose is there at the first paint; the summary follows them; a closed banner stays closed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { setUpVisits } from "./visits.ts";

const LONG = `${"Du texte. ".repeat(400)}\n\n`;
const SECTIONS = ["Un", "Deux", "Trois", "Quatre"].map((name) => `## ${name}\n\n${LONG}`).join("");

const CODE = `// Une note\n@note class A { b: number = 1.5; c = "d" + /e/; f(g) { return null ?? new Map(); } }`;

const visit = await setUpVisits(
  {
    "pages/a.md": `---\ntitle: Longue\n---\n${LONG}${SECTIONS}`,
    "pages/b.md": "---\ntitle: Autre\n---\nTexte.\n",
    "pages/c.md": `---\ntitle: Code\n---\n\`\`\`ts\n${CODE}\n\`\`\`\n\n\`\`\`diff\n- a\n+ b\n\`\`\`\n`,
  },
  {
    project: {
      "_data/bandeaux.yml": "- { titre: Travaux, du: 2026-01-01, au: 2026-12-31 }\n",
      "assets/img/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  },
);

/** Opens a page while the common script comes late; gives when things happened, in milliseconds. */
async function firstPaint(page: Page, url: string): Promise<{ theme: number; paint: number }> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { frTheme } = document.documentElement.dataset;
      (globalThis as { themed?: number }).themed ??= frTheme ? performance.now() : undefined;
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-fr-theme"] });
  });
  await page.route("**/main.*.js", async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto(url);
  const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  await page.waitForFunction(paint);
  return {
    theme:
      (await page.evaluate(() => (globalThis as { themed?: number }).themed)) ?? Number.POSITIVE_INFINITY,
    paint: (await page.evaluate(paint)) ?? 0,
  };
}

test("the theme chosen is there at the first paint, even when the script comes late", () =>
  visit({ colorScheme: "light" }, async (page, url) => {
    await page.goto(`${url}/b`);
    await page.evaluate(() => localStorage.setItem("scheme", "dark"));
    const { theme, paint } = await firstPaint(page, `${url}/b`);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.frTheme), "dark");
    assert.ok(theme <= paint, `themed at ${theme} ms, painted at ${paint} ms`);
  }));

const banner = (page: Page) => page.locator(".app-notice");

test("a banner closed from the keyboard gives the focus to the text, and stays closed on other pages", () =>
  visit({}, async (page, url, context) => {
    await page.goto(`${url}/a`);
    await banner(page).getByRole("button", { name: "Masquer le message" }).press("Enter");
    assert.equal(await banner(page).isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
    await page.goto(`${url}/b`);
    assert.equal(await banner(page).isVisible(), false);
    // Another session of the browser: another window that nothing links to the first.
    const other = await context.newPage();
    await other.goto(`${url}/b`);
    assert.equal(await banner(other).isVisible(), true);
    await other.close();
  }));

test("without scripts a banner is shown, and nothing pretends to close it", () =>
  visit({ javaScriptEnabled: false }, async (page, url) => {
    await page.goto(`${url}/b`);
    assert.equal(await banner(page).isVisible(), true);
    assert.equal(await banner(page).locator("button").isVisible(), false);
  }));

const marked = (page: Page) => page.locator(".fr-summary__link[aria-current]").allTextContents();

test("the summary marks the section being read, and none before the first", () =>
  visit({ viewport: { width: 1280, height: 800 } }, async (page, url) => {
    await page.goto(`${url}/a`);
    assert.deepEqual(await marked(page), []);
    for (const name of ["Trois", "Un", "Quatre", "Deux"]) {
      await page.getByRole("heading", { name }).evaluate((heading) => {
        heading.scrollIntoView();
        scrollBy(0, 60);
      });
      await page.waitForFunction(
        (wanted) => document.querySelector(".fr-summary__link[aria-current]")?.textContent === wanted,
        name,
      );
      assert.deepEqual(await marked(page), [name]);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => !document.querySelector(".fr-summary__link[aria-current]"));
  }));

test("on a wide screen the summary stays in view beside the text; on a phone it is above it", () =>
  visit({}, async (page, url) => {
    await page.goto(`${url}/a`);
    const box = (selector: string) => page.locator(selector).first().boundingBox();
    for (const [width, isBeside] of [
      [1280, true],
      [320, false],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.getByRole("heading", { name: "Trois" }).evaluate((heading) => heading.scrollIntoView());
      const [summary, text] = await Promise.all([box(".fr-summary"), box(".app-content")]);
      assert.ok(summary && text);
      assert.equal(summary.x >= text.x + text.width, isBeside, `at ${width} px`);
      assert.equal(summary.y >= 0, isBeside, `at ${width} px`);
    }
  }));

for (const colorScheme of ["light", "dark"] as const) {
  test(`coloured code is read easily in the ${colorScheme} theme, and wraps on a phone`, () =>
    visit({ colorScheme, viewport: { width: 320, height: 640 } }, async (page, url) => {
      await page.goto(`${url}/c`);
      const faint = await page.evaluate(() => {
        const luminance = (color: string) => {
          const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
            const share = Number(value) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const words = [...document.querySelectorAll("[class^='hljs-']")];
        const back = luminance(
          getComputedStyle(document.querySelector(".app-pre") as Element).backgroundColor,
        );
        const ratios = words.map((word) => {
          const front = luminance(getComputedStyle(word).color);
          return [word.className, (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)] as const;
        });
        return { count: words.length, low: ratios.filter(([, ratio]) => ratio < 4.5) };
      });
      assert.ok(faint.count >= 8, `${faint.count} words are coloured`);
      assert.deepEqual(faint.low, []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    }));
}
