/** Files written under a folder, whole or in pieces. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TreeWriter } from "../../../../scripts/publish/writing/tree-writer.ts";
import { temporaryFolder } from "../../../site/project.ts";

test("folders are made as files need them", () => {
  const folder = temporaryFolder();
  const writer = new TreeWriter(join(folder, "site"));
  writer.write("a/b/c.txt", "un");
  writer.write("a/d.txt", Buffer.from("deux"));
  assert.equal(readFileSync(join(folder, "site/a/b/c.txt"), "utf8"), "un");
  assert.equal(readFileSync(join(folder, "site/a/d.txt"), "utf8"), "deux");
});

test("pieces follow one another, however long, in place of what the file held", () => {
  const folder = temporaryFolder();
  const writer = new TreeWriter(folder);
  const pieces = ["début ", "é’".repeat(300_000), "", " milieu ", "z".repeat(10), " fin"];
  writer.write("a.txt", "un texte plus ancien");
  writer.writePieces("a.txt", pieces);
  assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), pieces.join(""));
  writer.writePieces("a.txt", []);
  assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), "");
});
