/** Advice on the weight of images: the original is published too, and every clone carries it for ever. */
import { statSync } from "node:fs";
import { relative } from "node:path";
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";

/** Bytes above which an image is told. */
const HEAVY = 1024 * 1024;

/**
 * @param images published path → file
 * @param content absolute path of the content folder: images outside it are not the editors'
 * @param root absolute path of the project, to name files as editors know them
 */
export function heavyImages(images: ReadonlyMap<string, string>, content: string, root: string): Problem[] {
  return [...images.values()].flatMap((path): Problem[] => {
    if (relative(content, path).startsWith("..")) return [];
    const { size } = statSync(path);
    if (size <= HEAVY) return [];
    const weight = (size / HEAVY).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
    const inside = relative(root, path).split("\\").join("/");
    return [
      {
        file: inside.startsWith("..") ? path : inside,
        rule: "heavy-image",
        message: `cette image pèse ${weight} Mio.`,
        hint: "Réduisez-la à 2 000 pixels de large au plus avant de la déposer.",
        severity: severityOf("heavy-image"),
      },
    ];
  });
}
