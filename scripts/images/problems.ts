/** What is wrong with the images of the site, told to those who put them there. */
import { extname } from "node:path";
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import { IMAGE_EXTENSIONS } from "../content/walk.ts";
import { type ImageFault, misnamedImage } from "./facts.ts";
import type { Hidden } from "./files.ts";
import type { ImageLibrary } from "./library.ts";

/**
 * The faults that the first bytes of each image show, whether a page shows it or not: all are published.
 *
 * @param files published path → file
 * @param shown a file as its editor would type it
 */
export function imageProblems(
  files: ReadonlyMap<string, string>,
  library: ImageLibrary,
  shown: (file: string) => string,
): Problem[] {
  return [...files].flatMap(([url, file]) => {
    const isImage = IMAGE_EXTENSIONS.includes(extname(file).toLowerCase());
    const read = isImage ? library.read(url) : undefined;
    if (!read) return [];
    const fault = "fault" in read ? read.fault : misnamedImage(read.facts);
    return fault ? imageProblem(shown(file), fault) : [];
  });
}

/**
 * Images at the address of another, told of the one that would hide it.
 *
 * @param shown a file as its editor would type it
 */
export function hiddenImages(hidden: readonly Hidden[], shown: (file: string) => string): Problem[] {
  return hidden.map(([file, by]) => ({
    file: shown(by),
    rule: "address-taken",
    message: `cette image prendrait la place de ${shown(file)}, à la même adresse.`,
    hint: "Renommez-la, ou retirez l’une des deux.",
    severity: severityOf("address-taken"),
  }));
}

/** @param file as its editor would type it */
export function imageProblem(file: string, fault: ImageFault): Problem {
  return { file, ...fault, severity: severityOf(fault.rule) };
}
