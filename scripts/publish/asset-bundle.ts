/** Bundles stylesheets and scripts: one common file of each, one more for each sheet or script pages may ask for. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../content/problem.ts";
import { dsfrFile, fingerprinted } from "./dsfr-files.ts";

export interface AssetBundle {
  /** Logical name (`main.css`, `side-panel.css`, `main.js`, `artwork/sun.svg`) → published path. */
  manifest: Readonly<Record<string, string>>;
  /** Published path, without its first `/` → absolute file. */
  files: ReadonlyMap<string, string>;
}

/** A bundle of the sheets and scripts that can be made, and what is wrong with any of them. */
export interface CheckedBundle extends AssetBundle {
  problems: readonly Problem[];
}

/** What the layouts load by themselves, and its parts: no page asks for it. */
const RESERVED = /^(?:main|scripting|audience)\./;

/** Names, with published extension, of the sheets or scripts of a folder that pages may ask for. */
export function pageAssets(root: string, kind: "css" | "js"): string[] {
  const folder = join(root, "assets", kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:css|js|ts)$/.test(entry.name) && !RESERVED.test(entry.name))
    .map((entry) => entry.name.replace(/\.ts$/, ".js"))
    .sort();
}

/**
 * Bundles the assets of a project, or finds them in the cache when nothing they are made from has changed.
 *
 * @param root absolute path of the project
 * @param base path of its host under which the site is published: sheets name fonts by it, and tell it by their names
 */
export async function bundleAssets(root: string, base = "/"): Promise<CheckedBundle> {
  const cache = join(root, ".cache", "assets", digestOfSources(root, base));
  if (!existsSync(join(cache, "manifest.json"))) {
    const { buildAssets } = await import("./asset-build.ts");
    await writeAtomically(cache, async (folder) => {
      const faults = await buildAssets(root, folder, base);
      if (faults.length > 0) writeFileSync(join(folder, FAULTS), JSON.stringify(faults));
    });
  }
  const faults = join(cache, FAULTS);
  const problems = existsSync(faults) ? (JSON.parse(readFileSync(faults, "utf8")) as Problem[]) : [];
  const built = JSON.parse(readFileSync(join(cache, "manifest.json"), "utf8")) as { [name: string]: string };
  const files = new Map<string, string>();
  for (const file of filesUnder(cache))
    if (file !== "manifest.json" && file !== FAULTS) files.set(`assets/${file}`, join(cache, file));
  const manifest: Record<string, string> = {};
  for (const [name, file] of Object.entries(built)) manifest[name] = `/assets/${file}`;
  for (const [name, source] of Object.entries(fingerprinted)) {
    const path = dsfrFile(root, source);
    const published = `assets/${withHash(name, readFileSync(path))}`;
    manifest[name] = `/${published}`;
    files.set(published, path);
  }
  return { manifest, files, problems };
}

/** Kept beside the bundle: what is wrong with the same sources is not looked for again. */
const FAULTS = "faults.json";

/** `dir/name.<hash>.ext`, the hash being that of the bytes. */
export function withHash(name: string, bytes: Uint8Array): string {
  const extension = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return join(dirname(name), `${basename(name, extension)}.${hash}${extension}`);
}

/** What makes the bundle, beside this file. */
const MADE_BY = [
  ...["asset-build.ts", "asset-bundle.ts", "dark-scheme.ts", "drawings.ts"],
  ...["fallback-fonts.ts", "icons.ts", "asset-faults/faults.ts", "asset-faults/wording.ts"],
];

/** Everything the bundle depends on: our sources, the versions of what makes it, and how it is made. */
function digestOfSources(root: string, base: string): string {
  const hash = createHash("sha256").update(`${base}\0`);
  for (const kind of ["css", "js"]) {
    const folder = join(root, "assets", kind);
    for (const file of existsSync(folder) ? filesUnder(folder) : []) {
      hash.update(`${kind}/${file}\0`).update(readFileSync(join(folder, file)));
    }
  }
  const here = dirname(fileURLToPath(import.meta.url));
  for (const file of [...MADE_BY, "../markdown/icons.ts"]) hash.update(readFileSync(join(here, file)));
  for (const name of ["@gouvfr/dsfr", "esbuild", "postcss"]) {
    hash.update(readFileSync(join(root, "node_modules", name, "package.json")));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Relative paths of every file of a folder, in byte order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Fills a folder elsewhere and moves it into place, so that a reader never sees it half full. */
export async function writeAtomically(
  folder: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build was first: what it moved into place is whole.
    if (!existsSync(folder)) throw error;
  }
}
