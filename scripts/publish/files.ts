/** The files of the site that no template makes: assets, images, icons, what hosts and robots read. */
import type { Generator } from "../generator/generator.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { hasBody } from "../site/model.ts";
import { dsfrFile, fixed } from "./dsfr-files.ts";
import { place, writeInto } from "./staging.ts";

/** Published path → source file, for every file that is published as it is. */
export function staticFiles(generator: Generator): Map<string, string> {
  const files = new Map(generator.assets.files);
  for (const [url, file] of generator.site.images) files.set(url.slice(1), file);
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

/** Puts every such file into the staging folder; their published paths. */
export function placeFiles(generator: Generator, staging: string): string[] {
  const [fixedFiles, made] = [staticFiles(generator), generatedFiles(generator)];
  for (const [published, source] of fixedFiles) place(source, staging, published);
  for (const [published, text] of made) writeInto(staging, published, text);
  return [...fixedFiles.keys(), ...made.keys()];
}
