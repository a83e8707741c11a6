/** A site published under a path of its host, in a browser: menus, theme and search work, nothing is asked elsewhere. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { BASE, buildBased } from "../../site/hosts/based.ts";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
before(async () => {
  server = await serveFolder(await buildBased());
  browser = await launchBrowser();
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("pages, menus, theme and search work under the path", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== server.url || !pathname.startsWith(BASE)) complaints.push(`asks ${request.url()}`);
  });
  page.on(
    "response",
    (answer) => answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`),
  );

  await page.goto(`${server.url}${BASE}approche/`);
  const menu = page.locator("#header-navigation button, nav.fr-nav button").first();
  await menu.click();
  assert.equal(await menu.getAttribute("aria-expanded"), "true");
  await page.locator("section.fr-accordion button").first().click();

  await page
    .getByRole("button", { name: /affichage/i })
    .first()
    .click();
  await page.locator('input[type="radio"][value="dark"]').check({ force: true });
  assert.equal(await page.locator("html").getAttribute("data-fr-theme"), "dark");
  await page.keyboard.press("Escape");

  await page.locator("#header-search-input").fill("intrapreneuriat");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${BASE}recherche/?q=intrapreneuriat`);
  await page.locator(".app-result a").first().click();
  await page.waitForURL(`**${BASE}contact/**`);
  assert.equal(await page.locator("h1").textContent(), "Contact");

  await page.goto(`${server.url}${BASE}demarche/`);
  await page.waitForURL(`**${BASE}approche/`);
  assert.deepEqual(complaints, []);
});
