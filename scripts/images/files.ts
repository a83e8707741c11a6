/** The images of the site: which are published, and where they are. */
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

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
