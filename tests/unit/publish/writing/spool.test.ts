/** Texts put aside in a file, read again in any order. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Spool } from "../../../../scripts/publish/writing/spool.ts";
import { temporaryFolder } from "../../../site/project.ts";

test("texts of any length come back whole, in any order, before and after others are added", () => {
  const spool = new Spool(join(temporaryFolder(), "spool"));
  const texts = ["début", "", "é’".repeat(700_000), "a", "fin 🧭"];
  for (const text of texts) spool.add(text);
  assert.deepEqual(
    [4, 2, 0, 1, 3].map((index) => spool.read(index)),
    [4, 2, 0, 1, 3].map((index) => texts[index]),
  );
  spool.add("encore");
  assert.equal(spool.read(5), "encore");
  assert.equal(spool.read(0), "début");
});

test("the file is removed, and never one that was there", () => {
  const path = join(temporaryFolder(), "spool");
  const spool = new Spool(path);
  spool.add("un texte");
  assert.throws(() => new Spool(path), /EEXIST/);
  spool.remove();
  assert.ok(!existsSync(path));
});
