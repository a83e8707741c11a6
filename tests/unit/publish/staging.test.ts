import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createStaging, discard, place, publish } from "../../../scripts/publish/staging.ts";
import { temporaryFolder } from "../../site/project.ts";

/** A folder that holds one file, `index.html`. */
function site(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), text);
  return folder;
}

const index = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");

test("a staging folder is made empty beside the output, on the same disk", () => {
  const parent = join(temporaryFolder(), "pas", "encore");
  const staging = createStaging(join(parent, "_site"));
  assert.equal(join(staging, ".."), parent);
  site(staging, "reste");
  assert.equal(createStaging(join(parent, "_site")), staging);
  assert.equal(existsSync(join(staging, "index.html")), false);
});

test("folders of killed builds are removed, those of running builds and of others are not", () => {
  const parent = temporaryFolder();
  const { pid: dead } = spawnSync(process.execPath, ["--version"]);
  const folders = {
    killed: site(join(parent, `.staging-_site-${dead}`), "x"),
    running: site(join(parent, `.staging-_site-${process.ppid}`), "x"),
    another: site(join(parent, `.staging-public-${dead}`), "x"),
    unrelated: site(join(parent, ".staging-_site-notes"), "x"),
  };
  createStaging(join(parent, "_site"));
  assert.deepEqual(
    Object.entries(folders)
      .filter(([, folder]) => existsSync(folder))
      .map(([name]) => name),
    ["running", "another", "unrelated"],
  );
});

test("a first site is moved into place", () => {
  const output = join(temporaryFolder(), "_site");
  const staging = site(createStaging(output), "nouveau");
  publish(staging, output);
  assert.equal(index(output), "nouveau");
  assert.equal(existsSync(staging), false);
});

test("a new site replaces the old one whole, and leaves nothing beside", () => {
  const parent = temporaryFolder();
  const output = site(join(parent, "_site"), "ancien");
  writeFileSync(join(output, "supprimee.html"), "x");
  publish(site(createStaging(output), "nouveau"), output);
  assert.equal(index(output), "nouveau");
  assert.equal(existsSync(join(output, "supprimee.html")), false);
  assert.deepEqual(
    [`.staging-_site-${process.pid}`, `.staging-_site-${process.pid}-old`].filter((name) =>
      existsSync(join(parent, name)),
    ),
    [],
  );
});

test("where folders cannot change places in one step, two renames do it", () => {
  const output = site(join(temporaryFolder(), "_site"), "ancien");
  const staging = site(createStaging(output), "nouveau");
  publish(staging, output, () => false);
  assert.equal(index(output), "nouveau");
  assert.deepEqual(readdirSync(join(output, "..")), ["_site"]);
});

test("an old site that a killed build had set aside is put back by the next one", () => {
  const output = join(temporaryFolder(), "_site");
  const { pid: dead } = spawnSync(process.execPath, ["--version"]);
  site(join(output, "..", `.staging-_site-${dead}-old`), "ancien");
  discard(createStaging(output));
  assert.equal(index(output), "ancien");
  site(join(output, "..", `.staging-_site-${dead}-old`), "plus ancien");
  discard(createStaging(output));
  assert.equal(index(output), "ancien");
  assert.deepEqual(readdirSync(join(output, "..")), ["_site"]);
});

test("when the new site cannot be moved, the old one is put back", () => {
  const output = site(join(temporaryFolder(), "_site"), "ancien");
  const staging = createStaging(output);
  discard(staging);
  assert.throws(() => publish(staging, output, () => false), /ENOENT/);
  assert.equal(index(output), "ancien");
  assert.equal(existsSync(`${staging}-old`), false);
});

test("a discarded staging folder is gone, even twice", () => {
  const staging = site(createStaging(join(temporaryFolder(), "_site")), "x");
  discard(staging);
  discard(staging);
  assert.equal(existsSync(staging), false);
});

test("a file placed has the source's bytes, at whatever depth", () => {
  const folder = temporaryFolder();
  const source = join(folder, "source.svg");
  writeFileSync(source, "<svg/>");
  const staging = createStaging(join(folder, "_site"));
  place(source, staging, "img/a/b.svg");
  assert.equal(readFileSync(join(staging, "img/a/b.svg"), "utf8"), "<svg/>");
  assert.equal(statSync(join(staging, "img/a/b.svg")).isFile(), true);
});
