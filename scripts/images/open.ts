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
  const manifest = readFileSync(join(root, "node_modules", "sharp", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  // A preview shows originals: saving a text costs no image, and an image is seen as soon as it is dropped.
  return new ImageLibrary(files, { resized: !preview, maker: `sharp ${version}` }, reader);
}
