/** Brings the pictures: those of the former folders are all under `img` now. */
import { readFileSync } from "node:fs";
import type { Problem } from "../content/problem.ts";
import { IMAGE_EXTENSIONS } from "../content/walk.ts";
import type { Checkout } from "./checkout.ts";
import type { Destination } from "./destination.ts";
import { note } from "./notes.ts";

const FOLDERS = ["content/img/", "img/", "assets/images/", "assets/img/"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const IMPOSSIBLE = /[\u0000-\u001F\u007F\\:*?"<>|#%]/;

/** The addresses that the pictures of a checkout will have. */
export function picturesOf({ files }: Checkout): string[] {
  return [...files.keys()].flatMap((path) => {
    const folder = FOLDERS.find((prefix) => path.startsWith(prefix));
    return folder === undefined ? [] : [`/img/${path.slice(folder.length)}`];
  });
}

/** Copies every picture of a checkout; another of the same name that is there already stays. */
export function bringImages({ files }: Checkout, content: Destination, problems: Problem[]): void {
  for (const { path, absolute, shown } of files.values()) {
    const folder = FOLDERS.find((prefix) => path.startsWith(prefix));
    if (folder === undefined) continue;
    const name = path.slice(folder.length);
    const extension = /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? "";
    if (!IMAGE_EXTENSIONS.includes(extension)) {
      const hint = `Formats admis : ${IMAGE_EXTENSIONS.join(", ")}.`;
      problems.push(note(shown, 0, "ce fichier n’est pas une image que le site admet.", hint));
    } else if (IMPOSSIBLE.test(name)) {
      const hint =
        "Renommez-la avec des lettres, des chiffres et des tirets, là où elle est et où on la montre.";
      problems.push(note(shown, 0, "le nom de cette image contient un caractère interdit.", hint));
    } else if (content.write(`img/${name}`, readFileSync(absolute)) === "kept") {
      const message = `une autre image est déjà dans ${content.shown}/img/${name} : elle y reste.`;
      problems.push(note(shown, 0, message, "Renommez l’une des deux, là où elle est et où on la montre."));
    }
  }
}
