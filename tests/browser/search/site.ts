/** A small site with its index, served as hosts should: under a strict Content-Security-Policy that lets the engine run. */
import assert from "node:assert/strict";
import { after } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { formatProblems } from "../../../scripts/commands/report.ts";
import { hasErrors } from "../../../scripts/content/problem.ts";
import { placeFiles } from "../../../scripts/publish/files.ts";
import { publishImages } from "../../../scripts/publish/images/publish.ts";
import { renderSite } from "../../../scripts/publish/render.ts";
import { writeSearchIndex } from "../../../scripts/publish/search-index.ts";
import { DrawnPages } from "../../../scripts/publish/writing/drawn-pages.ts";
import { prepareFixture } from "../../site/build.ts";
import { type Files, temporaryFolder } from "../../site/project.ts";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";

export const PHONE = { width: 320, height: 640 };
export const DESKTOP = { width: 1280, height: 800 };

export function page(permalink: string, title: string, body: string, more = "layout: page"): string {
  return `---\npermalink: ${permalink}\ntitle: "${title}"\n${more}\n---\n\n${body}\n`;
}

/** Twelve posts and six pages that all hold « mesure »; one page of each oddity. */
const CONTENT: Files = {
  "pages/accueil.md": page("/", "Accueil", "Bienvenue.", "layout: home"),
  "pages/recherche.md": page(
    "/recherche/",
    "Rechercher sur le site",
    "Voici le plus court chemin.",
    "layout: recherche\nrobots: noindex",
  ),
  "pages/plan.md": page("/plan-du-site/", "Plan du site", "Toutes les pages.", "layout: plan-du-site"),
  "pages/blog.md": page("/blog/", "Le blog", "Nos récits.", "layout: blog"),
  "pages/metiers.md": page(
    "/metiers/",
    "Les métiers",
    "Un tableau.\n\n## Le rôle de l’intrapreneur\n\nPour &lt;script&gt;alert(1)&lt;/script&gt;, l’intrapreneur décide.",
  ),
  "pages/en.md": page("/en/", "About us", "Our teams build products.", "lang: en"),
  ...numbered(6, (number) => [
    `pages/page-${number}.md`,
    page(
      `/pages/${number}`,
      `Page ${number}`,
      `La mesure ${"et encore la mesure ".repeat(number)}de l’effet.`,
    ),
  ]),
  ...numbered(12, (number) => [
    `posts/2026-01-${number}-article.md`,
    `---\ntitle: "Article ${number}"\n---\n\nLa mesure du ${number}.\n`,
  ]),
};

function numbered(count: number, make: (number: string & number) => [string, string]): Files {
  const numbers = Array.from({ length: count }, (_, index) => index + 10);
  return Object.fromEntries(numbers.map((number) => make(number as string & number)));
}

interface VisitOptions extends BrowserContextOptions {
  prepare?: (page: Page) => Promise<unknown>;
  /** Parts of the messages that the browser may print. */
  expected?: RegExp;
  policy?: string;
}

export interface SearchSite {
  html(path: string): Promise<string>;
  /** Opens a page, hands it over with the paths asked of the server, then checks that nothing complained. */
  visit(
    path: string,
    options: VisitOptions,
    use: (page: Page, asked: string[]) => Promise<void>,
  ): Promise<void>;
}

/** Builds, indexes and serves the site for the tests of a file. */
export async function setUpSearch({
  indexed = true,
  policy = POLICY,
  more = {} as Files,
} = {}): Promise<SearchSite> {
  const generator = prepareFixture({ ...CONTENT, ...more });
  const problems = await generator.ready();
  assert.ok(!hasErrors(problems), formatProblems(problems, false));
  const folder = temporaryFolder();
  const drawn = new DrawnPages(folder);
  await renderSite(generator, folder, { drawn });
  await placeFiles(generator, folder, (await publishImages(generator)).files);
  if (indexed) await writeSearchIndex(drawn, folder);
  drawn.remove();
  const server = await serveFolder(folder, { headers: { "content-security-policy": policy } });
  const browser = await launchBrowser();
  after(() => Promise.all([browser.close(), server.close()]));
  return {
    html: async (path) => (await fetch(server.url + path)).text(),
    visit: async (path, { prepare, expected, ...options }, use) => {
      const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
      // The name of a helper that the compiler leaves in functions which are handed to the browser.
      await context.addInitScript("globalThis.__name = (named) => named");
      const opened = await context.newPage();
      const complaints: string[] = [];
      const asked: string[] = [];
      const complain = (text: string) => !expected?.test(text) && complaints.push(text);
      opened.on("console", (message) => message.type() !== "info" && complain(message.text()));
      opened.on("pageerror", (error) => complain(String(error)));
      opened.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await prepare?.(opened);
      await opened.goto(server.url + path);
      await use(opened, asked);
      assert.deepEqual(complaints, []);
      await context.close();
    },
  };
}

/** The words of the status region, once the search is over. */
export async function status(page: Page): Promise<string> {
  const region = page.locator("main [role=status]");
  await region.filter({ hasNotText: /^$|en cours/ }).waitFor();
  return (await region.textContent()) ?? "";
}
