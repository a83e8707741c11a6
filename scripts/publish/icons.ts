/** The DSFR icons embedded in the common sheet: those editors may name, and those the layouts use. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ICONS } from "../markdown/icons.ts";
import { dsfrFile } from "./dsfr-files.ts";

/** Named by layouts and data; a test holds them against the templates. */
export const SHELL_ICONS = ["arrow-left-line", "arrow-up-fill", "theme-fill"] as const;

/** The rules that give each icon class its mask, the drawing inside the rule: no request for an icon. */
export function iconRules(root: string): string {
  const folder = dsfrFile(root, "icons");
  const files = new Map<string, string>();
  for (const category of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, category))) files.set(name, join(folder, category, name));
  }
  return [...new Set<string>([...ICONS, ...SHELL_ICONS])]
    .map((icon) => {
      const file = files.get(`${icon}.svg`) ?? files.get(`fr--${icon}.svg`);
      if (file === undefined) throw new Error(`the DSFR has no icon ${icon}`);
      const drawing = encodeURIComponent(readFileSync(file, "utf8"))
        .replaceAll("%20", " ")
        .replaceAll("%3D", "=");
      return `.fr-icon-${icon}::before,.fr-icon-${icon}::after{mask-image:url("data:image/svg+xml,${drawing}")}`;
    })
    .join("\n");
}
