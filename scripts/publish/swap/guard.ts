/** Refuses an output folder whose replacement would cost more than a site. */
import { statSync } from "node:fs";
import { join, sep } from "node:path";
import type { BuildOptions } from "../../site/model.ts";
import { OutputError } from "./lock.ts";

/** What the project is made of, beside its content. */
const OWN_FOLDERS = ["_data", "_includes", "assets", "scripts", "tests", "node_modules", ".git", ".cache"];

/** @throws OutputError when publishing would replace a file, the sources, or a folder that holds them */
export function guardOutput(output: string, { root, content, images }: BuildOptions): void {
  const sources = [content, ...images, ...OWN_FOLDERS.map((name) => join(root, name))];
  const isSource = sources.some((folder) => holds(folder, output) || holds(output, folder));
  if (isSource || holds(output, root)) {
    throw new OutputError(
      `--output ${output} : ce dossier contient les sources du site, que la publication remplacerait.\n` +
        "    Choisissez un dossier qui ne sert qu’au site publié.",
    );
  }
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new OutputError(`--output ${output} : c’est un fichier.\n    Choisissez un dossier.`);
  }
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
