/** Results kept on the disk: found again, forgotten when unused, never trusted when damaged. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keyOf, Results } from "../../../scripts/cache/results.ts";
import { temporaryFolder } from "../../site/project.ts";

/** A file in which one build left results. */
function written(entries: Record<string, unknown>): string {
  const file = join(temporaryFolder(), "deep", "results");
  const results = new Results<unknown>(file, "a program");
  for (const [key, value] of Object.entries(entries)) results.set(key, value);
  results.turn();
  results.save();
  return file;
}

const open = (file: string, maker = "a program") => new Results<unknown>(file, maker);

test("the next build finds what the last one left", () => {
  const file = written({ a: { text: "ligne\n« é »" }, b: [1, null] });
  assert.deepEqual(open(file).get("a"), { text: "ligne\n« é »" });
  assert.deepEqual(open(file).get("b"), [1, null]);
  assert.equal(open(file).get("c"), undefined);
});

test("what a build did not use is forgotten, by the file too", () => {
  const file = written({ a: 1, b: 2 });
  const results = open(file);
  assert.equal(results.get("a"), 1);
  results.turn();
  assert.equal(results.get("b"), undefined);
  results.turn();
  results.save();
  assert.equal(open(file).get("b"), undefined);
});

test("what was written is let go, and read again when it is asked for", () => {
  const file = written({ a: 1 });
  const results = open(file);
  assert.equal(results.get("a"), 1);
  results.turn();
  results.save();
  writeFileSync(file, "");
  assert.equal(results.get("a"), undefined);
});

test("another program finds nothing", () => {
  assert.equal(open(written({ a: 1 }), "another program").get("a"), undefined);
});

test("a file cut short, changed or of something else is as good as none", () => {
  const file = written({ a: 1, b: 2 });
  const whole = readFileSync(file);
  const damaged = [
    whole.subarray(0, -3),
    Buffer.from(whole.toString().replace("a 1", "a 3")),
    Buffer.from(""),
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    assert.equal(open(file).get("a"), undefined);
  }
});

test("without a file, results last as long as the process and stay the same objects", () => {
  const results = new Results<object>();
  const value = {};
  results.set("a", value);
  results.turn();
  assert.equal(results.get("a"), value);
  results.turn();
  results.turn();
  assert.equal(results.get("a"), undefined);
});

test("a digest tells where a text ends and the next begins", () => {
  assert.notEqual(keyOf("ab", "c"), keyOf("a", "bc"));
  assert.equal(keyOf("ab", "c"), keyOf("ab", "c"));
});
