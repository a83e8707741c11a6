import assert from "node:assert/strict";
import { test } from "node:test";
import { liftedSheet } from "../../../scripts/site/lifted-styles.ts";

test("a page without styles has no sheet", () => {
  assert.equal(liftedSheet(new Map()), undefined);
});

test("pages with the same styles share one sheet, whatever their order", () => {
  const one = liftedSheet(
    new Map([
      ["s-a", "color:red"],
      ["s-b", "margin:0"],
    ]),
  );
  const other = liftedSheet(
    new Map([
      ["s-b", "margin:0"],
      ["s-a", "color:red"],
    ]),
  );
  assert.deepEqual(one, other);
  assert.equal(one?.css, ".s-a{color:red}\n.s-b{margin:0}\n");
  assert.match(one?.file ?? "", /^assets\/pages\/[\da-f]{10}\.css$/);
});

test("other styles give another name", () => {
  const one = liftedSheet(new Map([["s-a", "color:red"]]));
  const other = liftedSheet(new Map([["s-a", "color:blue"]]));
  assert.notEqual(one?.file, other?.file);
});
