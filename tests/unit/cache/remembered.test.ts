/** What is worked out is worked out once, for a value or as long as an object lives. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { remembered, rememberedFor } from "../../../scripts/cache/remembered.ts";

test("a value is worked out once, even when nothing comes out of it", () => {
  const asked: string[] = [];
  const find = remembered((text: string) => (asked.push(text) > 2 ? text : undefined));
  assert.deepEqual(
    [find("a"), find("a"), find("b"), find("c"), find("c")],
    [undefined, undefined, undefined, "c", "c"],
  );
  assert.deepEqual(asked, ["a", "b", "c"]);
});

test("a thing is worked out again once another object stands for it", () => {
  const asked: number[] = [];
  const find = rememberedFor(
    ({ source }: { source: object; size: number }) => source,
    ({ size }) => asked.push(size),
  );
  const source = {};
  assert.deepEqual(
    [find({ source, size: 1 }), find({ source, size: 2 }), find({ source: {}, size: 3 })],
    [1, 1, 2],
  );
  assert.deepEqual(asked, [1, 3]);
});
