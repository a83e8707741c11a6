/** Ten thousand hostile files, each time the same: none does harm, none stops the build without a word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCase } from "./cases.ts";
import { fuzz, traced } from "./fuzz.ts";

const SEED = "beta";
const CASES = 10_000;

test(`of ${CASES} mutated files, none does harm`, { timeout: 600_000 }, async () => {
  const { findings, published, refused } = await fuzz({ seed: SEED, from: 0, count: CASES });
  const told = findings.map(({ fault, case: index }) =>
    index === undefined ? fault : `${fault}\n  npm run fuzz -- --seed ${SEED} --from ${index} --cases 1`,
  );
  assert.deepEqual(told, []);
  // A fuzzer all of whose cases are refused, or none, tries nothing.
  assert.ok(published > CASES / 5, `${published} published`);
  assert.ok(refused > CASES / 5, `${refused} refused`);
});

test("a case is the same for the same seed, and another for another", () => {
  const cases = (seed: string) => Array.from({ length: 50 }, (_, index) => makeCase(seed, index));
  assert.deepEqual(cases("a"), cases("a"));
  assert.notDeepEqual(cases("a"), cases("b"));
});

test("what makes a round fail is traced to its case", async () => {
  const cases = Array.from({ length: 37 }, (_, index) => 100 + index);
  for (const culprit of [100, 117, 136]) {
    assert.deepEqual(await traced(cases, async (some) => some.includes(culprit)), { case: culprit });
  }
  const both = async (some: readonly number[]) => some.includes(100) && some.includes(136);
  assert.deepEqual(await traced(cases, both), {});
});
