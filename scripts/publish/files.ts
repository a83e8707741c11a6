/** The files of the site that no template makes: assets, images, icons, what hosts and robots read. */
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ApiFile } from "../catalogue/api/files.ts";
import type { Generator } from "../generator/generator.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { hasBody } from "../site/model.ts";
import { dsfrFile, fixed } from "./dsfr-files.ts";
import { place } from "./staging.ts";
import { TreeWriter } from "./writing/tree-writer.ts";

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

/** The files made from the content itself, one after the other: a text and the paths it is published at. */
export function* generatedFiles(generator: Generator): IterableIterator<ApiFile> {
  yield* generator.dataFiles();
  const sheets = new Map<string, string>();
  for (const page of generator.site.pages) {
    const sheet = hasBody(page) ? liftedSheet(page.body.styles) : undefined;
    if (sheet) sheets.set(sheet.file, sheet.css);
  }
  for (const [path, text] of sheets) yield { paths: [path], text: [text] };
}

/**
 * Puts every such file into the staging folder, leaving turns to what goes on meanwhile.
 *
 * @param images those made for publication; the originals in a preview
 * @param writer writes the files made
 * @returns their published paths
 */
export async function placeFiles(
  generator: Generator,
  staging: string,
  images?: ReadonlyMap<string, string>,
  writer = new TreeWriter(staging),
): Promise<string[]> {
  const placed: string[] = [];
  for (const [published, source] of staticFiles(generator, images)) {
    place(source, staging, published);
    placed.push(published);
  }
  const isPurged = generator.options.css === "purged";
  for (const { paths, text } of generatedFiles(generator)) {
    const [first = "", ...others] = paths;
    // Purged, the sheets of single pages are joined to the common one.
    if (isPurged && first.endsWith(".css")) continue;
    writer.writePieces(first, text);
    // Links: the versions of the API that agree would otherwise be nine tenths of what the build writes.
    for (const path of others) place(join(staging, first), staging, path);
    placed.push(...paths);
    await nextTurn();
  }
  return placed;
}
