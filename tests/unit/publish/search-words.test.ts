import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsWords } from "../../../assets/js/search/words.ts";

const TEXT = "Mettre en œuvre les métiers de l’accélération : A-JUST, et le journal de DossierFacile.";

const CASES: [words: string, held: boolean][] = [
  ["metier", true],
  ["journaux", true],
  ["facile", true],
  ["oeuvre", true],
  ["a-just", true],
  ["ajust", true],
  ["accélérateur", true],
  ["accélaration", false],
  ["a11y", false],
  ["métier juridique", false],
];
for (const [words, held] of CASES) {
  test(`a text ${held ? "holds" : "does not hold"} “${words}”, in its words or in a form of them`, () => {
    assert.equal(holdsWords(TEXT, words), held);
  });
}
