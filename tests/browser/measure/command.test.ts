/** The measuring command on a small site of two pages, one of them with faults of every sort. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import type { Measures } from "../../../scripts/measure/page.ts";
import { temporaryFolder, writeFiles } from "../../site/project.ts";

const SKIPS = ["Contenu", "Menu", "Recherche", "Pied de page"]
  .map((name) => `<a href="#content">${name}</a>`)
  .join(" ");

function html(title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="Une page pour mesurer."><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/page.0123456789.css"></head>
<body><nav aria-label="Accès rapide">${SKIPS}</nav><main id="content" tabindex="-1">${main}</main></body></html>`;
}

const GOOD = html("Bonne page", `<h1>Bonne page</h1><p><a href="/mauvaise/">L’autre page</a></p>`);
const BAD = html(
  "Mauvaise page",
  `<h1 style="display: none">Mauvaise page</h1><p style="color: #ccc">Trop pâle</p>
  <button style="outline: 0 !important">Sans cadre</button><a href="/">Accueil</a>`,
);
const CSS = "a, button { line-height: 2; } body { background: white; color: black; }";

const site = temporaryFolder();
writeFiles(site, { "index.html": GOOD, "mauvaise/index.html": BAD, "assets/page.0123456789.css": CSS });

function measure(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const command = ["--import", "tsx", "scripts/commands/measure.ts", "--site", site, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: PROJECT_ROOT }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    );
  });
}

async function measured(...args: string[]): Promise<Measures[]> {
  const { code, output, errors } = await measure("--json", ...args);
  assert.equal(code, 0, errors);
  return JSON.parse(output);
}

test("pages are weighed as they travel, on a first visit and on the next", async () => {
  const [good, bad] = await measured("--no-lighthouse", "/", "/mauvaise/");
  assert(good && bad);
  const zipped = (text: string) => gzipSync(text, { level: 9 }).length;
  assert.deepEqual(good.first, {
    requests: 2,
    total: zipped(GOOD) + zipped(CSS),
    bytes: { html: zipped(GOOD), css: zipped(CSS), js: 0, polices: 0, images: 0, autres: 0 },
  });
  assert.deepEqual([good.next.requests, good.next.total], [1, zipped(GOOD)]);
  assert.deepEqual(good.axe, { light: [], dark: [] });
  assert.deepEqual(good.withoutScripts, []);
  assert.deepEqual(good.keyboard, { stops: 5, faults: [] });
  assert.ok(good.shift < 0.1);

  assert.ok(bad.axe.light.some((fault) => fault.includes("color-contrast")));
  assert.deepEqual(bad.keyboard.faults, ["does not show the focus on button Sans cadre"]);
  assert.ok(bad.withoutScripts.some((fault) => fault.startsWith("hides")));
});

test("Lighthouse scores a page", async () => {
  const [good] = await measured("--runs", "1", "--throttling", "devtools", "/");
  assert(good?.lighthouse);
  const { scores, lcp, cls } = good.lighthouse;
  assert.equal(scores.accessibility, 100);
  assert.ok(scores.performance > 50);
  assert.ok(lcp > 0 && lcp < 30);
  assert.ok(cls >= 0);
});

test("what cannot be measured is said in French, without a stack", async () => {
  const cases: [string[], string][] = [
    [["--throttling", "lent"], "--throttling lent : écrivez « simulate » ou « devtools ».\n"],
    [["/absente/"], "/absente/ : aucune page du site n’a cette adresse.\n"],
    [["sans-barre"], "sans-barre : une adresse commence par « / ».\n"],
    [["--runs", "zéro", "/"], "--runs zéro : écrivez un nombre de 1 à 99.\n"],
    [["--site", temporaryFolder(), "/"], "lancez d’abord « npm run build »."],
  ];
  for (const [args, message] of cases) {
    const { code, output, errors } = await measure("--no-lighthouse", ...args);
    assert.equal(code, 1);
    assert.equal(output, "");
    assert.ok(errors.includes(message), errors);
    assert.ok(!errors.includes("    at "), errors);
  }
});
