import assert from "node:assert/strict";
import { test } from "node:test";
import { loadingTags } from "../../../../scripts/publish/output/integrity.ts";
import { budgetProblems, budgetTable } from "../../../../scripts/publish/weight/budgets.ts";
import type { PageWeight } from "../../../../scripts/publish/weight/weigh.ts";
import { weighSite } from "../../../../scripts/publish/weight/weigh.ts";
import { temporaryFolder, writeFiles } from "../../../site/project.ts";

const KIB = 1024;

const page = (given: Partial<PageWeight> = {}): PageWeight => ({
  file: "page/index.html",
  source: "content/pages/page.md",
  html: 5 * KIB,
  sheets: [{ path: "/assets/main.css", bytes: 14 * KIB }],
  scripts: [{ path: "/assets/main.js", bytes: 3 * KIB }],
  requests: 7,
  firstVisit: 190 * KIB,
  ...given,
});

const told = (...pages: PageWeight[]) =>
  budgetProblems({ pages }).map(({ file, rule, message }) => [file, rule, message]);

test("a site within its budgets has no problem", () => {
  assert.deepEqual(told(page(), page()), []);
});

test("a page past a budget is named, with its figure and the limit", () => {
  assert.deepEqual(told(page(), page(), page({ html: 61.5 * KIB })), [
    [
      "content/pages/page.md",
      "budget-html",
      "page/index.html : HTML d’une page : 61,5 Kio au lieu de 60 Kio au plus.",
    ],
  ]);
});

test("sheets past their budget are told one by one", () => {
  const sheets = [
    { path: "/assets/main.css", bytes: 15 * KIB },
    { path: "/assets/rare.css", bytes: 9 * KIB },
  ];
  assert.deepEqual(told(page(), page(), page({ sheets })), [
    [
      "content/pages/page.md",
      "budget-css",
      "page/index.html : Feuilles de style d’une page : 24 Kio au lieu de 18 Kio au plus (/assets/main.css, 15 Kio ; /assets/rare.css, 9 Kio).",
    ],
  ]);
});

test("what all pages share is told once", () => {
  const scripts = [{ path: "/assets/main.js", bytes: 6 * KIB }];
  assert.equal(told(page({ scripts }), page({ scripts })).length, 1);
});

test("a page is told for the scripts it adds, not for the common one", () => {
  const common = { path: "/assets/main.js", bytes: 4 * KIB };
  const scripts = [common, { path: "/assets/carte.js", bytes: 2 * KIB }];
  assert.deepEqual(
    told(page({ scripts }), page({ scripts: [common] })).map(([, , message]) => message),
    [
      "page/index.html : Scripts d’une page : 6 Kio au lieu de 5 Kio au plus (/assets/main.js, 4 Kio ; /assets/carte.js, 2 Kio).",
    ],
  );
});

test("a median is of the page in the middle", () => {
  assert.deepEqual(told(page({ html: 9 * KIB }), page(), page()), []);
  assert.deepEqual(
    told(page({ html: 9 * KIB }), page({ html: 9 * KIB }), page()).map(([file, , message]) => [
      file,
      message,
    ]),
    [["_site", "HTML d’une page, médiane : 9 Kio au lieu de 8 Kio au plus."]],
  );
});

test("the table names the heaviest page of each budget", () => {
  const table = budgetTable({ pages: [page(), page({ file: "longue/index.html", html: 12 * KIB })] });
  assert.match(table, /^HTML d’une page +12 Kio +60 Kio {2}\/longue\/$/m);
  assert.match(table, /^Requêtes, médiane +7 +8$/m);
});

test("pages are weighed compressed, with what they load once each and the faces of the header", async () => {
  const folder = temporaryFolder();
  const html =
    '<link rel="stylesheet" href="/assets/main.css"><link rel="stylesheet" href="https://x.fr/a.css">' +
    '<script type="module" src="/assets/audience.js" data-audience="https://x.fr/"></script>';
  writeFiles(folder, {
    "a.html": html,
    "assets/main.css": "a".repeat(9000),
    "assets/fonts/Marianne-Bold.0.woff2": "0123456789",
  });
  const rendered = { file: "a.html", source: "a.md", loads: loadingTags(html) };
  const { pages } = await weighSite(
    [rendered],
    ["assets/main.css", "assets/fonts/Marianne-Bold.0.woff2"],
    folder,
  );
  const [weight] = pages;
  assert.ok(weight?.sheets[0] && weight.sheets[0].bytes < 100);
  assert.equal(weight.requests, 4);
  assert.equal(weight.firstVisit, weight.html + weight.sheets[0].bytes + 10);
});
