/** Keeps files and folders tidy: their sizes, their first lines, nothing of one machine. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { LAYOUTS } from "../../scripts/content/schemas/layouts.ts";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesOf, isSource, readProject } from "./project-files.ts";

const scripts = filesOf("scripts").filter((file) => file.endsWith(".ts"));

test("files stay short", () => {
  const files = [...scripts, ...filesOf("assets/js"), ...filesOf("tests").filter(isSource)];
  const long = files
    .map((file) => ({ file, lines: readProject(file).split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > (file.startsWith("tests/") ? LONGEST_TEST : LONGEST));
  assert.deepEqual(long, []);
});

/** Lines of the longest file allowed, and of the longest test, whose tables run on. */
const LONGEST = 220;
const LONGEST_TEST = 300;

/** Files in the fullest folder allowed. */
const FULLEST = 15;

test("folders stay small", () => {
  const counts = new Map<string, number>();
  for (const file of scripts) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  assert.deepEqual(
    [...counts].filter(([, count]) => count > FULLEST),
    [],
  );
});

test("every file of code says first what it is for", () => {
  const silent = [...scripts, ".eleventy.ts", ...filesOf("assets/js")]
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(readProject(file)));
  assert.deepEqual(silent, []);
});

test("every layout has its template, and every other template is that of pages we make", () => {
  const templates = readdirSync(join(PROJECT_ROOT, "_includes/layouts")).map((name) =>
    name.replace(/\.njk$/, ""),
  );
  const layouts: string[] = Object.keys(LAYOUTS);
  assert.deepEqual(
    layouts.filter((name) => !templates.includes(name)),
    [],
  );
  const model = readProject("scripts/site/model.ts");
  const others = templates.filter((name) => !layouts.includes(name));
  assert.deepEqual(
    others.filter((name) => !model.includes(`"${name}"`)),
    [],
  );
});

test("the lock file says what to install, not where from", () => {
  const lock = readProject("package-lock.json");
  assert.ok(!lock.includes('"resolved"'));
  assert.ok(lock.includes('"integrity"'));
});

/** Files kept by git or about to be; without git, those of the folders we write. */
function projectFiles(): string[] {
  if (!existsSync(join(PROJECT_ROOT, ".git")))
    return [...scripts, ...filesOf("_includes"), ...filesOf("tests")];
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(PROJECT_ROOT, file)));
}

test("no file holds a path of this machine", () => {
  const paths = [PROJECT_ROOT, homedir()].filter((path) => path.split("/").length > 2);
  const found = projectFiles()
    .filter((file) => !/\.(?:png|ico|woff2?|jpe?g)$/.test(file))
    .filter((file) => paths.some((path) => readProject(file).includes(path)));
  assert.deepEqual(found, []);
});

test("no file of content is code", () => {
  const odd = projectFiles().filter(
    (file) => file.startsWith("content/") && !/\.(?:md|png|jpe?g|gif|webp|avif|svg)$/.test(file),
  );
  assert.deepEqual(odd, []);
});
