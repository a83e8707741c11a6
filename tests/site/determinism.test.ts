/** A site is a function of its content and its date: not of the machine, its clock, its language, its folders. */
import assert from "node:assert/strict";
import { cpSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { digests, makeWholeProject, runBuild } from "./command.ts";

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

test("two builds of the shipped content give the same bytes, wherever and whenever", async () => {
  const machines = [
    { TZ: "Pacific/Kiritimati", LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" },
    { TZ: "America/Anchorage", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ];
  const built = await Promise.all(
    machines.map(async (environment, index) => {
      const root = copy(new Date(2001 + index, 0, 1));
      const { code, stderr } = await runBuild(root, ["--date", "2026-10-15"], environment);
      assert.equal(code, 0, stderr);
      return digests(join(root, "_site"));
    }),
  );
  const [one = {}, other = {}] = built;
  const files = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  assert.ok(files.length > 30);
  assert.deepEqual(
    files.filter((file) => one[file] !== other[file]),
    [],
  );
});
