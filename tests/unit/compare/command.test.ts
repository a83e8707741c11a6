/** The comparing command: a report on the standard output, mistakes in French, folders however they are written. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { run } from "../../site/command.ts";
import { temporaryFolder, writeFiles } from "../../site/project.ts";

const diff = (...args: string[]) =>
  run(["--import", "tsx", join(PROJECT_ROOT, "scripts/commands/diff.ts"), ...args], PROJECT_ROOT);

test("the report is printed and the command succeeds, whatever changed", async () => {
  const folder = temporaryFolder();
  const page = (text: string) =>
    `<html><head><title>T</title></head><body><main><p>${text}</p></main></body></html>`;
  writeFiles(folder, { "old/a/index.html": page("avant"), "new/a/index.html": page("après") });
  const { code, stdout, stderr } = await diff(`${folder}/old/`, `${folder}/./new`);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(stdout, /<code>\/a\/<\/code>/);
  assert.match(stdout, /^- avant\n\+ après$/m);
});

test("a folder that is not there, or not named, is told", async () => {
  const missing = await diff(PROJECT_ROOT, join(PROJECT_ROOT, "absent"));
  assert.equal(missing.code, 1);
  assert.match(missing.stderr, /absent : ce dossier n’existe pas/);
  assert.match((await diff(PROJECT_ROOT)).stderr, /nommez deux dossiers\. Usage/);
});
