/** The filters of the list of products: by the address, by the form, announced, and absent without scripts. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { BrowserContextOptions, Page } from "playwright-core";
import { buildFixture } from "../../site/build.ts";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

const site = await buildFixture("sites/products");
const server = await serveFolder(site.folder, { headers: { "content-security-policy": POLICY } });
const browser = await launchBrowser();
after(() => Promise.all([browser.close(), server.close()]));

const ALL = ["Forêts", "Mes cantines", "Une enquête", "C’est fini"];

/** What a page shows once its script has come: it is only asked for when it has something to do. */
async function soon<Shown>(read: () => Promise<Shown> | Shown, wanted: Shown): Promise<void> {
  const end = Date.now() + 2_000;
  while (!isDeepStrictEqual(await read(), wanted) && Date.now() < end) await wait(20);
  assert.deepEqual(await read(), wanted);
}

/** Opens the list at an address, and checks at the end that the browser had nothing to complain about. */
async function visit(
  suffix: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${server.url}/startups/${suffix}`);
  await use(page);
  await context.close();
  assert.deepEqual(complaints, []);
}

const shown = (page: Page) => page.locator(".app-product:visible h3").allTextContents();
const status = (page: Page) => page.locator("[role=status]").textContent();
const headings = (page: Page) => page.locator(".app-phase h2:visible").allTextContents();
const address = (page: Page) => decodeURIComponent(page.url().split("/startups/")[1] ?? "");

const BY_ADDRESS: [suffix: string, names: string[]][] = [
  ["", ALL],
  ["?incubateur=nord", ["Mes cantines"]],
  ["?incubateur=sud", ["Forêts", "Une enquête"]],
  ["?usertypes=etat", ["Forêts", "Mes cantines"]],
  ["?thematiques=Travail+%2F+Emploi", ["Mes cantines"]],
  ["?thematiques=Sant%C3%A9", ["Mes cantines", "Une enquête"]],
  ["?national_impact=true", ["Mes cantines"]],
  ["?national_impact=false", ALL],
  ["?exclude-investigations=true", ["Forêts", "Mes cantines", "C’est fini"]],
  ["#construction", ["Forêts", "Mes cantines"]],
  ["?incubateur=sud#investigation", ["Une enquête"]],
  ["?incubateur=&usertypes=", ALL],
  ["?incubateur=inconnu", []],
  ["?usertypes=lyc%C3%A9ens", ["Forêts"]],
  ["?usertypes=Lyceens", ["Forêts"]],
  ["?usertypes=%C3%89tat", ["Forêts", "Mes cantines"]],
  ["?usertypes=lyc", []],
  ["#inconnue", ALL],
  ["#%", ALL],
  ["?q=FORETS", ["Forêts"]],
  ["?q=ecole+manger", ["Mes cantines"]],
];
for (const [suffix, names] of BY_ADDRESS) {
  test(`/startups/${suffix} shows ${names.length} products`, () =>
    visit(suffix, async (page) => {
      await page.waitForLoadState("networkidle");
      await soon(() => shown(page), names);
    }));
}

test("a choice filters, is announced and is kept in the address", () =>
  visit("", async (page) => {
    assert.equal(await status(page), "4\u00A0produits");
    await page.getByLabel("Incubateur").selectOption("Incubateur du Sud");
    await soon(() => shown(page), ["Forêts", "Une enquête"]);
    assert.equal(await status(page), "2\u00A0produits sur 4");
    await page.getByLabel("Phase").selectOption("Construction");
    assert.equal(await status(page), "1\u00A0produit sur 4");
    assert.equal(address(page), "?incubateur=sud#construction");
    await page.reload();
    await soon(() => shown(page), ["Forêts"]);
    assert.equal(await page.getByLabel("Phase").inputValue(), "construction");
  }));

test("a value of a product that the form does not offer is shown in it, and can be left", () =>
  visit("?usertypes=lycéens", async (page) => {
    await soon(() => status(page), "1\u00A0produit sur 4");
    assert.equal(await page.getByLabel("Public").inputValue(), "lycéens");
    await page.getByLabel("Incubateur").selectOption("Incubateur du Sud");
    assert.equal(address(page), "?usertypes=lycéens&incubateur=sud");
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    assert.deepEqual(await shown(page), ALL);
    assert.equal(address(page), "");
  }));

test("a value that no product has finds nothing, which is announced", () =>
  visit("?usertypes=%3Cb%3Epersonne", async (page) => {
    await soon(() => status(page), "Aucun produit ne correspond à ces critères.");
    assert.deepEqual(await headings(page), []);
    assert.equal(await page.getByLabel("Public").inputValue(), "<b>personne");
    assert.ok(await page.getByRole("button", { name: "Effacer les filtres" }).isVisible());
  }));

test("each phase counts what it shows, and an empty one is gone", () =>
  visit("", async (page) => {
    await page.getByLabel("Impact").selectOption("true");
    await soon(() => headings(page), ["1\u00A0service en construction"]);
    await page.getByLabel("Impact").selectOption("");
    assert.deepEqual(await headings(page), [
      "2\u00A0services en construction",
      "1\u00A0problème en investigation",
      "1\u00A0service arrêté",
    ]);
  }));

test("nothing found is said, and one press shows all again, with the focus back in the form", () =>
  visit("", async (page) => {
    const clear = page.getByRole("button", { name: "Effacer les filtres" });
    assert.equal(await clear.isVisible(), false);
    await page.getByLabel("Nom ou mission").fill("zzz");
    await soon(() => status(page), "Aucun produit ne correspond à ces critères.");
    await clear.click();
    assert.deepEqual(await shown(page), ALL);
    assert.equal(address(page), "");
    assert.equal(await clear.isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "filtre-texte");
  }));

test("Enter in the text field stays on the page and goes to the results", () =>
  visit("", async (page) => {
    await page.getByLabel("Nom ou mission").fill("foret");
    await soon(() => shown(page), ["Forêts"]);
    await page.keyboard.press("Enter");
    assert.deepEqual(await shown(page), ["Forêts"]);
    assert.equal(address(page), "?q=foret");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "1\u00A0produit sur 4");
  }));

test("a link to a phase is followed on the page itself", () =>
  visit("?incubateur=sud", async (page) => {
    await page.evaluate(() => {
      location.hash = "#investigation";
    });
    await page.getByText("1\u00A0produit sur 4").waitFor();
    assert.deepEqual(await shown(page), ["Une enquête"]);
  }));

test("parameters that are not filters stay in the address", () =>
  visit("?autre=1", async (page) => {
    await page.getByLabel("Public").selectOption("etat");
    await soon(() => address(page), "?autre=1&usertypes=etat");
  }));

test("the script comes once the reader turns to the form, or to a phase", async () => {
  const turns: ((page: Page) => Promise<unknown>)[] = [
    (page) => page.getByLabel("Nom ou mission").focus(),
    (page) => page.getByLabel("Impact").selectOption("true"),
    (page) => page.evaluate(() => Object.assign(location, { hash: "#alumni" })),
  ];
  for (const turn of turns) {
    await visit("", async (page) => {
      await page.waitForLoadState("networkidle");
      const asked = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => name),
      );
      assert(asked.some((url) => url.includes("/main.")));
      assert(!asked.some((url) => url.includes("/startups.")));
      const script = page.waitForRequest(/\/assets\/startups\.\w+\.js$/);
      await turn(page);
      await script;
      await page.waitForLoadState("networkidle");
    });
  }
});

test("the list does not move when the form is shown", () =>
  visit("", async (page) => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(total), 200);
        }),
    );
    assert.ok(shift < 0.05, `the page moved by ${shift}`);
  }));

test("without scripts the list is whole and there is no form", () =>
  visit(
    "?incubateur=nord",
    async (page) => {
      assert.deepEqual(await shown(page), ALL);
      assert.equal(await page.locator("form[data-filters]").isVisible(), false);
      assert.equal(await status(page), "4\u00A0produits");
    },
    { javaScriptEnabled: false },
  ));
