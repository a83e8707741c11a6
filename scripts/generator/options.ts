/** The options of a build: what the command line says, completed by the project's own folders. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { today } from "../content/dates.ts";
import type { LastModified } from "../content/last-modified.ts";
import type { BuildOptions } from "../site/model.ts";

/** The folder that holds `package.json`. */
export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

export interface RequestedOptions {
  /** Content folder, `content` of the project by default. */
  content?: string | undefined;
  /** Output folder, `_site` of the project by default. */
  output?: string | undefined;
  /** Build date; today in Paris by default. */
  date?: string | undefined;
  links?: "error" | "warn" | undefined;
  css?: "purged" | "components" | undefined;
  preview?: boolean | undefined;
  /** Tells, beside mistakes, what a careful editor would mend. */
  advice?: boolean | undefined;
  /** Asks search engines to leave the whole site out: for trial deployments. */
  noindex?: boolean | undefined;
  /** Takes from the last build, and leaves to the next, what did not change between them. */
  kept?: boolean | undefined;
  /** Path of its host under which the site is published: `/` by default. */
  base?: string | undefined;
  /** Another project root, whose `_data`, `_includes` and `assets` are used. */
  root?: string | undefined;
  /** When each content file last changed, in place of what git's history says. */
  modified?: LastModified | undefined;
}

export function buildOptions(requested: RequestedOptions = {}): BuildOptions {
  const root = resolve(requested.root ?? PROJECT_ROOT);
  const content = resolve(requested.content ?? join(root, "content"));
  const images = [join(content, "img"), join(content, "..", "img"), join(root, "assets", "img")];
  return {
    root,
    content,
    images: images.filter((folder) => existsSync(folder)),
    output: resolve(requested.output ?? join(root, "_site")),
    date: requested.date ?? today(),
    links: requested.links ?? "error",
    css: requested.css ?? "purged",
    preview: requested.preview ?? false,
    noindex: requested.noindex ?? false,
    base: requested.base ?? "/",
    modified: requested.modified,
    kept: requested.kept ?? false,
    advice: requested.advice ?? false,
  };
}

/** A path as an editor would type it: relative to the project when it is inside, else as it is. */
export function shownPath(path: string, root: string): string {
  const inside = relative(root, path).split("\\").join("/");
  return inside.startsWith("..") ? path : inside;
}
