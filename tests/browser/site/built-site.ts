/**
 * The site as its readers get it: the project's own content built by the generator into a temporary folder,
 * served with the headers that hosts are asked for, and visited in a real browser.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { formatProblems } from "../../../scripts/commands/report.ts";
import { hasErrors } from "../../../scripts/content/problem.ts";
import { Generator } from "../../../scripts/generator/generator.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { placeFiles } from "../../../scripts/publish/files.ts";
import { type HostRules, headersOf, hostRules } from "../../../scripts/publish/hosts/rules.ts";
import { publishImages } from "../../../scripts/publish/images/publish.ts";
import { renderSite } from "../../../scripts/publish/render.ts";
import { launchBrowser } from "../launch.ts";
import { serveFolder } from "../serve.ts";

/** Past the last post, so that every page of the content is published. */
export const DATE = "2026-12-31";

export const PHONE = { width: 320, height: 640 };
export const TABLET = { width: 768, height: 1024 };
export const DESKTOP = { width: 1280, height: 800 };
export const THEMES = ["light", "dark"] as const;

export interface BuiltPage {
  url: string;
  /** Name of the layout that drew it. */
  layout: string;
  html: string;
}

interface VisitOptions extends BrowserContextOptions {
  /** Prepares the context before the first page loads. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** What is done on a page; the faults it returns are told with the page's address. */
type Inspect = (page: Page, built: BuiltPage) => Promise<readonly string[]>;

export interface BuiltSite {
  /** Every page that readers stay on. */
  pages: BuiltPage[];
  redirects: BuiltPage[];
  /** The few pages that show, together, every layout and every component of the site. */
  samples: BuiltPage[];
  /** The text of a published file. */
  read(path: string): string;
  /** Publishes one more file. */
  write(path: string, text: string): void;
  /** Parses pages without running them, and checks that a function run in the browser finds no fault in any. */
  examine(pages: readonly BuiltPage[], look: (document: Document) => string[]): Promise<void>;
  /** Opens one page, hands it over, then checks that the browser had nothing to complain about. */
  visit(url: string, options: VisitOptions, use: (page: Page) => Promise<void>): Promise<void>;
  /** Visits pages one after the other in one window, then checks that no fault was found on any. */
  inspect(pages: readonly BuiltPage[], options: VisitOptions, look: Inspect): Promise<void>;
}

/** Builds and serves the site for the tests of a file, and removes all at their end. */
export async function setUpSite(): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const { built, rules } = await buildInto(join(folder, "site"));
  const [server, browser] = await Promise.all([
    serveFolder(join(folder, "site"), { headers: (path) => headersOf(rules, path) }),
    launchBrowser(),
  ]);
  after(async () => {
    await Promise.all([browser.close(), server.close()]);
    rmSync(folder, { recursive: true });
  });

  const open = async (
    { prepare, ...options }: VisitOptions,
    use: (page: Page, complaints: string[]) => Promise<void>,
  ) => {
    const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: "reduce", ...options });
    // The name of a helper that the compiler leaves in functions which are handed to the browser.
    await context.addInitScript("globalThis.__name = (named) => named");
    await prepare?.(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() !== "info" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on(
      "response",
      (answer) => answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.url()}`),
    );
    await use(page, complaints);
    await context.close();
  };
  const pages = built.filter(({ layout }) => layout !== "redirect");
  return {
    pages,
    redirects: built.filter(({ layout }) => layout === "redirect"),
    samples: samplesOf(pages),
    write: (path, text) => writeFileSync(join(folder, "site", path), text),
    read: (path) => readFileSync(join(folder, "site", path), "utf8"),
    examine: (chosen, look) =>
      open({}, async (page) => {
        const faults = await page.evaluate(`((pages, __name) => {
          const look = ${look};
          const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
          return pages.flatMap(({ url, html }) => look(parsed(html)).map((fault) => url + " " + fault));
        })(${JSON.stringify(chosen)}, (named) => named)`);
        assert.deepEqual(faults, []);
      }),
    visit: (url, options, use) =>
      open(options, async (page, complaints) => {
        await page.goto(server.url + url);
        await use(page);
        assert.deepEqual(complaints, []);
      }),
    inspect: (chosen, options, look) =>
      open(options, async (page, complaints) => {
        const faults: string[] = [];
        for (const one of chosen) {
          await page.goto(server.url + one.url);
          for (const fault of await look(page, one)) faults.push(`${one.url} ${fault}`);
          for (const complaint of complaints.splice(0)) faults.push(`${one.url} ${complaint}`);
        }
        assert.deepEqual(faults, []);
      }),
  };
}

async function buildInto(folder: string): Promise<{ built: BuiltPage[]; rules: HostRules }> {
  mkdirSync(folder);
  const generator = new Generator(buildOptions({ output: folder, date: DATE }));
  const problems = await generator.ready();
  assert(!hasErrors(problems), formatProblems(problems, false));
  await renderSite(generator, folder);
  await placeFiles(generator, folder, (await publishImages(generator)).files);
  const built = generator.site.pages.map(({ address }) => ({
    url: address.url,
    layout: generator.draw(address.url).view.template.replace(/^layouts\/|\.njk$/g, ""),
    html: readFileSync(join(folder, address.file), "utf8"),
  }));
  return { built, rules: hostRules(generator.site, filesUnder(folder)) };
}

/** Keeps a page when it shows a layout or a class that none before it has shown. */
function samplesOf(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter(({ layout, html }) => {
    const shown = [
      layout,
      ...[...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")),
    ];
    const before = seen.size;
    for (const name of shown) seen.add(name);
    return seen.size > before;
  });
}

/** By how many pixels the page is wider than its window; a fault when it is. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (excess <= 0) return [];
  const widest = await page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(0, 3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`),
  );
  return [`is ${excess} px too wide: ${widest.join(", ")}`];
}
