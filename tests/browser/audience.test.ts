/** Visits are counted without a cookie, and not at all for a reader who refuses. The server is a false one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { SITE_DATA } from "../site/project.ts";
import { setUpVisits } from "./visits.ts";

const SERVER = "https://stats.example.org/";
/** Does with `_paq` what Matomo would: one request a page view. */
const MATOMO = `
  const said = new Map(_paq.map(([name, value]) => [name, value]));
  globalThis.orders = _paq.map(([name]) => name);
  if (!said.has("disableCookies")) document.cookie = "_pk_id=1";
  const query = new URLSearchParams({ idsite: said.get("setSiteId"), url: said.get("setCustomUrl"), urlref: said.get("setReferrerUrl"), action_name: said.get("setDocumentTitle") || document.title });
  navigator.sendBeacon(said.get("setTrackerUrl") + "?" + query);
`;

const visit = await setUpVisits(
  {
    "pages/accueil.md": "---\ntitle: Accueil\npermalink: /\n---\n[Données](/donnees/?q=secret#fin)\n",
    "pages/donnees.md":
      "---\ntitle: Données\npermalink: /donnees/\n---\n:::mesure-audience\nLes visites.\n:::\n",
  },
  {
    project: {
      "_data/site.yml": `${SITE_DATA}mesureAudience: { adresse: ${SERVER}, site: 7 }
`,
      "assets/img/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  },
);

/** Answers as the server of visits would; gives the list of what it is asked, as it grows. */
async function listen(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${SERVER}**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/javascript", body: MATOMO });
  });
  return asked;
}

const settled = (page: Page) => page.waitForLoadState("networkidle");
const box = (page: Page) => page.getByRole("checkbox", { name: "Compter mes visites" });
const state = (page: Page) => page.locator("#mesure-audience-etat").textContent();

test("a visit is counted once, by its path alone, and leaves nothing in the browser", () =>
  visit({}, async (page, url, context) => {
    const asked = await listen(context);
    await page.goto(`${url}/`);
    await settled(page);
    await page.getByRole("link", { name: "Données", exact: true }).first().click();
    await page.waitForURL("**/donnees/**");
    await settled(page);
    const views = asked.filter((one) => one.includes("matomo.php")).map((one) => new URL(one).searchParams);
    assert.deepEqual(
      views.map((view) => [view.get("idsite"), view.get("url"), view.get("urlref")]),
      [
        ["7", `${url}/`, ""],
        ["7", `${url}/donnees/`, url],
      ],
    );
    const orders = await page.evaluate(() => (globalThis as { orders?: string[] }).orders ?? []);
    assert.equal(orders[0], "disableCookies");
    assert.ok(orders.includes("setDoNotTrack") && orders.includes("disableBrowserFeatureDetection"));
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));

test("what a reader searches is not told with the title of the page that shows the results", () =>
  visit({}, async (page, url, context) => {
    const asked = await listen(context);
    const retitle = () =>
      addEventListener("DOMContentLoaded", () => (document.title = "Résultats pour « x »"));
    await page.addInitScript(retitle);
    await page.goto(`${url}/`);
    await settled(page);
    const [view] = asked.filter((one) => one.includes("matomo.php"));
    assert.match(new URL(view ?? "").searchParams.get("action_name") ?? "", /^Accueil/);
  }));

test("the server is asked last, once the page is there", () =>
  visit({}, async (page, url, context) => {
    await listen(context);
    await page.goto(`${url}/`);
    await settled(page);
    const [loaded, asked] = await page.evaluate(() => [
      (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart,
      performance.getEntriesByType("resource").find(({ name }) => name.endsWith("matomo.js"))?.startTime,
    ]);
    assert.ok(loaded && asked && asked >= loaded, `asked at ${asked} ms, page there at ${loaded} ms`);
  }));

test("a reader who refuses with the keyboard is told so, and is counted no more until agreeing again", () =>
  visit({}, async (page, url, context) => {
    const asked = await listen(context);
    await page.goto(`${url}/donnees/`);
    await settled(page);
    assert.equal(await state(page), "Vos visites sont comptées.");
    await box(page).focus();
    await page.keyboard.press("Space");
    assert.equal(await state(page), "Vos visites ne sont pas comptées.");
    const before = asked.length;
    await page.goto(`${url}/`);
    await settled(page);
    await page.goto(`${url}/donnees/`);
    await settled(page);
    assert.equal(asked.length, before);
    assert.equal(await box(page).isChecked(), false);
    assert.deepEqual(await context.cookies(), []);
    await page.getByText("Compter mes visites").click();
    await page.goto(`${url}/`);
    await settled(page);
    assert.ok(asked.length > before);
  }));

const SIGNALS: [name: string, script: string][] = [
  ["Do Not Track", 'Object.defineProperty(navigator, "doNotTrack", { value: "1" })'],
  ["Global Privacy Control", 'Object.defineProperty(navigator, "globalPrivacyControl", { value: true })'],
];
for (const [name, script] of SIGNALS) {
  test(`a browser that sends ${name} is not counted, and its reader is told why`, () =>
    visit({}, async (page, url, context) => {
      const asked = await listen(context);
      await page.addInitScript(script);
      await page.goto(`${url}/donnees/`);
      await settled(page);
      assert.deepEqual(asked, []);
      assert.deepEqual([await box(page).isChecked(), await box(page).isDisabled()], [false, true]);
      assert.match((await state(page)) ?? "", /demande à ne pas être suivi/);
    }));
}

test("without scripts nobody is counted, and the page says so", () =>
  visit({ javaScriptEnabled: false }, async (page, url, context) => {
    const asked = await listen(context);
    await page.goto(`${url}/donnees/`);
    assert.deepEqual(asked, []);
    assert.equal(await box(page).isVisible(), false);
    assert.ok(await page.getByText("Sans JavaScript, vos visites ne sont pas comptées.").isVisible());
  }));
