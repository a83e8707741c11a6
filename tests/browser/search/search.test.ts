/** What readers get from the search page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { PHONE, setUpSearch, status } from "./site.ts";

const site = await setUpSearch();
const titles = (page: Page) => page.locator(".app-result h3").allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("without a question nothing of the engine is loaded, and the page's own text is shown", () =>
  site.visit("/recherche/?q=+", {}, async (page, asked) => {
    await page.waitForLoadState("networkidle");
    assert.deepEqual(
      asked.filter((path) => path.includes("pagefind")),
      [],
    );
    assert.ok(await page.getByText("Voici le plus court chemin.").isVisible());
    assert.equal(await page.title(), "Rechercher sur le site — exemple.gouv.fr");
  }));

for (const viewport of [undefined, PHONE]) {
  test(`the header's form leads to the results${viewport ? " on a phone" : ""}, by keyboard`, () =>
    site.visit("/", viewport ? { viewport } : {}, async (page) => {
      if (viewport) await page.locator("#header-search-button").press("Enter");
      await page.locator("#header-search-input").fill("intrapreneurs");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/recherche/?q=intrapreneurs");
      assert.equal(await status(page), "1 résultat pour «\u00A0intrapreneurs\u00A0»");
      assert.equal(await page.title(), "Résultats pour «\u00A0intrapreneurs\u00A0» — exemple.gouv.fr");
      assert.equal(await page.locator("main input[type=search]").inputValue(), "intrapreneurs");
      assert.equal(await page.getByText("Voici le plus court chemin.").isVisible(), false);
    }));
}

test("a result shows the passage with the words found, as text, and leads to the part of the page", () =>
  site.visit("/recherche/?q=l%27intrapreneur", {}, async (page) => {
    await status(page);
    const result = page.locator(".app-result");
    assert.deepEqual(await titles(page), ["Les métiers"]);
    assert.deepEqual(await result.locator("mark").allTextContents(), ["intrapreneur", "intrapreneur"]);
    const text = (await result.textContent()) ?? "";
    assert.match(
      text,
      /Un tableau\. Le rôle de l’intrapreneur\. Pour <script>alert\(1\)<\/script>, l’intrapreneur décide\./,
    );
    assert.equal(await result.locator("script").count(), 0);
    await result.getByRole("link", { name: "Le rôle de l’intrapreneur" }).click();
    await page.waitForURL("**/metiers/#*");
    assert.equal(decodeURIComponent(new URL(page.url()).hash), "#le-rôle-de-lintrapreneur");
  }));

test("pages in another language are found, and say their language", () =>
  site.visit("/recherche/?q=products", {}, async (page) => {
    await status(page);
    const link = page.locator(".app-result h3 a");
    assert.equal(await link.getAttribute("href"), "/en/");
    assert.equal(await link.getAttribute("lang"), "en");
  }));

test("results are grouped by kind, some of each, and a button opens a kind", () =>
  site.visit("/recherche/?q=mesure", {}, async (page) => {
    assert.equal(await status(page), "18 résultats pour «\u00A0mesure\u00A0», dont 8 affichés");
    assert.deepEqual((await page.locator("main section h2").allTextContents()).sort(), ["Articles", "Pages"]);
    await page.getByRole("button", { name: "Voir les 12 résultats" }).press("Enter");
    await page.locator(".app-result").nth(9).waitFor();
    assert.equal(await status(page), "12 résultats pour «\u00A0mesure\u00A0», dont 10 affichés");
    assert.equal(await focused(page), "Articles");
    await page.getByRole("button", { name: "Afficher plus de résultats" }).press("Enter");
    await page.locator(".app-result").nth(11).waitFor();
    assert.equal(await status(page), "12 résultats pour «\u00A0mesure\u00A0»");
    assert.equal(await focused(page), (await titles(page))[10]);
    assert.equal(await page.getByRole("button", { name: "Afficher plus" }).count(), 0);
    assert.equal(new Set(await titles(page)).size, 12);
  }));

test("nothing moves under the reader's eyes when the results come", () =>
  site.visit("/recherche/?q=mesure", { viewport: PHONE }, async (page) => {
    await status(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    assert.ok(shift < 0.05, `the layout shifts by ${shift}`);
  }));

test("the filter chooses a kind by keyboard, keeps the focus, and is kept in the address", () =>
  site.visit("/recherche/?q=mesure", {}, async (page) => {
    await status(page);
    await page.getByRole("button", { name: "Pages (6)" }).press("Enter");
    await page.waitForURL("**/recherche/?q=mesure&type=Pages");
    assert.equal(await status(page), "6 résultats pour «\u00A0mesure\u00A0»");
    assert.equal(await focused(page), "Pages (6)");
    await page.reload();
    assert.equal(await status(page), "6 résultats pour «\u00A0mesure\u00A0»");
    assert.deepEqual(await page.locator("[aria-pressed=true]").allTextContents(), ["Pages (6)"]);
    await page.getByRole("button", { name: "Tout" }).click();
    await page.waitForURL((url) => url.search === "?q=mesure");
    assert.equal(await page.locator(".app-result").count(), 8);
  }));

test("a kind without any result is not heeded", () =>
  site.visit("/recherche/?q=intrapreneur&type=Articles", {}, async (page) => {
    assert.equal(await status(page), "1 résultat pour «\u00A0intrapreneur\u00A0»");
    assert.equal(new URL(page.url()).search, "?q=intrapreneur");
  }));

for (const question of ["xyzzy", "???", "<img src=x onerror=alert(1)>"]) {
  test(`a search that finds nothing says so and advises: ${question}`, () =>
    site.visit(`/recherche/?q=${encodeURIComponent(question)}`, {}, async (page) => {
      assert.equal(await status(page), `Aucun résultat pour «\u00A0${question}\u00A0»`);
      assert.equal(await page.title(), `Aucun résultat pour «\u00A0${question}\u00A0» — exemple.gouv.fr`);
      assert.ok(await page.locator("main").getByRole("link", { name: "plan du site" }).first().isVisible());
      assert.ok(await page.getByText("Voici le plus court chemin.").isVisible());
    }));
}

test("without scripts the page says so and offers the site map", () =>
  site.visit("/recherche/?q=mesure", { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.getByRole("heading", { name: "La recherche a besoin de JavaScript" }).isVisible());
    assert.ok(await page.locator("main").getByRole("link", { name: "plan du site" }).first().isVisible());
    assert.ok(await page.getByText("Voici le plus court chemin.").isVisible());
  }));

for (const file of ["pagefind.js", "wasm.fr.pagefind", "*.pf_meta", "summary.json"]) {
  test(`an engine of which ${file} cannot be loaded is told, with another way`, () =>
    site.visit(
      "/recherche/?q=mesure",
      {
        expected: /pagefind|ERR_FAILED|fetch|WebAssembly|does not answer/i,
        prepare: async (page) => {
          await page.clock.install();
          await page.route(`**/pagefind/${file}`, (route) => route.abort());
        },
      },
      async (page) => {
        await page.locator("main [role=status]").filter({ hasText: /./ }).waitFor();
        // The engine may wait for ever: the page does not.
        await page.clock.fastForward(30_000);
        assert.equal(await status(page), "La recherche n’est pas disponible.");
        assert.ok(await page.getByRole("heading", { name: "La recherche ne répond pas" }).isVisible());
        assert.ok(await page.getByText("Voici le plus court chemin.").isVisible());
      },
    ));
}
