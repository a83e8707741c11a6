import assert from "node:assert/strict";
import { test } from "node:test";
import { document, type Value } from "../../../scripts/bench/corpus/document.ts";
import { readFrontMatter } from "../../../scripts/content/front-matter.ts";

function readBack(keys: Record<string, Value | undefined>, body = "") {
  const { path, text } = document("startups/essai.md", keys, body);
  const { markdown, problems } = readFrontMatter(text, path);
  assert.deepEqual(problems, []);
  return markdown;
}

const TEXTS = [
  "plain",
  "Éviter l’attente",
  "deux : points",
  "deux\u00a0: points",
  "un # dièse",
  "- tiret",
  '« guillemets » & "droits"',
  "sur\ndeux lignes",
  "",
  "true",
  "Null",
  "2026",
  "12.5",
  "fin : ",
  " blancs ",
  "https://exemple.test/a?b=c#d",
  "/organisations/dinum",
  "@arobase",
  "{accolade}",
  "back\\slash",
];
for (const text of TEXTS) {
  test(`${JSON.stringify(text)} is read back as it was`, () => {
    assert.deepEqual(readBack({ title: text, list: [text, "b"] })?.data, { title: text, list: [text, "b"] });
  });
}

test("days stay text, numbers and booleans are themselves", () => {
  const keys = { start: "2026-11-22", montant: 30_000, stats: false };
  assert.deepEqual(readBack(keys)?.data, keys);
});

test("lists of maps, maps and empty lists keep their shape; undefined keys are left out", () => {
  const keys = {
    phases: [{ name: "investigation", start: "2025-01-01", end: undefined }, { name: "abandon" }],
    rgpd: { responsable: "Direction", controles: [{ type: "Test", date: "2025-01-01" }] },
    techno: [],
    link: undefined,
  };
  assert.deepEqual(readBack(keys)?.data, {
    phases: [{ name: "investigation", start: "2025-01-01" }, { name: "abandon" }],
    rgpd: { responsable: "Direction", controles: [{ type: "Test", date: "2025-01-01" }] },
    techno: [],
  });
});

test("the body comes after a blank line", () => {
  assert.equal(readBack({ title: "x" }, "## Titre\n\nTexte.")?.body.trim(), "## Titre\n\nTexte.");
});
