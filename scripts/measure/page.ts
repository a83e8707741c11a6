/** Measures one page of a served site in every way there is. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { bringAxe, contrastFaults, violations } from "./checks/axe.ts";
import { focusFaults, walk } from "./checks/keyboard.ts";
import { shiftOf, watchShifts } from "./checks/shifts.ts";
import { faultsWithoutScripts } from "./checks/without-scripts.ts";
import { type LighthouseResult, lighthouseOf, type Throttling } from "./lighthouse.ts";
import type { Answer } from "./server.ts";
import { type Weight, weigh } from "./weights.ts";

export interface Measures {
  path: string;
  /** The name of the layout, when known. */
  layout: string | undefined;
  first: Weight;
  /** The same page for who comes from another one of the site. */
  next: Weight;
  /** Cumulative layout shift, the worst of a phone and a wide screen. */
  shift: number;
  axe: { light: string[]; dark: string[] };
  withoutScripts: string[];
  keyboard: { stops: number; faults: string[] };
  lighthouse: LighthouseResult | undefined;
}

/** What measures are made with. */
export interface Bench {
  browser: Browser;
  /** Where the browser can be driven by Lighthouse. */
  port: number;
  /** Address of the site, without a final slash. */
  origin: string;
  /** Every answer of the server since it started. */
  answers: readonly Answer[];
  /** Runs of Lighthouse a page; none when 0. */
  runs: number;
  throttling: Throttling;
}

export interface Target {
  path: string;
  layout: string | undefined;
}

const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true };
const NARROW = { viewport: { width: 320, height: 640 } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** Everything about one page. */
export async function measurePage(bench: Bench, { path, layout }: Target): Promise<Measures> {
  const { origin, port, runs, throttling } = bench;
  return {
    path,
    layout,
    ...(await visits(bench, path)),
    shift: Math.max(await shift(bench, path, PHONE), await shift(bench, path, DESKTOP)),
    axe: { light: await axeFaults(bench, path, "light"), dark: await axeFaults(bench, path, "dark") },
    withoutScripts: await inPage(bench, path, { ...NARROW, javaScriptEnabled: false }, faultsWithoutScripts),
    keyboard: await inPage(bench, path, DESKTOP, async (page) => {
      const way = await walk(page);
      return { stops: way.stops.length, faults: focusFaults(way) };
    }),
    lighthouse: runs > 0 ? await lighthouseOf(origin + path, port, runs, throttling) : undefined,
  };
}

/** What the first visit costs, and what the page costs when another one was seen before. */
async function visits(bench: Bench, path: string): Promise<Pick<Measures, "first" | "next">> {
  const during = async (page: Page, to: string) => {
    const start = bench.answers.length;
    await open(page, bench.origin + to);
    return bench.answers.slice(start);
  };
  const { first, other } = await inContext(bench, PHONE, async (page) => ({
    first: await during(page, path),
    other: await linkedPage(page),
  }));
  const next = await inContext(bench, PHONE, async (page) => {
    await during(page, other);
    return during(page, path);
  });
  return { first: weigh(first), next: weigh(next) };
}

/** The first other page of the site that a page links to; itself when there is none. */
function linkedPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')];
    return links.find(({ pathname }) => pathname !== location.pathname)?.pathname ?? location.pathname;
  });
}

function shift(bench: Bench, path: string, options: BrowserContextOptions): Promise<number> {
  return inPage(bench, path, options, shiftOf, (context) => context.addInitScript(watchShifts));
}

function axeFaults(bench: Bench, path: string, colorScheme: "light" | "dark"): Promise<string[]> {
  const look = async (page: Page) => [...(await violations(page)), ...(await contrastFaults(page))];
  return inPage(bench, path, { ...DESKTOP, colorScheme, bypassCSP: true }, look, bringAxe);
}

/** Opens a page in a window of its own, looks at it, and closes. */
function inPage<Found>(
  bench: Bench,
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Found>,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Found> {
  const use = async (page: Page) => {
    await open(page, bench.origin + path);
    return look(page);
  };
  return inContext(bench, options, use, prepare);
}

async function inContext<Found>(
  { browser }: Bench,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Found>,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Found> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    // The name of a helper that the compiler leaves in functions which are handed to the browser.
    await context.addInitScript("globalThis.__name = (named) => named");
    await prepare?.(context);
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens an address and waits for all it loads. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
}
