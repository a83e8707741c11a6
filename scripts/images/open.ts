/** Opens the images of a build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImageReader } from "./facts.ts";
import { ImageLibrary } from "./library.ts";

/**
 * @param files published path → file
 * @param reader kept from one edit to the next in a preview
 */
export function openLibrary(
  files: ReadonlyMap<string, string>,
  { root, preview }: { root: string; preview: boolean },
  reader: ImageReader,
): ImageLibrary {
  const versions = ["sharp", "opentype.js", "@gouvfr/dsfr"].map((name) => `${name} ${versionOf(root, name)}`);
  const [maker = ""] = versions;
  // A preview shows originals: saving a text costs no image, and an image is seen as soon as it is dropped.
  const cardMaker = preview ? undefined : versions.join(", ");
  return new ImageLibrary(files, { resized: !preview, maker, cardMaker }, reader);
}

function versionOf(root: string, name: string): string {
  const manifest = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
