import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { readLastModified } from "../../../scripts/content/last-modified.ts";

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "beta-history-"));
  made.push(folder);
  return folder;
}

function git(folder: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

/** Writes files and commits them at an instant. */
function commit(folder: string, at: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", at, "--date", at);
}

function repository(): string {
  const folder = temporary();
  git(folder, "init", "--quiet", "--initial-branch", "main");
  commit(folder, "2021-03-01T12:00:00Z", { "content/pages/a.md": "1", "content/pages/été à Paris.md": "1" });
  commit(folder, "2022-05-31T23:30:00+0200", { "content/pages/a.md": "2", "README.md": "1" });
  return folder;
}

function read(root: string, cache = join(temporary(), "cache.json")) {
  return readLastModified({ path: join(root, "content"), shown: "content", cache });
}

const BEFORE = { "content/pages/a.md": "2022-05-31", "content/pages/été à Paris.md": "2021-03-01" };

test("each file has the day of its last change, others of the repository none", async () => {
  const { modified, problems } = await read(repository());
  assert.deepEqual(Object.fromEntries(modified), BEFORE);
  assert.deepEqual(problems, []);
});

test("the day is that of Paris, whatever the author's clock", async () => {
  const root = repository();
  commit(root, "2023-06-30T23:30:00Z", { "content/pages/a.md": "3" });
  assert.equal((await read(root)).modified.get("content/pages/a.md"), "2023-07-01");
});

test("what is kept from one build to the next tells the same as the whole history", async () => {
  const root = repository();
  const cache = join(temporary(), "deep", "cache.json");
  assert.deepEqual(Object.fromEntries((await read(root, cache)).modified), BEFORE);
  git(root, "switch", "--quiet", "--create", "side", "HEAD~1");
  commit(root, "2023-01-01T12:00:00Z", { "content/pages/b.md": "1" });
  assert.deepEqual(Object.fromEntries((await read(root, cache)).modified), {
    "content/pages/a.md": "2021-03-01",
    "content/pages/été à Paris.md": "2021-03-01",
    "content/pages/b.md": "2023-01-01",
  });
  git(root, "switch", "--quiet", "main");
  git(root, "merge", "--quiet", "--no-edit", "side");
  const merged = { ...BEFORE, "content/pages/b.md": "2023-01-01" };
  assert.deepEqual(Object.fromEntries((await read(root, cache)).modified), merged);
  assert.deepEqual(Object.fromEntries((await read(root)).modified), merged);
});

test("a cache that cannot be read, or of another folder, is made anew", async () => {
  const root = repository();
  const cache = join(temporary(), "cache.json");
  for (const text of ["{", JSON.stringify({ folder: "/elsewhere", head: "", days: { x: "2000-01-01" } })]) {
    writeFileSync(cache, text);
    assert.deepEqual(Object.fromEntries((await read(root, cache)).modified), BEFORE);
    assert.equal(JSON.parse(readFileSync(cache, "utf8")).folder, join(root, "content"));
  }
});

test("a shallow clone tells the days it knows, and none for what it was cut from", async () => {
  const root = repository();
  commit(root, "2024-01-01T12:00:00Z", { "content/pages/c.md": "1" });
  const clone = join(temporary(), "clone");
  git(root, "clone", "--quiet", "--depth", "2", `file://${root}`, clone);
  const { modified, problems } = await read(clone);
  assert.deepEqual(Object.fromEntries(modified), { "content/pages/c.md": "2024-01-01" });
  assert.deepEqual(problems, []);
});

test("outside a repository, or before its first commit, nothing is known and nothing is wrong", async () => {
  const folder = temporary();
  mkdirSync(join(folder, "content"));
  assert.deepEqual(await read(folder), { modified: new Map(), problems: [] });
  git(folder, "init", "--quiet");
  assert.deepEqual(await read(folder), { modified: new Map(), problems: [] });
});

test("a content folder made to look like a repository is not obeyed", async () => {
  const folder = temporary();
  const trap = join(folder, "obeyed");
  git(folder, "init", "--quiet", "--bare", "content");
  git(join(folder, "content"), "config", "core.fsmonitor", `touch ${trap}`);
  const { modified, problems } = await read(folder);
  assert.equal(modified.size, 0);
  assert.deepEqual(
    problems.map(({ rule, severity }) => ({ rule, severity })),
    [{ rule: "git-history", severity: "warning" }],
  );
  assert.throws(() => readFileSync(trap));
});
