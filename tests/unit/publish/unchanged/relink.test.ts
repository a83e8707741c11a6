/** A folder of links that is turned into that of another site. */
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../../../scripts/publish/asset-bundle.ts";
import { placeAll } from "../../../../scripts/publish/staging.ts";
import { keepFolder, keptFolder } from "../../../../scripts/publish/unchanged/folders.ts";
import { relink } from "../../../../scripts/publish/unchanged/relink.ts";
import { digests } from "../../../site/command.ts";
import { type Files, temporaryFolder, writeFiles } from "../../../site/project.ts";

function folderOf(files: Files): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

const inode = (...path: string[]) => statSync(join(...path)).ino;

const HELD: Files = { "a.html": "a", "b/b.html": "b", "c/d/d.html": "d", "e.html": "e" };

/** A folder that held `HELD`, and the other site that it was then turned into. */
function relinked(files: Files): { folder: string; source: string } {
  const [folder, first, source] = [temporaryFolder(), folderOf(HELD), temporaryFolder()];
  const paths = Object.keys(HELD);
  placeAll(first, folder, paths);
  const isSame = (path: string) => files[path] === HELD[path];
  placeAll(first, source, paths.filter(isSame));
  writeFiles(source, Object.fromEntries(Object.entries(files).filter(([path]) => !isSame(path))));
  relink(folder, paths, source, filesUnder(source));
  return { folder, source };
}

const CASES: [what: string, files: Files][] = [
  ["the same", HELD],
  ["fewer files", { "a.html": "a" }],
  ["more files", { ...HELD, "c/f.html": "f", "g/h/i.html": "i" }],
  ["other texts", { ...HELD, "a.html": "à", "c/d/d.html": "dé" }],
  ["a file where there was a folder", { "a.html": "a", c: "c", b: "b" }],
  ["a folder where there was a file", { "a.html/index.html": "a", "e.html/f/g.html": "g" }],
  ["nothing", {}],
];
for (const [what, files] of CASES) {
  test(`a folder becomes that of another site: ${what}`, () => {
    const { folder, source } = relinked(files);
    assert.deepEqual(digests(folder), digests(source));
    for (const path of filesUnder(source)) assert.equal(inode(folder, path), inode(source, path));
    assert.equal(
      readdirSync(folder, { recursive: true }).length,
      readdirSync(source, { recursive: true }).length,
    );
  });
}

test("the folder kept longest becomes the next one, without a change to the others", async () => {
  const parent = temporaryFolder();
  const texts = ["un", "deux", "trois", "quatre"];
  const sites = texts.map((text) => folderOf({ "a.html": text, [`${text}/b.html`]: "b" }));
  for (const [index, site] of sites.entries()) await keepFolder(parent, texts[index] ?? "", site, { index });
  assert.deepEqual(readdirSync(parent).sort(), ["quatre", "trois"]);
  for (const index of [2, 3]) {
    const [site = "", name = ""] = [sites[index], texts[index]];
    assert.deepEqual(digests(join(parent, name, "files")), digests(site));
    assert.deepEqual(keptFolder(parent, name)?.told, { index });
  }
  for (const [index, site] of sites.entries())
    assert.deepEqual(Object.keys(digests(site)), ["a.html", `${texts[index]}/b.html`]);
});

test("a kept folder without its list, or without its files, is only forgotten", async () => {
  const parent = temporaryFolder();
  writeFiles(parent, {
    "older/files/a.html": "x",
    "odd/manifest.json": '{"told":{},"files":[["a.html",1,1]]}',
  });
  for (const text of ["un", "deux", "trois"])
    await keepFolder(parent, text, folderOf({ "a.html": text }), {});
  for (const name of ["deux", "trois"]) assert.deepEqual(filesUnder(join(parent, name, "files")), ["a.html"]);
});
