/**
 * Runs a command of `scripts/commands`: `node scripts/run.mjs build …`. What the commands are made of is compiled once
 * and kept in `.cache/compiled`, under the digest of the sources: compiling on each run costs as much as a small build.
 * So is what the engine makes of it, command by command: reading four megabytes of code takes it half a second.
 * In plain JavaScript: Node 20 reads no TypeScript, and something has to come first.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire, SourceMap } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = join(ROOT, "scripts", "commands");
const COMPILED = join(ROOT, ".cache", "compiled");

/** What says which packages are installed. */
const PACKAGES = ["package.json", "package-lock.json", "node_modules/.package-lock.json"];

/** Milliseconds for which a copy that is no longer used is kept: another process may still be running from it. */
const KEPT = 24 * 3600 * 1000;

const SCRIPT = "commands.cjs";

/** Every source that the commands may be made of, in byte order. */
function sources() {
  const under = ["scripts", "assets/js"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const own = ["run.mjs", "compile.mjs"].map((name) => join(ROOT, "scripts", name));
  return [...under, join(ROOT, ".eleventy.ts"), ...own].sort();
}

/** The sources themselves, not their times: a checkout or a cache brought back by CI has others. */
function digest() {
  const hash = createHash("sha256");
  for (const file of sources()) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  for (const file of PACKAGES.map((name) => join(ROOT, name)).filter(existsSync))
    hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** A disk that is full or not ours to write on, a file where a folder should be. */
const UNWRITABLE = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EEXIST", "ENOTDIR"];

/** The folder of the compiled commands; undefined when it cannot be written, on a full disk for one. */
async function compiled() {
  try {
    mkdirSync(COMPILED, { recursive: true });
    const program = digest();
    const folder = join(COMPILED, program);
    if (!existsSync(folder)) {
      const { compile } = await import("./compile.mjs");
      await compile(folder, SCRIPT);
      forgetOld(Date.now());
    }
    const now = new Date();
    utimesSync(folder, now, now);
    // What is kept from one build to the next is worth something to the same program only.
    process.env.GENERATOR_DIGEST = program;
    return folder;
  } catch (error) {
    if (UNWRITABLE.includes(error.code)) return undefined;
    throw error;
  }
}

/** Copies that no run has used for a day. */
function forgetOld(now) {
  for (const name of readdirSync(COMPILED)) {
    const folder = join(COMPILED, name);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && now - stats.mtimeMs > KEPT) rmSync(folder, { recursive: true, force: true });
  }
}

/** The commands of a folder, by name. */
function load(folder, name) {
  const file = join(folder, SCRIPT);
  const kept = join(folder, `${name}.${process.version}.code`);
  const cachedData = readCode(kept);
  // On a line of its own, so that those of the script are counted from one.
  const source = `(function (require, IMPORT, module, COMMAND_URL) {\n${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, {
    filename: file,
    lineOffset: -1,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) {
    // Once all has run: a function's code is made when it is first called.
    process.once("exit", (status) => status === 0 && keepCode(kept, script.createCachedData()));
  }
  traceSources(file);
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(createRequire(command), (specifier) => import(specifier), module, pathToFileURL(command).href);
  return module.exports;
}

const sum = (data) => createHash("sha256").update(data).digest();
const SUM = 32;

/** The code kept of a script, unless it is damaged: the engine would not notice. */
function readCode(file) {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const data = bytes.subarray(SUM);
  return sum(data).equals(bytes.subarray(0, SUM)) ? data : undefined;
}

function keepCode(file, data) {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([sum(data), data]));
    renameSync(draft, file);
  } catch (error) {
    if (!UNWRITABLE.includes(error.code)) throw error;
  }
}

/** Tells the places of errors in the sources: Node does it for modules only. */
function traceSources(file) {
  let map;
  const placeOf = (site) => {
    if (site.getFileName() !== file) return String(site);
    map ??= new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
    const found = map.findEntry(site.getLineNumber() - 1, site.getColumnNumber() - 1);
    if (found.originalSource === undefined) return String(site);
    const source = resolve(dirname(file), found.originalSource);
    const place = `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    const name = site.getFunctionName();
    return name ? `${name} (${place})` : place;
  };
  Error.prepareStackTrace = (error, sites) =>
    [String(error), ...sites.map((site) => `    at ${placeOf(site)}`)].join("\n");
}

const [name = ""] = process.argv.splice(2, 1);
const command = join(COMMANDS, `${name}.ts`);
if (!existsSync(command)) {
  console.error(`no command is named « ${name} »`);
  process.exit(1);
}
process.argv[1] = command;
// Eleventy's reloading of modules in JavaScript, of which there are none here, takes a thread at every start.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
const folder = await compiled();
if (folder === undefined) {
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(command).href);
} else {
  await load(folder, name)[name]();
}
