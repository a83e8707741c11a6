/** What is worked out is worked out once, for a value or as long as an object lives. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { remembered, rememberedFor, sorter } from "../../../scripts/cache/remembered.ts";

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

test("a list is sorted again once anything in it is another, and not before", () => {
  let compared = 0;
  const sort = sorter(
    ({ source }: { source: { rank: number }; name: string }) => source,
    (a, b) => ++compared && a.source.rank - b.source.rank,
  );
  const sources = [3, 1, 2].map((rank) => ({ rank }));
  const list = (name: string) => sources.map((source) => ({ source, name }));
  const sorted = (name: string) => sort(list(name)).map((one) => `${one.name}${one.source.rank}`);
  assert.deepEqual(sorted("a"), ["a1", "a2", "a3"]);
  const before = compared;
  // The things of this list, not those of the last.
  assert.deepEqual(sorted("b"), ["b1", "b2", "b3"]);
  assert.equal(compared, before);
  sources[1] = { rank: 4 };
  assert.deepEqual(sorted("c"), ["c2", "c3", "c4"]);
  sources.push({ rank: 0 });
  assert.deepEqual(sorted("d"), ["d0", "d2", "d3", "d4"]);
  sources.reverse();
  assert.deepEqual(sorted("e"), ["e0", "e2", "e3", "e4"]);
  assert.deepEqual(sort([]), []);
});
