import assert from "node:assert/strict";
import { test } from "node:test";
import { deal, dealFlags, dealKeys } from "../../../scripts/bench/corpus/chance/quotas.ts";
import { Random } from "../../../scripts/bench/corpus/chance/random.ts";

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.number());

test("one seed gives one series, another seed another", () => {
  assert.deepEqual(draw(new Random("a"), 5), draw(new Random("a"), 5));
  assert.notDeepEqual(draw(new Random("a"), 5), draw(new Random("b"), 5));
});

test("the series is the same on every machine", () => {
  const percents = draw(new Random("1"), 4).map((number) => Math.floor(number * 100));
  assert.deepEqual(percents, [83, 12, 82, 74]);
});

test("a child depends on its label, not on what was drawn before", () => {
  const used = new Random("a");
  draw(used, 100);
  assert.deepEqual(draw(used.child("x"), 3), draw(new Random("a").child("x"), 3));
  assert.notDeepEqual(draw(used.child("x"), 3), draw(used.child("y"), 3));
});

test("numbers spread evenly from 0 to 1", () => {
  const numbers = draw(new Random("spread"), 10_000);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
  );
  assert.ok(
    tenths.every((count) => count > 850 && count < 1_150),
    tenths.join(" "),
  );
});

test("whole numbers reach both ends", () => {
  const random = new Random("ends");
  assert.deepEqual(new Set(Array.from({ length: 200 }, () => random.whole(2, 4))), new Set([2, 3, 4]));
});

test("several items are all different, and never more than there are", () => {
  const random = new Random("several");
  for (let round = 0; round < 50; round += 1) {
    assert.equal(new Set(random.several(["a", "b", "c", "d"], 3)).size, 3);
  }
  assert.deepEqual(random.several(["a", "b"], 5).sort(), ["a", "b"]);
  assert.deepEqual(random.several([], 2), []);
});

test("shuffling keeps every item and leaves the list alone", () => {
  const items = Object.freeze(Array.from({ length: 30 }, (_, index) => index));
  const shuffled = new Random("shuffle").shuffled(items);
  assert.notDeepEqual(shuffled, items);
  assert.deepEqual(
    shuffled.toSorted((a, b) => a - b),
    items,
  );
});

test("dealing gives exactly the shares, as many times as asked", () => {
  const values = deal(new Random("deal"), 3, [
    ["a", 2],
    ["b", 1],
  ]);
  assert.deepEqual(values.toSorted(), ["a", "a", "a", "a", "a", "a", "b", "b", "b"]);
  assert.equal(dealFlags(new Random("flags"), 2, 3, 10).filter(Boolean).length, 6);
});

test("each key has its own holders", () => {
  const has = dealKeys(new Random("keys"), 1, { link: 50, stats: 50 }, 100);
  const holders = (key: "link" | "stats") => Array.from({ length: 100 }, (_, index) => has(key, index));
  assert.equal(holders("link").filter(Boolean).length, 50);
  assert.notDeepEqual(holders("link"), holders("stats"));
  assert.equal(has("link", 100), false);
});
