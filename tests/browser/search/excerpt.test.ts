/** How the passage of a result is made from the engine's answer; needs no browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Piece, piecesOf } from "../../../assets/js/search/excerpt.ts";
import { hideWords, joinElisions, revealWords } from "../../../assets/js/search/words.ts";
import { partElisions } from "../../../scripts/publish/elisions.ts";

/** Pieces as text, matches between square brackets. */
function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
}

const WHOLE = partElisions("Avant tout, l’impact : « mesurer l’impact ». Puis <b> & la suite.");
const TEXTS: [what: string, excerpt: string, expected: string][] = [
  [
    "a match is without what stands around it",
    "tout, l’\u2060 <mark>impact</mark> : «",
    "… tout, l’[impact]\u00A0: « …",
  ],
  [
    "full stops and brackets stay outside",
    "l’\u2060 <mark>impact</mark> ». <mark>(Puis)</mark>",
    "… l’[impact]\u00A0». ([Puis]) …",
  ],
  ["an excerpt from the start has no dots before it", "Avant <mark>tout,</mark>", "Avant [tout], …"],
  ["an excerpt to the end has none after it", "la <mark>suite.</mark>", "… la [suite]."],
  ["an elided word cut from the next is left out", "Avant tout, l’\u2060", "Avant tout, …"],
  ["what looks like HTML is text", "Puis &lt;b&gt; & <mark>la</mark>", "… Puis <b> & [la] …"],
];
for (const [what, excerpt, expected] of TEXTS) {
  test(what, () => assert.equal(shown(piecesOf(excerpt, WHOLE)), expected));
}

test("elided words are parted, and joined again", () => {
  const text = "L’équipe d'État, jusqu’à lundi, qu’elle l’ait su aujourd’hui ou non : C’est l’œuvre.";
  const parted = partElisions(text).replaceAll("\u2060 ", "|");
  assert.equal(
    parted,
    "L’|équipe d'|État, jusqu’|à lundi, qu’|elle l’|ait su aujourd’hui ou non : C’|est l’|œuvre.",
  );
  assert.equal(joinElisions(partElisions(text)), text);
});

test("a hidden fact has no word of its own, and comes back whole", () => {
  const text = "L’approche 🚀 d’État";
  assert.doesNotMatch(hideWords(text), /[\p{L}\p{N}]/u);
  assert.equal(revealWords(hideWords(text)), text);
});
