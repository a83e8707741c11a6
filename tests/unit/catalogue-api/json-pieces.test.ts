/** Large JSON written in pieces is what `JSON.stringify` would have written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonPieces } from "../../../scripts/catalogue/api/json-pieces.ts";

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
