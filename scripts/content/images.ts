/** The images of the site: which are published, where, and how large they are. */
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import type { ImageSize } from "../markdown/types.ts";

/**
 * Every file of the image folders by its published path (`/img/x.svg`, NFC). When two folders hold the same
 * path, the first one wins. Links and dotfiles are left out.
 *
 * @param folders absolute paths, by decreasing precedence
 */
export function listImages(folders: readonly string[]): Map<string, string> {
  const images = new Map<string, string>();
  const visit = (folder: string, published: string) => {
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith(".")) continue;
      const path = join(folder, name);
      const stats = lstatSync(path);
      const url = `${published}/${name}`.normalize("NFC");
      if (stats.isDirectory()) visit(path, url);
      else if (stats.isFile() && !images.has(url)) images.set(url, path);
    }
  };
  for (const folder of folders) if (existsSync(folder)) visit(folder, "/img");
  return images;
}

/** A function that tells an image's dimensions in pixels, each file read once. */
export function imageSizes(images: ReadonlyMap<string, string>): (url: string) => ImageSize | undefined {
  const known = new Map<string, ImageSize | undefined>();
  return (url) => {
    const file = images.get(url);
    if (file === undefined) return undefined;
    if (!known.has(url)) known.set(url, measure(file));
    return known.get(url);
  };
}

function measure(file: string): ImageSize | undefined {
  try {
    const { width, height } = imageSize(readFileSync(file));
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return undefined;
  }
}
