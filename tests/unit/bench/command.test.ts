import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { houseOf } from "../../../scripts/bench/house.ts";
import { writeTree } from "../../../scripts/bench/write-tree.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { temporaryFolder } from "../../site/project.ts";

function run(...args: string[]) {
  const command = ["--import", "tsx", "scripts/commands/bench-corpus.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the command writes a whole tree and counts it", () => {
  const to = join(temporaryFolder(), "corpus");
  const { status, stdout } = run("--to", to, "--seed", "7");
  assert.equal(status, 0);
  assert.match(stdout, /^4\s565 fichiers \(5,\d Mo\) dans .*, graine 7\.\n$/);
  assert.equal(readdirSync(join(to, "startups")).length, 662);
  assert.equal(readdirSync(join(to, "members")).length, 3_484);
});

test("a folder that holds something is left alone", () => {
  const to = temporaryFolder();
  writeFileSync(join(to, "notes.txt"), "à garder");
  const { status, stderr } = run("--to", to);
  assert.equal(status, 1);
  assert.match(stderr, /ce dossier n’est pas vide/);
  assert.deepEqual(readdirSync(to), ["notes.txt"]);
});

const REFUSED: [args: string[], message: RegExp][] = [
  [[], /^dites où écrire le corpus\. Options : --to DOSSIER/],
  [["--to", "x", "--times", "0"], /^--times 0 : écrivez un nombre entier à partir de 1\./],
  [["--to", "x", "--seed", "1.5"], /^--seed 1\.5 : écrivez un nombre entier à partir de 0\./],
  [["--to", "x", "--size", "2"], /^option inconnue ou incomplète\./],
];
for (const [args, message] of REFUSED) {
  test(`« ${args.join(" ")} » is refused in French, and nothing is written`, () => {
    const { status, stderr } = run(...args);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.equal(existsSync(join(PROJECT_ROOT, "x")), false);
  });
}

test("a tree is written with its folders, whatever their depth", () => {
  const to = temporaryFolder();
  mkdirSync(join(to, "pages"));
  writeTree(to, [
    { path: "pages/a.md", text: "un" },
    { path: "pages/b/c/d.md", text: "é" },
  ]);
  assert.equal(readFileSync(join(to, "pages/a.md"), "utf8"), "un");
  assert.equal(readFileSync(join(to, "pages/b/c/d.md"), "utf8"), "é");
});

test("the house is this site’s: its menus, its categories, the addresses menus lead to", () => {
  const house = houseOf(join(PROJECT_ROOT, "_data"));
  const menus = readdirSync(join(PROJECT_ROOT, "_data", "sidebars")).map((name) =>
    name.replace(/\.yml$/, ""),
  );
  assert.deepEqual([...house.sidebars].sort(), menus.sort());
  assert.ok(house.categories.includes("dinsic"));
  assert.ok(house.layouts.includes("with-sidebar"));
  assert.ok(house.addresses.includes("/approche/acceleration"));
  assert.ok(house.addresses.every((path) => path.startsWith("/")));
});
