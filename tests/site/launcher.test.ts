/** What runs the commands: compiled once, by one of those who start at once, and faults are told in the sources' lines. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { makeWholeProject, run } from "./command.ts";
import { writeFiles } from "./project.ts";

let root: string;
before(() => {
  root = makeWholeProject({});
  // A copy of its own: what is compiled here is nobody else's.
  rmSync(join(root, ".cache", "compiled"));
  mkdirSync(join(root, ".cache", "compiled"));
  writeFiles(root, {
    "scripts/commands/place.ts": `import { PROJECT_ROOT } from "../generator/options.ts";\nconsole.log(PROJECT_ROOT, process.argv.slice(2).join("+"));\n// ${randomUUID()}\n`,
    "scripts/commands/package.ts":
      "void import('pagefind').then(({ createIndex }) => console.log(typeof createIndex, 'import(', /^é«$/.test('\\u00e9\\u00ab')));\n",
    "scripts/commands/settings.ts":
      "import { compileLess, restrainLargeHeap } from './building/engine.ts';\nconst kept = Array.from({ length: 110 }, () => new Array(131072).fill(Math.random()));\ncompileLess();\nrestrainLargeHeap('rest');\nconsole.log(kept.length);\n",
    "scripts/commands/fault.ts": "\n\nconst told: string = 'une faute';\nthrow new Error(told);\n",
  });
});

test("commands started at once all run, with their arguments, in their project, from one copy", async () => {
  const runs = await Promise.all(
    [1, 2, 3].map((number) => run(["scripts/run.mjs", "place", "a", `${number}`], root)),
  );
  for (const [index, { code, stdout, stderr }] of runs.entries()) {
    assert.equal(code, 0, stderr);
    assert.equal(stdout, `${root} a+${index + 1}\n`);
  }
  assert.equal(readdirSync(join(root, ".cache", "compiled")).length, 1);
});

test("a fault is told with the line of its source", async () => {
  const { code, stderr } = await run(["scripts/run.mjs", "fault"], root);
  assert.equal(code, 1);
  assert.match(stderr, /une faute\n\s+at .*scripts\/commands\/fault\.ts:4:\d+/);
});

test("a command runs the same from the code kept of it, packages of their own included, and without when it is damaged", async () => {
  const compiled = () =>
    filesUnder(join(root, ".cache", "compiled")).filter((file) => file.endsWith(".code"));
  const tell = async () => {
    const { code, stdout, stderr } = await run(["scripts/run.mjs", "package"], root);
    assert.equal(code, 0, stderr);
    return stdout;
  };
  assert.deepEqual(
    compiled().filter((file) => file.includes("package")),
    [],
  );
  assert.equal(await tell(), "function import( true\n");
  const [kept = "", ...others] = compiled().filter((file) => file.includes("package"));
  assert.deepEqual(others, []);
  const path = join(root, ".cache", "compiled", kept);
  const whole = readFileSync(path);
  assert.equal(await tell(), "function import( true\n");
  assert.deepEqual(readFileSync(path), whole);
  writeFileSync(path, whole.subarray(0, -1));
  assert.equal(await tell(), "function import( true\n");
});

test("settings of the engine that a command changes do not cost the next run its code", async () => {
  const settle = async () => {
    assert.equal((await run(["scripts/run.mjs", "settings"], root)).stdout, "110\n");
    const compiled = join(root, ".cache", "compiled");
    const [file = ""] = filesUnder(compiled).filter((path) => path.includes("settings."));
    return statSync(join(compiled, file)).mtimeMs;
  };
  assert.equal(await settle(), await settle());
});

test("a command that fails keeps no code: it has not run whole", async () => {
  assert.ok(filesUnder(join(root, ".cache", "compiled")).every((file) => !file.includes("fault.v")));
});

test("an edited source is compiled again", async () => {
  writeFiles(root, { "scripts/commands/place.ts": "console.log('autre chose');\n" });
  assert.equal((await run(["scripts/run.mjs", "place"], root)).stdout, "autre chose\n");
});

test("a copy that cannot be kept is done without", async () => {
  rmSync(join(root, ".cache", "compiled"), { recursive: true });
  writeFiles(root, { ".cache/compiled": "a file where a folder should be" });
  const { code, stdout, stderr } = await run(["scripts/run.mjs", "place"], root);
  assert.equal(stdout, "autre chose\n", stderr);
  assert.equal(code, 0);
});

test("a command that does not exist is told", async () => {
  const { code, stderr } = await run(["scripts/run.mjs", "absente"], root);
  assert.equal(code, 1);
  assert.match(stderr, /« absente »/);
});
