import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import {
  bundleAssets,
  filesUnder,
  pageAssets,
  withHash,
  writeAtomically,
} from "../../../scripts/publish/asset-bundle.ts";
import { makeProject, temporaryFolder, writeFiles } from "../../site/project.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a name takes the digest of the bytes before its extension", () => {
  assert.match(withHash("main.css", bytes("a")), /^main\.[\da-f]{10}\.css$/);
  assert.match(withHash("artwork/sun.svg", bytes("a")), /^artwork\/sun\.[\da-f]{10}\.svg$/);
  assert.equal(withHash("a.css", bytes("a")), withHash("a.css", bytes("a")));
  assert.notEqual(withHash("a.css", bytes("a")), withHash("a.css", bytes("b")));
});

test("pages may ask for every sheet and script but the common ones and what stands in folders", () => {
  const root = temporaryFolder();
  writeFiles(root, {
    "assets/css/main.css": "",
    "assets/css/scripting.css": "",
    "assets/css/side-panel.css": "",
    "assets/css/site/content.css": "",
    "assets/css/notes.txt": "",
    "assets/js/main.ts": "",
    "assets/js/carte.ts": "",
    "assets/js/vieux.js": "",
  });
  assert.deepEqual(pageAssets(root, "css"), ["side-panel.css"]);
  assert.deepEqual(pageAssets(root, "js"), ["carte.js", "vieux.js"]);
  assert.deepEqual(pageAssets(temporaryFolder(), "css"), []);
});

test("files are listed by relative path, in byte order", () => {
  const root = temporaryFolder();
  writeFiles(root, { "b/a.txt": "", "a.txt": "", "B.txt": "" });
  assert.deepEqual(filesUnder(root), ["B.txt", "a.txt", "b/a.txt"]);
});

test("the bundle names every published asset by the digest of its own bytes", async () => {
  const { manifest, files } = await bundleAssets(makeProject({}));
  for (const name of ["main.css", "main.js", "side-panel.css", "artwork/light.svg"]) {
    const path = manifest[name]?.slice(1) ?? "";
    const file = files.get(path);
    assert.ok(file, name);
    assert.equal(`assets/${withHash(name, readFileSync(file))}`, path);
    assert.equal(basename(path).split(".").length, 3);
  }
});

test("of two builds that fill a folder at once, the second leaves what the first made", async () => {
  const parent = temporaryFolder();
  const folder = join(parent, "fait");
  await writeAtomically(folder, (draft) => {
    // The other build ends while this one works.
    writeFiles(folder, { "sien.txt": "le premier" });
    writeFiles(draft, { "sien.txt": "le second" });
  });
  assert.equal(readFileSync(join(folder, "sien.txt"), "utf8"), "le premier");
  assert.deepEqual(readdirSync(parent), ["fait"]);
});
