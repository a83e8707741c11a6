/**
 * Runs a command of `scripts/commands`: `node scripts/run.mjs build …`. What the commands are made of is compiled once
 * and kept in `.cache/compiled`, under the digest of the sources: compiling on each run costs as much as a small build.
 * The one file in plain JavaScript: Node 20 reads no TypeScript, and something has to come first.
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
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = join(ROOT, "scripts", "commands");
const COMPILED = join(ROOT, ".cache", "compiled");

/**
 * Packages left where they are: programs of their own, or what only development uses. The others are part of the copy:
 * loading Eleventy alone, a thousand files, takes half a second.
 */
const EXTERNAL = [
  ...["esbuild", "sharp", "pagefind", "highlight.js", "tsx", "@11ty/eleventy-dev-server"],
  ...["@sparticuz/chromium", "axe-core", "html-validate", "lighthouse", "playwright-core"],
];

/** What says which packages are installed. */
const PACKAGES = ["package.json", "package-lock.json", "node_modules/.package-lock.json"];

/** Milliseconds for which a copy that is no longer used is kept: another process may still be running from it. */
const KEPT = 24 * 3600 * 1000;

/** Every source that the commands may be made of, in byte order. */
function sources() {
  const under = ["scripts", "assets/js"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return [...under, join(ROOT, ".eleventy.ts"), fileURLToPath(import.meta.url)].sort();
}

/** The sources themselves, not their times: a checkout or a cache brought back by CI has others. */
function digest() {
  const hash = createHash("sha256");
  for (const file of sources()) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  for (const file of PACKAGES.map((name) => join(ROOT, name)).filter(existsSync))
    hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** A module knows where its source stands, wherever it was compiled to, by the command that runs. */
const ownPlace = {
  name: "own-place",
  setup(setup) {
    setup.onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes("import.meta.url")) return undefined;
      // Packages may be linked from elsewhere: they are known by their place in the project.
      const inside = path.indexOf(`${sep}node_modules${sep}`);
      const place = relative(COMMANDS, inside < 0 ? path : join(ROOT, path.slice(inside))).replaceAll(
        sep,
        "/",
      );
      const contents = source.replaceAll("import.meta.url", `new URL("${place}", COMMAND_URL).href`);
      return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
    });
  },
};

/** For what the packages expect of Node in their CommonJS, and for the places of modules. */
const BANNER = `
import { createRequire as requireFrom } from "node:module";
import { pathToFileURL as toFileUrl } from "node:url";
const COMMAND_URL = toFileUrl(process.argv[1]).href;
const require = requireFrom(COMMAND_URL);
`;

async function compile(folder) {
  const { build } = await import("esbuild");
  const commands = readdirSync(COMMANDS).filter((name) => name.endsWith(".ts"));
  const { outputFiles } = await build({
    entryPoints: commands.map((name) => join(COMMANDS, name)),
    bundle: true,
    splitting: true,
    external: EXTERNAL,
    platform: "node",
    format: "esm",
    target: "node20",
    outdir: folder,
    write: false,
    // Half as much for the engine to read at each start; names stay, for stack traces.
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    plugins: [ownPlace],
    banner: { js: BANNER },
    logLevel: "error",
  });
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(join(draft, basename(path)), contents);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was first: what it moved into place is whole.
    if (!existsSync(folder)) throw error;
  }
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
      await compile(folder);
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
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(folder, `${name}.js`)).href);
}
