/** The slow half of the asset bundle, loaded only when something has changed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type OutputFile, type Plugin, transform } from "esbuild";
import postcss from "postcss";
import { pageAssets, withHash } from "./asset-bundle.ts";
import { darkByPreference } from "./dark-scheme.ts";
import { plainDrawings } from "./drawings.ts";
import { fallbackAfterMarianne, fallbackFaces } from "./fallback-fonts.ts";
import { iconRules } from "./icons.ts";

/** The oldest browsers that read what is published as it is meant. */
export const BROWSERS = ["chrome109", "firefox115", "safari15.4"];

/**
 * Bundles every stylesheet and script of the project into a folder, with `manifest.json`.
 *
 * @param base path of its host under which the site is published
 */
export async function buildAssets(root: string, folder: string, base: string): Promise<void> {
  const manifest: Record<string, string> = {};
  const write = (name: string, bytes: Uint8Array): string => {
    const file = withHash(name, bytes);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
    return file;
  };
  for (const name of ["main.css", ...pageAssets(root, "css")]) {
    manifest[name] = write(name, await buildSheet({ root, name, base }, write));
  }
  for (const name of ["main.js", "audience.js", ...pageAssets(root, "js")]) {
    manifest[name] = write(name, await buildScript(join(root, "assets", "js", name)));
  }
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
}

/** Bundles a sheet with the fonts it names, which are fingerprinted by their own bytes and left untouched. */
async function buildSheet(
  { root, name, base }: { root: string; name: string; base: string },
  write: (name: string, bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const bundled = await build({
    entryPoints: [join(root, "assets", "css", name)],
    bundle: true,
    write: false,
    outdir: "/",
    loader: { ".woff2": "file", ".svg": "dataurl" },
    assetNames: "fonts/[name]",
    plugins: [modernFontsOnly, made("icons", () => iconRules(root)), made("fallback-fonts", fallbackFaces)],
    legalComments: "inline",
    logLevel: "silent",
  });
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

async function buildScript(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [entry.replace(/\.js$/, "")],
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
