/** A site is a function of its content and its date: not of the machine, its clock, its language, its folders. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chownSync, cpSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { digests, makeWholeProject, type Outcome, run } from "./command.ts";

/** A copy of the whole project with its own content and data, every source last touched at some time. */
function copy(touched: Date): string {
  const root = makeWholeProject({});
  for (const folder of ["content", "_data", "assets"]) {
    rmSync(join(root, folder), { recursive: true });
    cpSync(join(PROJECT_ROOT, folder), join(root, folder), { recursive: true });
  }
  for (const file of filesUnder(join(root, "content")))
    utimesSync(join(root, "content", file), touched, touched);
  return root;
}

/** Builds a copy from a shell: what comes before the command changes the machine that it sees. */
function build(
  root: string,
  before: string,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const command = `${before} "${process.execPath}" --import tsx scripts/commands/build.ts --date 2026-10-15`;
  const script =
    'const { spawnSync } = require("node:child_process"); const made = spawnSync("sh", ["-c", process.argv[1]], { stdio: "inherit" }); process.exitCode = made.status ?? 1;';
  return run(["--eval", script, command], root, environment);
}

const has = (tool: string) => spawnSync(tool, ["--version"]).status === 0;

/** Keeps the build on one processor, where the system can. */
const ALONE = has("taskset") ? "taskset -c 0" : "";

async function built(root: string, before: string, environment: Readonly<Record<string, string>>) {
  const { code, stderr } = await build(root, before, environment);
  assert.equal(code, 0, stderr);
  return digests(join(root, "_site"));
}

/** Runs a command as the user who owns nothing. */
const NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups";

const NOBODYS_ID = 65534;

/** Why another user cannot be tried here, if so. */
function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return "only root can build as somebody else";
  if (!has("setpriv")) return "setpriv is not installed here";
  const [tool = "", ...options] = NOBODY.split(" ");
  const reads = spawnSync(tool, [
    ...options,
    "test",
    "-r",
    join(PROJECT_ROOT, "node_modules", "tsx", "package.json"),
  ]);
  return reads.status === 0 ? undefined : "another user may not read the packages here";
}

/** A copy that belongs to the user who owns nothing, and keeps nothing of earlier builds. */
function givenAway(root: string): string {
  rmSync(join(root, ".cache"), { recursive: true });
  for (const path of ["", ...filesUnder(root)]) chownSync(join(root, path), NOBODYS_ID, NOBODYS_ID);
  return root;
}

const HERE = {
  TZ: "Pacific/Kiritimati",
  LANG: "fr_FR.UTF-8",
  LC_ALL: "fr_FR.UTF-8",
  UV_THREADPOOL_SIZE: "8",
};
const THERE = {
  TZ: "America/Anchorage",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
  UV_THREADPOOL_SIZE: "1",
};

test("two builds of the shipped content give the same bytes, wherever, whenever and whoever builds", async (t) => {
  const reason = whyNot();
  if (reason) t.diagnostic(`the same user builds twice: ${reason}`);
  const theirs = copy(new Date(2002, 0, 1));
  const [one, other] = await Promise.all([
    built(copy(new Date(2001, 0, 1)), "umask 022;", HERE),
    reason
      ? built(theirs, `umask 077; ${ALONE}`, THERE)
      : built(givenAway(theirs), `umask 077; ${ALONE} ${NOBODY}`, { ...THERE, HOME: theirs }),
  ]);
  const files = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  assert.ok(files.length > 30);
  assert.deepEqual(
    files.filter((file) => one[file] !== other[file]),
    [],
  );
});
