/** The files of the site that no template makes: assets, images, icons, what hosts and robots read. */
import type { Generator } from "../generator/generator.ts";
import { dsfrFile, fixed } from "./dsfr-files.ts";
import { place } from "./staging.ts";

/** Published path → source file, for every file that is published as it is. */
export function staticFiles(generator: Generator): Map<string, string> {
  const files = new Map(generator.assets.files);
  for (const [url, file] of generator.site.images) files.set(url.slice(1), file);
  for (const [published, source] of Object.entries(fixed)) {
    files.set(published, dsfrFile(generator.options.root, source));
  }
  return files;
}

export function placeStaticFiles(generator: Generator, staging: string): void {
  for (const [published, source] of staticFiles(generator)) place(source, staging, published);
}
