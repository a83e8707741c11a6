/** The form editor in a browser: a local clone, without any account, without a request to anyone else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { COLLECTIONS } from "../../scripts/content/collections.ts";
import { readFrontMatter } from "../../scripts/content/front-matter.ts";
import { validate } from "../../scripts/content/validate.ts";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { type PreviewServer, startPreview } from "../site/preview-server.ts";
import { launchBrowser } from "./launch.ts";

const CONTACT = "content/pages/contact.md";
const FILES = Object.fromEntries(
  [CONTACT, "content/pages/approche/manifeste.md", "content/startups/pix.md"].map((file) => [
    file,
    readFileSync(join(PROJECT_ROOT, file), "utf8"),
  ]),
);

let preview: PreviewServer;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const refused: string[] = [];

before(async () => {
  [preview, browser] = await Promise.all([startPreview(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(preview.origin) && !url.startsWith("blob:") && !url.startsWith("data:"))
      outside.push(url);
  });
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.addInitScript(PICK_CLONE);
  await preview.until("/admin/", ({ status }) => status === 200);
  await page.goto(`${preview.origin}/admin/`);
});

after(async () => {
  await browser.close();
  preview.stop();
});

/** In the place of the window where a folder is chosen: a clone in the browser's own storage. */
const PICK_CLONE = `
window.showDirectoryPicker = async () => {
  const clone = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(${JSON.stringify({ ".git/HEAD": "ref: refs/heads/main\n", ...FILES })})) {
    const parts = path.split("/");
    let folder = clone;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
  return clone;
};`;

/** A file of the clone as the form left it. */
async function fileOf(path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    let folder = await navigator.storage.getDirectory();
    const parts = wanted.split("/");
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? "")).getFile()).text();
  }, path);
}

test("a local clone opens in French, with every collection and the files of its folders", async () => {
  await page.getByRole("button", { name: "Travailler avec un dépôt local" }).click();
  for (const name of ["Pages", "Articles", "Produits", "Incubateurs", "Membres", "Organisations"]) {
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  await page.getByText("approche", { exact: true }).first().waitFor();
  await page.getByText("Nous contacter", { exact: true }).first().waitFor();
});

test("what is saved is what was written, one key changed, and still passes the check", async () => {
  await page.goto(`${preview.origin}/admin/#/collections/pages/entries/contact`);
  const title = page.getByRole("textbox", { name: /^Titre de la page/ });
  await title.fill("Nous écrire");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.waitForFunction(() => location.hash === "#/collections/pages");
  const saved = readFrontMatter(await fileOf(CONTACT), CONTACT).markdown;
  const former = readFrontMatter(FILES[CONTACT] ?? "", CONTACT).markdown;
  assert.ok(saved && former);
  assert.deepEqual(saved.data, { ...former.data, title: "Nous écrire" });
  assert.equal(saved.body.trim(), former.body.trim());
  assert.deepEqual(validate(COLLECTIONS.pages, saved.data, saved).problems, []);
});

test("nothing was asked of anyone else, and nothing had to be refused", () => {
  assert.deepEqual(outside, []);
  assert.deepEqual(refused, []);
});
