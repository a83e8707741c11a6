/** The preview in a browser: the page reloads by itself, and mistakes stand above it. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
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

test("a mistake of the text stands at its block too, with its line, and those of other files are told apart", async () => {
  preview.write("autre.md", "Autre", "layuot: page\n");
  writeFileSync(
    join(preview.pages, "index.md"),
    "---\ntitle: Accueil faux\n---\nUn premier paragraphe.\n\n- un point\n- un lien vers [rien](/rien/)\n",
  );
  // Both files are saved at once: the page may be read before the second is, and told what is wrong after.
  const note = page.locator("main .fr-message:has(+ ul)", { hasText: "lien mort" });
  await note.waitFor();
  assert.match((await note.textContent()) ?? "", /^Ligne 7 : lien mort : « \/rien\/ »/);
  const next = await note.evaluate((element) => element.nextElementSibling?.textContent);
  assert.match(next ?? "", /un point\s+un lien vers rien/);
  const own = page.locator("details ul").first();
  assert.match(
    (await own.textContent()) ?? "",
    /index\.md:7:\d+ lien mort.*7 │ - un lien vers \[rien\]\(\/rien\/\)/s,
  );
  assert.match((await own.locator("mark").textContent()) ?? "", /rien/);
  assert.match((await page.locator("details ul").nth(1).textContent()) ?? "", /autre\.md:3:1 clé inconnue/);
});

test("a page that an edit overtakes before the server is heard reloads once it is, and once only", async () => {
  const late = await browser.newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  // The server is heard late, and what it says of edits is lost.
  await late.routeWebSocket(/./, async (socket) => {
    await released;
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (!String(message).includes("eleventy.reload")) socket.send(message);
    });
  });
  await late.goto(`${preview.origin}/`);
  preview.write("index.md", "Accueil rattrapé");
  await preview.until("/", ({ text }) => text.includes("Accueil rattrapé"));
  const before = await late.evaluate(() => performance.timeOrigin);
  release();
  await late.getByRole("heading", { level: 1, name: "Accueil rattrapé" }).waitFor();
  await late.waitForLoadState("networkidle");
  const after = await late.evaluate(() => performance.timeOrigin);
  assert.ok(after > before);
  await late.waitForTimeout(300);
  assert.equal(await late.evaluate(() => performance.timeOrigin), after);
  await late.close();
});
