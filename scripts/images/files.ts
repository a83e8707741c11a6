/** The images of the site: which are published, and where they are. */
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A file that would take the published path of another. */
export type Hidden = readonly [file: string, by: string];

export interface ListedImages {
  /** Published path → file. */
  images: Map<string, string>;
  /** Files that another wins over. */
  hidden: Hidden[];
}

/**
 * Every file of the image folders by its published path (`/img/x.svg`, NFC). When two folders hold the same
 * path, the first one wins. Links and dotfiles are left out.
 *
 * @param folders absolute paths, by decreasing precedence
 */
export function listImages(folders: readonly string[]): ListedImages {
  const hidden: Hidden[] = [];
  const images = new Map<string, string>();
  const visit = (folder: string, published: string) => {
    for (const name of readdirSync(folder).sort()) {
      if (name.startsWith(".")) continue;
      const path = join(folder, name);
      const stats = lstatSync(path);
      const url = `${published}/${name}`.normalize("NFC");
      if (stats.isDirectory()) visit(path, url);
      else if (stats.isFile()) {
        const first = images.get(url);
        if (first === undefined) images.set(url, path);
        else hidden.push([path, first]);
      }
    }
  };
  for (const folder of folders) if (existsSync(folder)) visit(folder, "/img");
  return { images, hidden };
}
