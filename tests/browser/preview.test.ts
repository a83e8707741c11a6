/** The preview in a browser: the page reloads by itself, and mistakes stand above it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type PreviewServer, startPreview } from "../site/preview-server.ts";
import { launchBrowser } from "./launch.ts";

let preview: PreviewServer;
let browser: Browser;
let page: Page;

before(async () => {
  [preview, browser] = await Promise.all([startPreview(), launchBrowser()]);
  page = await browser.newPage();
  await page.goto(`${preview.origin}/`);
});

after(async () => {
  await browser.close();
  preview.stop();
});

test("an edit shows without reloading the page by hand", async () => {
  preview.write("index.md", "Accueil modifié");
  await page.getByRole("heading", { level: 1, name: "Accueil modifié" }).waitFor();
});

test("a mistake stands above the last good page, with its place and its cure", async () => {
  preview.write("index.md", "Accueil modifié", "layuot: page\n");
  const told = page.locator("details li", { hasText: "layuot" });
  await told.waitFor();
  assert.match((await told.textContent()) ?? "", /index\.md:3:1 clé inconnue.*Vouliez-vous dire « layout »/);
  assert.ok(await page.getByRole("heading", { level: 1, name: "Accueil modifié" }).isVisible());
  preview.write("index.md", "Accueil mendé");
  await page.getByRole("heading", { level: 1, name: "Accueil mendé" }).waitFor();
});
