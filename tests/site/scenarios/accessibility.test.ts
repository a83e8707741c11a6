/** The declaration of accessibility: what the law asks for, and never more than an audit proves. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { buildFixture, problemsOf } from "../build.ts";
import { textOf } from "../html.ts";

const CONTENT = {
  "pages/accueil.md": '---\ntitle: "Accueil"\npermalink: /\n---\n\nBonjour.\n',
  "pages/accessibilite.md":
    '---\ntitle: "Déclaration d’accessibilité"\nlayout: accessibilite\npermalink: /accessibilite/\n---\n',
};

const DATA = join(PROJECT_ROOT, "tests", "fixtures", "data");
const SITE = readFileSync(join(DATA, "site.yml"), "utf8");
const DECLARATION = readFileSync(join(DATA, "declaration.yml"), "utf8");
const claiming = (state: string) => SITE.replace("non conforme", state);
const audit = (date: string, rate: number) =>
  `${DECLARATION}audit: { date: ${date}, realise: par la société X, taux: ${rate}, pages: [Accueil] }\n`;

test("without an audit the page says so, gives no rate, and tells the machine's grid apart", async () => {
  const site = await buildFixture(CONTENT);
  const page = site.page("/accessibilite/");
  const text = textOf(page.main).replace(/\s+/g, " ");
  assert.match(text, /^\s*Déclaration d’accessibilité Sommaire/);
  assert.match(text, /La direction des essais s’engage à rendre son site internet accessible/);
  assert.match(text, /exemple\.gouv\.fr est non conforme avec le référentiel/);
  assert.match(text, /Aucun audit de conformité n’a été réalisé/);
  assert.doesNotMatch(text, /\d %/);
  assert.match(text, /établie le 1er septembre 2026\. La page a été produite le 15 septembre 2026\./);
  assert.deepEqual(page.texts("h2", {}, page.main).slice(1), [
    "État de conformité",
    "Contenus non accessibles",
    "Établissement de cette déclaration d’accessibilité",
    "Retour d’information et contact",
    "Voies de recours",
    "Contrôle automatique, à titre d’information",
  ]);
  const table = page.one("table", {}, page.main);
  assert.deepEqual(page.texts("th", { scope: "rowgroup" }, table), ["Images", "Cadres", "Consultation"]);
  assert.deepEqual(page.texts("td", {}, table).slice(0, 6), [
    "Image : alternative présente",
    "conforme",
    "automatique",
    "Image : alternative pertinente",
    "à vérifier",
    "par une personne",
  ]);
  assert.match(text, /conforme : 1 non conforme : 1 non applicable : 1 à vérifier : 1/);
});

test("with a valid audit the page tells who made it, when, and its rate", async () => {
  const project = {
    "_data/site.yml": claiming("partiellement conforme"),
    "_data/declaration.yml": audit("2026-06-01", 72.5),
  };
  const page = (await buildFixture(CONTENT, { project })).page("/accessibilite/");
  const text = textOf(page.main).replace(/\s+/g, " ");
  assert.match(text, /est partiellement conforme avec/);
  assert.match(text, /réalisé par la société X le 1er juin 2026 révèle que 72,5 % des critères/);
  assert.match(text, /L’audit n’a relevé aucune non-conformité\./);
});

test("a state that no audit proves is an error at its line, and so is one whose audit is too old", async () => {
  const refused = (best: string) =>
    `_data/site.yml:10:16  l’audit de declaration.yml ne permet pas d’annoncer « totalement conforme ».\n    Écrivez « ${best} »`;
  const cases: [declaration: string, best: string][] = [
    [DECLARATION, "non conforme"],
    [audit("2023-01-01", 100), "non conforme"],
    [audit("2026-06-01", 90), "partiellement conforme"],
  ];
  for (const [declaration, best] of cases) {
    const project = {
      "_data/site.yml": claiming("totalement conforme"),
      "_data/declaration.yml": declaration,
    };
    const told = (await problemsOf(CONTENT, { project })).replaceAll("\u00A0", " ");
    assert.ok(told.includes(refused(best)), told);
  }
});

test("an address of the declaration that leads nowhere is told", async () => {
  const project = { "_data/declaration.yml": `${DECLARATION}plan_annuel: /plan-perdu/\n` };
  const told = await problemsOf(CONTENT, { project });
  assert.match(told, /_data\/declaration\.yml:7:14 .*lien mort.*\/plan-perdu\//);
});
