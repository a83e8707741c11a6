/** The slow half of the asset bundle, loaded only when something has changed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Message, type OutputFile, type Plugin, transform } from "esbuild";
import postcss from "postcss";
import type { Problem } from "../content/problem.ts";
import { filesUnder, pageAssets, withHash } from "./asset-bundle.ts";
import { AssetFaults, nothingOutside } from "./asset-faults/faults.ts";
import { darkByPreference } from "./dark-scheme.ts";
import { plainDrawings } from "./drawings.ts";
import { fallbackAfterMarianne, fallbackFaces } from "./fallback-fonts.ts";
import { iconRules } from "./icons.ts";

/** The oldest browsers that read what is published as it is meant. */
export const BROWSERS = ["chrome109", "firefox115", "safari15.4"];

/**
 * Bundles every stylesheet and script of the project into a folder, with `manifest.json`; those that no tool can
 * make anything of are left out.
 *
 * @param base path of its host under which the site is published
 * @returns what is wrong with the sheets and scripts
 */
export async function buildAssets(root: string, folder: string, base: string): Promise<Problem[]> {
  const faults = new AssetFaults(root);
  const manifest: Record<string, string> = {};
  const write = (name: string, bytes: Uint8Array): string => {
    const file = withHash(name, bytes);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
    return file;
  };
  const publish = async (name: string, make: () => Promise<Uint8Array>) => {
    try {
      manifest[name] = write(name, await make());
    } catch (error) {
      faults.take(error);
    }
  };
  for (const file of filesUnder(join(root, "assets", "css")))
    if (file.endsWith(".css")) faults.readSheet(`assets/css/${file}`);
  for (const name of ["main.css", ...pageAssets(root, "css")])
    await publish(name, () => buildSheet({ root, name, base, faults }, write));
  for (const name of ["main.js", "audience.js", ...pageAssets(root, "js")])
    await publish(name, () => buildScript(root, name));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
  return faults.problems;
}

/** Bundles a sheet with the fonts it names, which are fingerprinted by their own bytes and left untouched. */
async function buildSheet(
  { root, name, base, faults }: { root: string; name: string; base: string; faults: AssetFaults },
  write: (name: string, bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const bundled = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "assets", "css", name)],
    bundle: true,
    write: false,
    outdir: "/",
    loader: { ".woff2": "file", ".svg": "dataurl" },
    assetNames: "fonts/[name]",
    plugins: [
      nothingOutside,
      modernFontsOnly,
      made("icons", () => iconRules(root)),
      made("fallback-fonts", fallbackFaces),
    ],
    legalComments: "inline",
    logLevel: "silent",
  });
  bundled.warnings.filter(isUnread).forEach((warning) => void faults.takeMessage(warning));
  let css = textOf(bundled.outputFiles.find((file) => file.path.endsWith(".css")));
  for (const file of bundled.outputFiles.filter((output) => output.path.endsWith(".woff2"))) {
    const published = write(`fonts/${basename(file.path)}`, file.contents);
    css = css.replaceAll(`./fonts/${basename(file.path)}`, `${base}assets/${published}`);
  }
  const dark = await postcss([
    noticesOnly,
    darkByPreference(),
    fallbackAfterMarianne(),
    plainDrawings,
  ]).process(css, { from: undefined });
  const { code } = await transform(dark.css, {
    loader: "css",
    minify: true,
    target: BROWSERS,
    legalComments: "eof",
  });
  return new TextEncoder().encode(code);
}

/** What browsers would leave out of a sheet is no error for esbuild. */
const isUnread = ({ id }: Message) => id === "css-syntax-error";

async function buildScript(root: string, name: string): Promise<Uint8Array> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "assets", "js", name.replace(/\.js$/, ""))],
    plugins: [nothingOutside],
    resolveExtensions: [".ts", ".js"],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: BROWSERS,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}

/** DSFR names `woff` beside each `woff2`; every browser that runs its CSS reads `woff2`. */
const modernFontsOnly: Plugin = {
  name: "modern-fonts-only",
  setup(setup) {
    setup.onLoad({ filter: /@gouvfr.*\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /,\s*url\([^)]*\.woff["']?\)\s*format\(["']woff["']\)/g,
        "",
      ),
      loader: "css",
    }));
  },
};

/** Of the comments that ask to be kept, only those that tell whose the sheet is. */
const noticesOnly: postcss.Plugin = {
  postcssPlugin: "notices-only",
  Comment(comment) {
    if (!/licen[cs]e|copyright/i.test(comment.text)) comment.remove();
  },
};

/** `@import "icons"`, `@import "fallback-fonts"`: sheets made by a function. */
const made = (name: string, make: () => string): Plugin => ({
  name,
  setup(setup) {
    setup.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: name }));
    setup.onLoad({ filter: /.*/, namespace: name }, () => ({ contents: make(), loader: "css" }));
  },
});

function textOf(file: OutputFile | undefined): string {
  if (!file) throw new Error("esbuild a rendu un résultat vide");
  return file.text;
}
