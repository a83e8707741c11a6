import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lock, OutputError } from "../../../../scripts/publish/swap/lock.ts";
import { temporaryFolder } from "../../../site/project.ts";

const LOCK = ".staging-_site.lock";
const deadProcess = () => spawnSync(process.execPath, ["--version"]).pid;

test("a lock is given back, and leaves nothing", () => {
  const parent = temporaryFolder();
  lock(join(parent, "_site"))();
  lock(join(parent, "_site"))();
  assert.deepEqual(readdirSync(parent), []);
});

test("the lock of a build that is alive is told with its process", () => {
  const parent = temporaryFolder();
  writeFileSync(join(parent, LOCK), String(process.ppid));
  assert.throws(
    () => lock(join(parent, "_site")),
    (error) => error instanceof OutputError && error.message.includes(`(processus ${process.ppid})`),
  );
  assert.deepEqual(readdirSync(parent), [LOCK]);
});

for (const [what, text] of [
  ["a build that was killed", String(deadProcess())],
  ["nobody", ""],
  ["an earlier build with the same number", String(process.pid)],
]) {
  test(`the lock of ${what} is taken over`, () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, LOCK), text ?? "");
    const unlock = lock(join(parent, "_site"));
    assert.deepEqual(readdirSync(parent), [LOCK]);
    unlock();
    assert.deepEqual(readdirSync(parent), []);
  });
}

test("two outputs in one folder do not wait for each other", () => {
  const parent = temporaryFolder();
  const unlock = [lock(join(parent, "_site")), lock(join(parent, "public"))];
  for (const one of unlock) one();
  assert.deepEqual(readdirSync(parent), []);
});
