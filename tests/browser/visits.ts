/** Opens pages of a fixture in a browser: each in its own context, under the site's own security policy. */
import assert from "node:assert/strict";
import { after } from "node:test";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { buildFixture, type FixtureOptions } from "../site/build.ts";
import type { Files } from "../site/project.ts";
import { launchBrowser } from "./launch.ts";
import { serveFolder } from "./serve.ts";

type Use = (page: Page, url: string, context: BrowserContext) => Promise<void>;

/** Builds and serves a content tree for the tests of a file; gives the way to visit it. */
export async function setUpVisits(content: Files, options: FixtureOptions = {}) {
  const site = await buildFixture(content, options);
  const [server, browser] = await Promise.all([serveFolder(site.folder), launchBrowser()]);
  after(() => Promise.all([browser.close(), server.close()]));
  /** Hands over an empty window and the address of the site; then checks that the browser had nothing to say. */
  return async (given: BrowserContextOptions, use: Use): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...given });
    await context.addInitScript("globalThis.__name = (named) => named");
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() !== "info" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await use(page, server.url, context);
    assert.deepEqual(complaints, []);
    await context.close();
  };
}
