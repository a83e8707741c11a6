/** The files of the site that no template makes: assets, images, icons, what hosts and robots read. */
import type { Generator } from "../generator/generator.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { hasBody } from "../site/model.ts";
import { dsfrFile, fixed } from "./dsfr-files.ts";
import { place, writeInto } from "./staging.ts";

/** The images as their editors left them, by published path. */
function originals(generator: Generator): Map<string, string> {
  return new Map([...generator.site.images].map(([url, file]) => [url.slice(1), file]));
}

/** Published path → source file, for every file that is published as it is. */
export function staticFiles(
  generator: Generator,
  images: ReadonlyMap<string, string> = originals(generator),
): Map<string, string> {
  const files = new Map([...generator.assets.files, ...images]);
  for (const [published, source] of Object.entries(fixed)) {
    files.set(published, dsfrFile(generator.options.root, source));
  }
  return files;
}

/** Published path → text, for the files made from the content itself. */
export function generatedFiles(generator: Generator): Map<string, string> {
  const files = generator.dataFiles;
  for (const page of generator.site.pages) {
    const sheet = hasBody(page) ? liftedSheet(page.body.styles) : undefined;
    if (sheet) files.set(sheet.file, sheet.css);
  }
  return files;
}

/**
 * Puts every such file into the staging folder.
 *
 * @param images those made for publication; the originals in a preview
 * @returns their published paths
 */
export function placeFiles(
  generator: Generator,
  staging: string,
  images?: ReadonlyMap<string, string>,
): string[] {
  const [fixedFiles, made] = [staticFiles(generator, images), generatedFiles(generator)];
  for (const [published, source] of fixedFiles) place(source, staging, published);
  for (const [published, text] of made) writeInto(staging, published, text);
  return [...fixedFiles.keys(), ...made.keys()];
}
