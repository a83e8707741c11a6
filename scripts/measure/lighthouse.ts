/** Runs Lighthouse as it comes: a mobile phone on a slow line, the four categories that it scores. */
import { median } from "./numbers.ts";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

export interface LighthouseResult {
  /** Of 100, each the median of the runs. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Largest Contentful Paint, in seconds. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** The checks that the page does not pass, those without any weight aside. */
  faults: string[];
}

/** How the slow line is had: worked out from what a fast one did, or really applied to each request. */
export const THROTTLINGS = ["simulate", "devtools"] as const;
export type Throttling = (typeof THROTTLINGS)[number];

interface Run {
  scores: LighthouseResult["scores"];
  lcp: number;
  cls: number;
  faults: string[];
}

/** @param port the one at which a browser lets itself be driven; @param runs how many medians are made of */
export async function lighthouseOf(
  url: string,
  port: number,
  runs: number,
  throttling: Throttling,
): Promise<LighthouseResult> {
  const made: Run[] = [];
  for (let run = 0; run < runs; run++) made.push(await runOnce(url, port, throttling));
  return summaryOf(made);
}

/** The medians of several runs, and every fault that one of them found. */
export function summaryOf(runs: readonly Run[]): LighthouseResult {
  const middle = (value: (run: Run) => number) => median(runs.map(value));
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, middle(({ scores }) => scores[name])]),
    ) as LighthouseResult["scores"],
    lcp: middle(({ lcp }) => lcp),
    cls: middle(({ cls }) => cls),
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  };
}

async function runOnce(url: string, port: number, throttlingMethod: Throttling): Promise<Run> {
  const { default: lighthouse } = await import("lighthouse");
  const onlyCategories = [...CATEGORIES];
  const result = await lighthouse(url, { port, logLevel: "silent", onlyCategories, throttlingMethod });
  const report = result?.lhr;
  if (!report || report.runtimeError) {
    throw new Error(`Lighthouse n’a pas pu examiner ${url} : ${report?.runtimeError?.message ?? ""}`);
  }
  const value = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
    ) as Run["scores"],
    lcp: value("largest-contentful-paint") / 1000,
    cls: value("cumulative-layout-shift"),
    faults: CATEGORIES.flatMap((name) =>
      (report.categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${name} ${id}`),
    ),
  };
}
