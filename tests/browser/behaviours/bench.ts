/**
 * The bench the behaviours are tried on: hand-written pages of DSFR markup with the whole DSFR sheet and our
 * scripts, served under the strict Content-Security-Policy of the site, in a real browser.
 */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { build } from "esbuild";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src https:; " +
  "require-trusted-types-for 'script'";
const root = new URL("../../../", import.meta.url);
const dsfr = new URL("node_modules/@gouvfr/dsfr/dist/", root);

export const PHONE = { width: 320, height: 640 };
export const TABLET = { width: 768, height: 1024 };
export const DESKTOP = { width: 1280, height: 800 };

interface VisitOptions extends BrowserContextOptions {
  /** Permissions granted to the page. */
  permissions?: string[];
  /** Prepares the page before it loads. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a page of the bench, hands it over, then checks that the browser had nothing to complain about. */
export type Visit = (
  path: string,
  options: VisitOptions,
  use: (page: Page) => Promise<void>,
) => Promise<void>;

async function buildSite(folder: string): Promise<void> {
  const entry = new URL("assets/js/main.ts", root).pathname;
  await build({ entryPoints: [entry], bundle: true, minify: true, target: "es2020", outdir: folder });
  const sheets = [new URL("dsfr.main.min.css", dsfr), new URL("assets/css/scripting.css", root)];
  const css = await Promise.all(sheets.map((sheet) => readFile(sheet, "utf8")));
  await writeFile(join(folder, "style.css"), css.join("\n"));
  for (const name of ["icons", "fonts"])
    await cp(new URL(name, dsfr), join(folder, name), { recursive: true });
  await cp(new URL("pages/", import.meta.url), folder, { recursive: true });
}

/** Prepares the bench for the tests of a file. */
export function setUpBench(): Visit {
  let visit: Visit | undefined;
  let tearDown: (() => Promise<unknown>) | undefined;
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), "behaviours-"));
    await buildSite(folder);
    const server = await serveFolder(folder, { headers: { "content-security-policy": POLICY } });
    const browser = await launchBrowser();
    tearDown = () => Promise.all([browser.close(), server.close(), rm(folder, { recursive: true })]);
    visit = async (path, { prepare, ...options }, use) => {
      const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => message.type() !== "info" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.route("https://**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
      await prepare?.(page);
      await page.goto(server.url + path);
      await use(page);
      assert.deepEqual(complaints, []);
      await context.close();
    };
  });
  after(() => tearDown?.());
  return (...call) => {
    assert(visit, "The bench is ready once the tests run.");
    return visit(...call);
  };
}

/** The id of the element that has the focus. */
export function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Checks that the page does not scroll sideways. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert(excess <= 0, `the page is ${excess} px too wide`);
}
