/** Large JSON written in pieces is what `JSON.stringify` would have written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonPieces, MadeList } from "../../../scripts/catalogue/api/json-pieces.ts";

const VALUES: unknown[] = [
  [],
  {},
  null,
  "texte",
  42,
  [1, "deux", null, { trois: [3] }, [4, [5]]],
  [undefined, () => 1],
  { a: 1, absent: undefined, liste: [{ b: 2 }, "é’\n</script>"], objet: { c: [3] }, vide: [] },
  { 'clé "entre guillemets"': true, 10: "avant", 9: "nombre" },
  { absent: undefined },
];

for (const value of VALUES) {
  test(`${JSON.stringify(value)} in pieces`, () => {
    assert.equal([...jsonPieces(value)].join(""), JSON.stringify(value));
  });
}

test("a long list is never whole in one piece", () => {
  const data = Array.from({ length: 1000 }, (_, id) => ({ id, text: "x".repeat(100) }));
  const longest = Math.max(...[...jsonPieces({ data })].map((piece) => piece.length));
  assert.ok(longest < 200, `a piece has ${longest} characters`);
});

test("a list that is made as it is read says what a whole one does, and holds one item at a time", () => {
  const made: number[] = [];
  const list = new MadeList([1, 2, 3], (id) => {
    made.push(id);
    return { id };
  });
  const pieces = jsonPieces({ data: list, links: [] });
  assert.deepEqual(made, []);
  let text = "";
  for (const piece of pieces) {
    text += piece;
    assert.equal(made.length, text.split('"id"').length - 1);
  }
  const whole = { data: [{ id: 1 }, { id: 2 }, { id: 3 }], links: [] };
  assert.equal(text, JSON.stringify(whole));
  assert.equal(JSON.stringify({ data: list, links: [] }), text);
  assert.equal([...jsonPieces(list)].join(""), JSON.stringify(whole.data));
});
