/** How measures are added up, summed up and told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { summaryOf } from "../../../scripts/measure/lighthouse.ts";
import { decimal, kibibytes, median } from "../../../scripts/measure/numbers.ts";
import type { Measures } from "../../../scripts/measure/page.ts";
import { faultList, qualityTable, report, weightTable } from "../../../scripts/measure/table.ts";
import { weigh } from "../../../scripts/measure/weights.ts";

const FIRST = weigh([
  { path: "/", type: "text/html; charset=utf-8", bytes: 2048 },
  { path: "/a.css", type: "text/css; charset=utf-8", bytes: 1024 },
  { path: "/a.js", type: "text/javascript; charset=utf-8", bytes: 512 },
  { path: "/a.woff2", type: "font/woff2", bytes: 3072 },
  { path: "/b.woff2", type: "font/woff2", bytes: 1024 },
  { path: "/a.svg", type: "image/svg+xml", bytes: 100 },
  { path: "/a.json", type: "application/json", bytes: 10 },
]);

const FAULTLESS: Measures = {
  path: "/",
  layout: "home",
  first: FIRST,
  next: weigh([{ path: "/", type: "text/html; charset=utf-8", bytes: 2048 }]),
  shift: 0.0123,
  axe: { light: [], dark: [] },
  withoutScripts: [],
  keyboard: { stops: 12, faults: [] },
  lighthouse: undefined,
};

test("answers are added up by kind, whatever is not known apart", () => {
  assert.equal(FIRST.requests, 7);
  assert.equal(FIRST.total, 7790);
  assert.deepEqual(FIRST.bytes, {
    html: 2048,
    css: 1024,
    js: 512,
    polices: 4096,
    images: 100,
    autres: 10,
  });
});

test("the median is the middle value, or the mean of the two in the middle", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([7]), 7);
  assert.throws(() => median([]));
});

test("figures are written as French writes them", () => {
  assert.equal(decimal(1.5, 2), "1,50");
  assert.equal(kibibytes(1536), "1,5");
  assert.equal(kibibytes(0), "0");
});

test("several runs of Lighthouse give medians, and every fault once", () => {
  const run = (performance: number, lcp: number, faults: string[]) => ({
    scores: { performance, accessibility: 100, "best-practices": 100, seo: 100 },
    lcp,
    cls: 0,
    faults,
  });
  const summary = summaryOf([run(90, 2, ["seo a"]), run(99, 1, []), run(97, 1.5, ["seo a", "seo b"])]);
  assert.deepEqual(summary, {
    scores: { performance: 97, accessibility: 100, "best-practices": 100, seo: 100 },
    lcp: 1.5,
    cls: 0,
    faults: ["seo a", "seo b"],
  });
});

test("the table of weights has a row for each page, with the cost of coming from another", () => {
  assert.equal(
    weightTable([FAULTLESS]),
    [
      "| page | gabarit | html | css | js | polices | images | autres | total | requêtes | page suivante |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
      "| `/` | home | 2,0 | 1,0 | 0,5 | 4,0 | 0,1 | 0,0 | 7,6 | 7 | 1 · 2,0 |",
    ].join("\n"),
  );
});

test("the table of quality leaves Lighthouse out when it did not run", () => {
  assert.equal(
    qualityTable([FAULTLESS]),
    [
      "| page | gabarit | décalages | axe clair | axe sombre | sans JavaScript | clavier |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
      "| `/` | home | 0,012 | 0 | 0 | complet | 12 arrêts, complet |",
    ].join("\n"),
  );
});

test("the table of quality shows the four scores, the paint, and the worst of the shifts", () => {
  const lighthouse = {
    scores: { performance: 97, accessibility: 100, "best-practices": 96, seo: 100 },
    lcp: 1.234,
    cls: 0.02,
    faults: ["seo crawlable-anchors"],
  };
  const [, , row] = qualityTable([{ ...FAULTLESS, lighthouse }]).split("\n");
  assert.equal(
    row,
    "| `/` | home | 97 · 100 · 96 · 100 | 1,23 | 0,020 | 0 | 0 | complet | 12 arrêts, complet |",
  );
});

test("every fault is told with its page, and a page without any tells nothing", () => {
  const faulty: Measures = {
    ...FAULTLESS,
    axe: { light: ["violates a"], dark: ["violates b"] },
    withoutScripts: ["hides c", "hides d"],
    keyboard: { stops: 3, faults: ["covers e"] },
  };
  assert.equal(faultList([FAULTLESS]), "");
  assert.equal(
    faultList([faulty]),
    [
      "/  axe, thème clair : violates a",
      "/  axe, thème sombre : violates b",
      "/  sans JavaScript : hides c",
      "/  sans JavaScript : hides d",
      "/  clavier : covers e",
    ].join("\n"),
  );
  assert.match(report([faulty]), /\| 1 \| 1 \| 2 défauts \| 3 arrêts, 1 défaut \|\n\n\/ {2}axe/);
  assert.equal(report([FAULTLESS]).split("\n\n").length, 2);
});
