/** When each content file last changed, from git's history: one `git log` for the whole tree, then only what is new. */
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { type Day, dayInParis } from "./dates.ts";
import type { Problem } from "./problem.ts";

const execute = promisify(execFile);

/** Far above what a long history prints: 7 MB for 25,000 commits. */
const MAX_OUTPUT_BYTES = 2 ** 29;

/** The day of the last change of each file that git knows, by its path as told in problems, NFC. */
export type LastModified = ReadonlyMap<string, Day>;

interface Folder {
  /** Absolute path of the content folder. */
  path: string;
  /** The same as told in problems. */
  shown: string;
  /** Where what was read is kept from one build to the next. */
  cache: string;
}

/** Days by path from the content folder, as of a commit. */
interface Known {
  folder: string;
  head: string;
  days: Record<string, Day>;
}

/** What git is told on every call: a folder of content that looks like a repository must not configure it. */
const GUARDS = ["safe.bareRepository=explicit", "core.fsmonitor=false", "log.showSignature=false"];

/** Variables by which a hook names its own repository: ours is the one that holds the content. */
const HOOK_VARIABLES = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/** Not a fault: content from an archive, or a repository without a commit, has no history to tell. */
const NO_HISTORY = /not a git repository|unknown revision|ENOENT/;

/**
 * The day of the last change of every file. Empty outside a repository or without git. A shallow clone holds one
 * commit that seems to have changed everything: its files get no day rather than a false one.
 */
export async function readLastModified(
  folder: Folder,
): Promise<{ modified: LastModified; problems: Problem[] }> {
  try {
    const days = await daysOf(folder);
    const named = Object.entries(days).map(([path, day]) => [`${folder.shown}/${path}`, day] as const);
    return { modified: new Map(named), problems: [] };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { modified: new Map(), problems: NO_HISTORY.test(told) ? [] : [unreadable(folder.shown, told)] };
  }
}

async function daysOf({ path, cache }: Folder): Promise<Record<string, Day>> {
  const told = await git(path, ["rev-parse", "--is-shallow-repository", "--git-path", "shallow", "HEAD"]);
  const [isShallow, shallowFile = "", head = ""] = told.trim().split("\n");
  if (isShallow === "true") {
    const cut = readFileSync(resolve(path, shallowFile), "utf8").split("\n");
    return newestDays(await log(path, "HEAD"), new Set(cut));
  }
  const known = readCache(cache, path);
  if (known?.head === head) return known.days;
  const isExtended = known !== undefined && (await isAncestor(path, known.head, head));
  const newer = newestDays(await log(path, isExtended ? `${known.head}..${head}` : head), new Set());
  const days = isExtended ? latest(known.days, newer) : newer;
  writeCache(cache, { folder: path, head, days });
  return days;
}

/** History is not simplified: what a merge leaves aside is read too, so that reading it in parts tells the same. */
function log(folder: string, range: string): Promise<string> {
  const shape = ["-z", "--format=%x01%at %H", "--name-only", "--no-renames", "--diff-filter=d"];
  return git(folder, ["log", range, ...shape, "--full-history", "--relative", "--", "."]);
}

/** The day each file last changed, as its author dated the change: a rebase does not make a text newer. */
function newestDays(history: string, without: ReadonlySet<string>): Record<string, Day> {
  const newest = new Map<string, number>();
  for (const commit of history.split("\u0001")) {
    const [head = "", ...files] = commit.split("\0");
    const [seconds = "", hash = ""] = head.split(" ");
    if (without.has(hash)) continue;
    for (const file of files) {
      const path = file.replace(/^\n/, "").normalize("NFC");
      if (path !== "") newest.set(path, Math.max(newest.get(path) ?? 0, Number(seconds)));
    }
  }
  return Object.fromEntries([...newest].map(([path, seconds]) => [path, dayInParis(seconds)]));
}

function latest(one: Record<string, Day>, other: Record<string, Day>): Record<string, Day> {
  const days = { ...one };
  for (const [path, day] of Object.entries(other)) if (day > (days[path] ?? "")) days[path] = day;
  return days;
}

async function isAncestor(folder: string, older: string, newer: string): Promise<boolean> {
  try {
    await git(folder, ["merge-base", "--is-ancestor", older, newer]);
    return true;
  } catch {
    // Another branch, or a commit that a rebase did away with.
    return false;
  }
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  for (const name of HOOK_VARIABLES) delete env[name];
  const guarded = [...GUARDS.flatMap((guard) => ["-c", guard]), ...args];
  const { stdout } = await execute("git", guarded, { cwd: folder, env, maxBuffer: MAX_OUTPUT_BYTES });
  return stdout;
}

/** What was read before for this folder; undefined when nothing was, or when it cannot be read. */
function readCache(cache: string, folder: string): Known | undefined {
  try {
    const known = JSON.parse(readFileSync(cache, "utf8")) as Known;
    return known.folder === folder ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Renamed into place: another build may be reading it. */
function writeCache(cache: string, known: Known): void {
  const written = `${cache}.${process.pid}`;
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(written, JSON.stringify(known));
  renameSync(written, cache);
}

function unreadable(file: string, told: string): Problem {
  const line = /^(?:fatal|error): (.+)$/m.exec(told)?.[1] ?? told.split("\n")[0];
  return {
    file,
    rule: "git-history",
    message: `git ne dit pas quand les fichiers ont changé (${line}).`,
    hint: "Le site peut être publié, mais sans la date de dernière modification de ses pages.",
    severity: "warning",
  };
}
