/** A disk that refuses, a folder that may not be written, two builds at once: told in French, the last site intact. */
import assert from "node:assert/strict";
import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before as beforeAll, test } from "node:test";
import { digests, makeWholeProject, type Outcome, run, runBuild } from "../command.ts";
import { writeFiles } from "../project.ts";

const ARGS = ["--date", "2026-09-15", "--links", "warn"];

const page = (title: string) => ({ "content/pages/index.md": `---\ntitle: ${title}\n---\n\nUn texte.\n` });

/** A project with a site already published, and another text since. */
let root: string;
let before: Record<string, string>;
beforeAll(async () => {
  root = makeWholeProject({}, page("Ancienne"));
  assert.equal((await runBuild(root, ARGS)).code, 0);
  before = digests(join(root, "_site"));
  writeFiles(root, page("Nouvelle"));
});

function refused({ code, stderr }: Outcome, message: RegExp): void {
  assert.equal(code, 1, stderr);
  assert.match(stderr, message);
  assert.doesNotMatch(stderr, /^\s+at /m);
  assert.deepEqual(digests(join(root, "_site")), before);
  const left = readdirSync(root).filter((name) => name.startsWith(".staging-"));
  assert.deepEqual(left, []);
}

/** A module that has every write under a staging folder fail after some have succeeded. */
const failing = (code: string, after: number) => `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let left = ${after};
const failure = (path) => Object.assign(new Error("${code}: refused, open '" + path + "'"), { code: "${code}", path });
const isCounted = (path) => String(path).includes(".staging-_site-") && left-- <= 0;
for (const name of ["writeFileSync", "linkSync", "copyFileSync"]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (isCounted(args[name === "writeFileSync" ? 0 : 1])) throw failure(args[0]);
    return real(...args);
  };
}
for (const [holder, name] of [[fs.promises, "writeFile"]]) {
  const real = holder[name];
  holder[name] = async (...args) => {
    if (isCounted(args[0])) throw failure(args[0]);
    return real(...args);
  };
}
syncBuiltinESMExports();
`;

for (const after of [0, 1, 15]) {
  test(`a disk that is full after ${after} files`, async () => {
    writeFileSync(join(root, "full.mjs"), failing("ENOSPC", after));
    const command = ["--import", "tsx", "--import", "./full.mjs", "scripts/commands/build.ts", ...ARGS];
    const outcome = await run(command, root);
    refused(outcome, /Écriture impossible\s: le disque est plein \(.*\)\. Le site publié n’a pas changé\./);
  });
}

test("a folder that may not be written", async () => {
  const closed = join(root, "ferme");
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  // The superuser may write anywhere but where nobody can: in a file.
  const output = process.getuid?.() === 0 ? join(root, "package.json", "_site") : join(closed, "_site");
  const outcome = await runBuild(root, [...ARGS, "--output", output]);
  refused(outcome, /Écriture impossible\s: (?:vous n’avez pas le droit|un fichier porte)/);
});

test("two builds at once: one publishes, the other says why it does not", async () => {
  let failed: Outcome[] = [];
  // On a busy machine one may be over before the other begins.
  for (let attempt = 0; attempt < 5 && failed.length === 0; attempt += 1) {
    const outcomes = await Promise.all([runBuild(root, ARGS), runBuild(root, ARGS)]);
    failed = outcomes.filter(({ code }) => code !== 0);
  }
  assert.equal(failed.length, 1);
  assert.match(failed[0]?.stderr ?? "", /Une autre construction est en cours dans .*_site \(processus \d+\)/);
  assert.equal((await runBuild(root, ARGS)).code, 0);
});

test("a link in place of the output stays, and leads to the new site", async () => {
  mkdirSync(join(root, "ailleurs"));
  symlinkSync(join(root, "ailleurs"), join(root, "lien"));
  assert.equal((await runBuild(root, [...ARGS, "--output", join(root, "lien")])).code, 0);
  assert.ok("index.html" in digests(join(root, "ailleurs")));
  assert.ok(lstatSync(join(root, "lien")).isSymbolicLink());
});
