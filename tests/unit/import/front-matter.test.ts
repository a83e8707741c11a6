/** Front matter is edited key by key; the rest stays as it was written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "../../../scripts/content/problem.ts";
import { splitDocument } from "../../../scripts/import/documents/front-matter.ts";

const SOURCE = `---
title:   "Un titre"   # remarque
# au-dessus de la liste
liste:
    - a
    - b

texte: >-
  plié
  en deux
---
Corps.
`;

function split(text: string) {
  const problems: Problem[] = [];
  const found = splitDocument(text, "a.md", problems);
  return { found, told: problems.map(({ line, message }) => `${line} ${message.replaceAll("\u00a0", " ")}`) };
}

function front(text: string) {
  const { found, told } = split(text);
  assert.deepEqual(told, []);
  assert.ok(found);
  return found.front;
}

test("what nobody edits is written back byte for byte, even without an end of line", () => {
  assert.equal(front(SOURCE).toString() + split(SOURCE).found?.body, SOURCE);
  assert.equal(front("---\na: 1\n---").toString(), "---\na: 1\n---");
});

test("the body's first line is known", () => assert.equal(split(SOURCE).found?.bodyLine, 12));

test("a key given the same value changes nothing", () => {
  const matter = front(SOURCE);
  matter.set("title", "Un titre");
  matter.remove("absente");
  assert.equal(matter.toString(), SOURCE.replace("Corps.\n", ""));
});

test("a key given another value keeps its place, and its neighbours their spelling", () => {
  const matter = front(SOURCE);
  matter.set("liste", ["c"]);
  assert.equal(
    matter.toString(),
    '---\ntitle:   "Un titre"   # remarque\n# au-dessus de la liste\nliste:\n  - c\n\ntexte: >-\n  plié\n  en deux\n---\n',
  );
});

test("a key that goes takes the comment above it", () => {
  const matter = front(SOURCE);
  matter.remove("liste");
  assert.equal(
    matter.toString(),
    '---\ntitle:   "Un titre"   # remarque\n\ntexte: >-\n  plié\n  en deux\n---\n',
  );
});

test("a new key comes last, quoted when YAML asks", () => {
  const matter = front("---\na: 1\n---\n");
  matter.set("title", "Un : deux");
  assert.equal(matter.toString(), '---\na: 1\ntitle: "Un : deux"\n---\n');
});

test("a key may change its name in its place", () => {
  const matter = front("---\na: 1\nb: x: y\n---\n".replace("x: y", '"x: y"'));
  matter.rename("a", "z");
  matter.rename("absente", "y");
  assert.equal(matter.toString(), '---\nz: 1\nb: "x: y"\n---\n');
  assert.equal(matter.get("z"), 1);
});

test("of a key written twice, the last counts", () => {
  const matter = front("---\nlayout: un\ntitle: T\nlayout: deux\n---\n");
  assert.equal(matter.toString(), "---\ntitle: T\nlayout: deux\n---\n");
  assert.equal(matter.text("layout"), "deux");
});

test("lines of keys are those of the file", () => assert.equal(front(SOURCE).line("liste"), 4));

test("front matter that is absent, broken or no map is told", () => {
  assert.deepEqual(split("Texte.\n").told, ["1 ce fichier n’a pas de front matter."]);
  assert.deepEqual(split("---\n- a\n---\n").told, ["2 ce front matter n’est pas une suite de clés."]);
  assert.match(split('---\na: "b\n---\n').told[0] ?? "", /^\d le guillemet ouvert ici/);
});

test("an alias that would unfold is refused", () => {
  const { found, told } = split("---\na: &x [1]\nb: *x\n---\n");
  assert.equal(found, undefined);
  assert.equal(told.length > 0, true);
});
