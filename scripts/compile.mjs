/** Compiles the commands, packages included, for `run.mjs`: in plain JavaScript too, as it is what reads TypeScript. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = join(ROOT, "scripts", "commands");

/**
 * Packages left where they are: programs of their own, or what only development uses. The others are part of the copy:
 * loading Eleventy alone, a thousand files, takes half a second.
 */
const EXTERNAL = [
  ...["esbuild", "sharp", "pagefind", "highlight.js", "tsx", "@11ty/eleventy-dev-server"],
  ...["@sparticuz/chromium", "axe-core", "html-validate", "lighthouse", "playwright-core"],
];

/** A module knows where its source stands, wherever it was compiled to, by the command that runs. */
const ownPlace = {
  name: "own-place",
  setup(setup) {
    setup.onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => {
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

/** What is left of dynamic imports, packages of their own: kept code cannot hold any. Told texts have it too. */
const DYNAMIC_IMPORT = /(?<![\w$.`'"])import\((?!\))/g;

/**
 * Makes a folder with the commands as one script, which gives each by its name: the code of a script can be kept, a
 * module's cannot.
 */
export async function compile(folder, name) {
  const commands = readdirSync(COMMANDS).filter((file) => file.endsWith(".ts"));
  const runs = commands.map((file) => `${JSON.stringify(basename(file, ".ts"))}: () => import("./${file}")`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${runs.join(", ")} };`, resolveDir: COMMANDS },
    bundle: true,
    external: EXTERNAL,
    platform: "node",
    format: "cjs",
    target: "node20",
    outfile: join(folder, name),
    write: false,
    // Half as much for the engine to read at each start; names stay, for stack traces.
    minifyWhitespace: true,
    sourcemap: "external",
    sourcesContent: false,
    plugins: [ownPlace],
    logLevel: "error",
  });
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path, text } of outputFiles) {
    // As long as what it replaces: places in the script do not change.
    writeFileSync(join(draft, basename(path)), text.replace(DYNAMIC_IMPORT, "IMPORT("));
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was first: what it moved into place is whole.
    if (!existsSync(folder)) throw error;
  }
}
