import assert from "node:assert/strict";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { ImageCache } from "../../../../scripts/publish/images/cache.ts";
import { temporaryFolder } from "../../../site/project.ts";

const [ONE, OTHER, THIRD] = ["1", "2", "3"].map((digit) => digit.repeat(32)) as [string, string, string];
const BYTES = Buffer.from("des octets");

/** A process number that no process has. */
const NOBODY = 2 ** 22 + 1;

const textAt = (file: string | undefined) => file && readFileSync(file, "utf8");

test("what is kept is found by a later build", () => {
  const folder = join(temporaryFolder(), "cache");
  const cache = new ImageCache(folder);
  assert.equal(cache.find(ONE), undefined);
  assert.equal(textAt(cache.keep(ONE, BYTES)), "des octets");
  assert.equal(textAt(cache.find(ONE)), "des octets");
  assert.equal(textAt(new ImageCache(folder).find(ONE)), "des octets");
  assert.equal(new ImageCache(folder).find(OTHER), undefined);
});

test("a damaged or half-written entry is not used, and is replaced", () => {
  const folder = temporaryFolder();
  for (const damage of ["", "des oct", "des octetz"]) {
    const file = new ImageCache(folder).keep(ONE, BYTES);
    writeFileSync(file, damage);
    const cache = new ImageCache(folder);
    assert.equal(cache.find(ONE), undefined, `« ${damage} »`);
    cache.keep(ONE, BYTES);
    assert.equal(textAt(cache.find(ONE)), "des octets");
  }
  assert.equal(readdirSync(folder).length, 1);
});

test("an empty entry is an entry", () => {
  const cache = new ImageCache(temporaryFolder());
  cache.keep(ONE, new Uint8Array());
  assert.equal(textAt(cache.find(ONE)), "");
});

test("unused entries go, the oldest first, once they weigh too much; those used stay", () => {
  const folder = temporaryFolder();
  const before = new ImageCache(folder);
  const ages = [ONE, OTHER, THIRD].map((key, index) => {
    const file = before.keep(key, Buffer.alloc(10, key));
    utimesSync(file, 1000 - index, 1000 - index);
    return file;
  });
  const cache = new ImageCache(folder, 15);
  const left = () => ages.map((file) => readdirSync(folder).includes(file.slice(folder.length + 1)));
  cache.find(THIRD);
  cache.prune();
  assert.deepEqual(left(), [true, true, true], "a build that kept nothing has nothing to make room for");
  cache.keep("d".repeat(32), BYTES);
  cache.prune();
  assert.deepEqual(left(), [true, false, true]);
});

test("drafts of builds that were killed go, those of builds at work and other files stay", () => {
  const folder = temporaryFolder();
  const draft = (writer: number) => `${ONE}.${"a".repeat(16)}.${writer}.draft`;
  for (const name of [draft(NOBODY), draft(process.ppid)]) writeFileSync(join(folder, name), "des");
  const cache = new ImageCache(folder);
  assert.equal(cache.find(ONE), undefined);
  const kept = basename(cache.keep(OTHER, BYTES));
  cache.prune();
  assert.deepEqual(readdirSync(folder).sort(), [draft(process.ppid), kept].sort());
});
