/** Files of the last site that are linked into the next: only those that are still what was published. */
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepFolder, keptFolder, lastFiles } from "../../../../scripts/publish/unchanged/folders.ts";
import { TreeWriter } from "../../../../scripts/publish/writing/tree-writer.ts";
import { temporaryFolder } from "../../../site/project.ts";

/** A site of two pages, kept. */
async function keptSite() {
  const root = temporaryFolder();
  const parent = join(root, "kept");
  const first = join(root, "first");
  const writer = new TreeWriter(first, lastFiles(parent));
  writer.write("a.html", "une page");
  writer.writePieces("b/c.json", ["[", "1]"]);
  await keepFolder(parent, "first", first, {}, writer.digests);
  return { root, parent, first, second: join(root, "second") };
}

const inode = (path: string) => statSync(path).ino;

test("what is the same is linked, what differs is written", async () => {
  const { parent, first, second } = await keptSite();
  const writer = new TreeWriter(second, lastFiles(parent));
  writer.write("a.html", "une autre page");
  writer.writePieces("b/c.json", ["[1", "]"]);
  writer.write("d.html", "une page");
  assert.equal(inode(join(second, "b/c.json")), inode(join(first, "b/c.json")));
  assert.notEqual(inode(join(second, "a.html")), inode(join(first, "a.html")));
  assert.equal(readFileSync(join(second, "a.html"), "utf8"), "une autre page");
  assert.equal(readFileSync(join(first, "a.html"), "utf8"), "une page");
  assert.notEqual(inode(join(second, "d.html")), inode(join(first, "a.html")));
  await keepFolder(parent, "second", second, {}, writer.digests);
  assert.ok(keptFolder(parent, "first") && keptFolder(parent, "second"));
});

test("a file that was changed where it was published is written anew, and the changed one left", async () => {
  const { parent, first, second } = await keptSite();
  appendFileSync(join(first, "a.html"), " de trop");
  // Same length and same text but another time: somebody wrote there.
  writeFileSync(join(first, "b/c.json"), "[2]");
  utimesSync(join(first, "b/c.json"), 1, 1);
  const writer = new TreeWriter(second, lastFiles(parent));
  writer.write("a.html", "une page");
  writer.write("b/c.json", "[1]");
  assert.equal(readFileSync(join(second, "a.html"), "utf8"), "une page");
  assert.equal(readFileSync(join(second, "b/c.json"), "utf8"), "[1]");
  assert.equal(readFileSync(join(first, "a.html"), "utf8"), "une page de trop");
});

test("a file written twice never reaches the one it was linked to", async () => {
  const { parent, first, second } = await keptSite();
  const writer = new TreeWriter(second, lastFiles(parent));
  writer.write("a.html", "une page");
  writer.write("a.html", "une page, revue");
  assert.equal(readFileSync(join(second, "a.html"), "utf8"), "une page, revue");
  assert.equal(readFileSync(join(first, "a.html"), "utf8"), "une page");
});
