import assert from "node:assert/strict";
import { test } from "node:test";
import { conflictOf } from "../../../scripts/content/files/conflict.ts";

const FIRST = ["<<<<<<< HEAD", "Une version.", "=======", "Une autre.", ">>>>>>> branche"];

/** The line told of a text that is Markdown from its fourth line on. */
const lineOf = (...lines: string[]) =>
  conflictOf(["---", "title: Titre", "---", ...lines].join("\n"), "page.md", 4)?.line;

test("two versions of a passage are told at the first line that git added", () => {
  assert.equal(lineOf("Texte.", ...FIRST), 5);
  assert.equal(conflictOf(["---", ...FIRST, "---"].join("\n"), "page.md", 8)?.line, 2);
  assert.equal(conflictOf(FIRST.join("\n"), "_data/site.yml")?.line, 1);
});

test("one that is left of several is told, whichever it is", () => {
  assert.equal(lineOf("a", ">>>>>>> branche"), 5);
  assert.equal(lineOf("a", "b", "||||||| 1a2b3c4"), 6);
  assert.equal(lineOf("<<<<<<<"), 4);
});

test("an underlined title, a row of empty cells and quotations are no conflict", () => {
  assert.equal(
    lineOf("Titre", "=======", "", "||||||| a |", "> > > > > > > a", "<<<<<<<a", ">>>>>>>> a"),
    undefined,
  );
});

test("a block of code may show a conflict, also in a list; text after it may not", () => {
  for (const [open, close] of [
    ["```diff", "```"],
    ["~~~~", "~~~~~"],
    ["- ````", "  ````"],
  ] as const) {
    assert.equal(lineOf(open, ...FIRST, close, "fin"), undefined, open);
    assert.equal(lineOf(open, ...FIRST, close, ...FIRST), 11, open);
  }
  assert.equal(lineOf("````", "```", ...FIRST, "````"), undefined);
  assert.equal(lineOf("un mot en ```code``` dans la ligne", ...FIRST), 5);
});

test("a block of code in front matter hides nothing", () => {
  assert.equal(conflictOf(["---", "```", ...FIRST, "---"].join("\n"), "page.md", 9)?.line, 3);
});
