import assert from "node:assert/strict";
import { test } from "node:test";
import { createMarkdown } from "../../../scripts/markdown/index.ts";
import { options, problems } from "./support.ts";

const adviser = createMarkdown({ ...options, advice: true });

function advice(body: string, lang = "fr"): string[] {
  const source = { file: "page.md", body, firstLine: 1, lang, title: "Titre", h1: "layout" } as const;
  return adviser
    .render(source)
    .problems.map(({ line, column, rule, hint }) => `${line}:${column} ${rule} ${hint}`);
}

const rulesOf = (told: string[]) => told.map((text) => text.split(" ").slice(0, 2).join(" "));

test("nothing is advised to a build", () => {
  assert.deepEqual(problems("#### Trop bas\n\n[cliquez ici](/x) pour l'Etat"), []);
});

test("a heading that skips a level is told at its line, with the marks to write", () => {
  assert.deepEqual(advice("## Un\n\n#### Deux\n\n### Trois"), [
    "3:1 heading-skip Écrivez-le avec ### : aucun niveau ne se saute.",
  ]);
});

for (const text of [
  "ici",
  "cliquez ici",
  "**Ici**",
  "En savoir plus",
  "lire la suite…",
  "ce lien",
  "click here",
]) {
  test(`a link that says only « ${text} » is told at its bracket`, () => {
    assert.deepEqual(rulesOf(advice(`Pour postuler, [${text}](/x).`)), ["1:16 link-text"]);
  });
}

test("a link that names its page, an address or a button's image is left alone", () => {
  assert.deepEqual(advice("[ici et ailleurs](/x), [Le manifeste](/y), <https://ici.fr>"), []);
});

test("what Liquid and kramdown leave is told, never inside code", () => {
  assert.deepEqual(rulesOf(advice("Voir {% include x.html %} et {{ page.title }}.\n\n`{{ code }}`")), [
    "1:6 leftover-template",
    "1:30 leftover-template",
  ]);
  assert.deepEqual(rulesOf(advice("Un bouton {: .fr-btn }")), ["1:11 leftover-template"]);
});

const SLIPS: [written: string, meant: string][] = [
  ["l'Etat", "État"],
  ["Oeuvrer", "Œuvrer"],
  ["des soeurs", "sœurs"],
  ["etc...", "etc."],
  ["la 2ème", "2e"],
  ["les 10èmes", "10es"],
  ["la 1ère", "1re"],
  ["Mr Dupont", "M."],
  ["Bravo !!!", "!"],
];
for (const [written, meant] of SLIPS) {
  test(`« ${written} » is told with « ${meant} »`, () => {
    const [told = ""] = advice(`Texte : ${written}`);
    assert.match(told, /^1:\d+ typography/);
    assert.ok(told.endsWith(`Écrivez « ${meant} ».`), told);
  });
}

test("code, addresses and other languages keep their spelling", () => {
  assert.deepEqual(
    advice("`Etat` et [lettre](/img/Etat.pdf), moe@coeur.fr, https://x.fr/oeuvre, coefficient"),
    [],
  );
  assert.deepEqual(advice("The Etat, 2eme", "en"), []);
});
