/** The digest of a site's sources: it changes with anything that the site depends on, and with nothing else. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { buildOptions, type RequestedOptions } from "../../../../scripts/generator/options.ts";
import { inputsDigest } from "../../../../scripts/publish/unchanged/inputs.ts";
import { temporaryFolder, writeFiles } from "../../../site/project.ts";

const FILES = {
  "content/pages/a.md": "---\ntitle: A\n---\n",
  "content/img/a.svg": "<svg/>",
  "_data/site.yml": "nom: essai\n",
  "_includes/layouts/page.njk": "<h1>",
  "assets/css/main.css": "a {}",
  "elsewhere.css": "b {}",
};

let root: string;
beforeEach(() => {
  root = temporaryFolder();
  writeFiles(root, FILES);
  symlinkSync(join(root, "elsewhere.css"), join(root, "assets/css/linked.css"));
});

const digest = (requested: RequestedOptions = {}, program = "a program", asked: unknown = []) =>
  inputsDigest(buildOptions({ root, date: "2026-09-15", ...requested }), program, asked, "content");

test("the same sources have the same digest, whenever they were written", async () => {
  const before = await digest();
  utimesSync(join(root, "content/pages/a.md"), 1, 1);
  writeFiles(root, { "content/.DS_Store": "what a system leaves", "_site/index.html": "" });
  assert.equal(await digest(), before);
});

for (const [file, text] of Object.entries(FILES)) {
  test(`another ${file} is another digest`, async () => {
    const before = await digest();
    writeFiles(root, { [file]: `${text} ` });
    assert.notEqual(await digest(), before);
  });
}

const CHANGES: [name: string, change: () => void][] = [
  ["a file renamed", () => renameSync(join(root, "content/pages/a.md"), join(root, "content/pages/b.md"))],
  ["a file deleted", () => rmSync(join(root, "content/img/a.svg"))],
  [
    "a file moved to another folder",
    () => renameSync(join(root, "content/pages"), join(root, "content/posts")),
  ],
  ["a link in place of a file", () => linkInPlace()],
  ["an empty file", () => writeFiles(root, { "content/pages/c.md": "" })],
];
for (const [name, change] of CHANGES) {
  test(`${name} is another digest`, async () => {
    const before = await digest();
    change();
    assert.notEqual(await digest(), before);
  });
}

function linkInPlace(): void {
  mkdirSync(join(root, "aside"));
  renameSync(join(root, "content/pages/a.md"), join(root, "aside/a.md"));
  symlinkSync(join(root, "aside/a.md"), join(root, "content/pages/a.md"));
}

test("what is asked for, the day and the program count too", async () => {
  const all = await Promise.all([
    digest(),
    digest({ date: "2026-09-16" }),
    digest({ links: "warn" }),
    digest({ css: "components" }),
    digest({ noindex: true }),
    digest({}, "another program"),
    digest({}, "a program", ["s3"]),
  ]);
  assert.equal(new Set(all).size, all.length);
});
