/** The sheets of a site before they are purged, and what their selectors tell elements apart by. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssetBundle } from "../asset-bundle.ts";
import { keepData, keptData } from "./keep-file.ts";
import type { Distinctions } from "./places/page-tree.ts";

export interface Sheets {
  /** Address of the common sheet. */
  whole: string;
  /** Names of the sheets that are joined to it, by address. */
  joined: ReadonlyMap<string, string>;
  texts: {
    common: string;
    /** What pages ask for, by name. */
    asked: readonly (readonly [name: string, css: string])[];
    lifted: readonly string[];
  };
}

export function readSheets({ manifest, files }: AssetBundle, lifted: ReadonlyMap<string, string>): Sheets {
  const read = (path: string) => readFileSync(files.get(path.slice(1)) ?? "", "utf8");
  const whole = manifest["main.css"] ?? "";
  const asked = Object.entries(manifest).filter(([name, path]) => name.endsWith(".css") && path !== whole);
  return {
    whole,
    joined: new Map([
      ...asked.map(([name, path]) => [path, nameOf(name)] as const),
      ...[...lifted.keys()].map((path) => [path, ""] as const),
    ]),
    texts: {
      common: read(whole),
      asked: asked.map(([name, path]) => [nameOf(name), read(path)]),
      lifted: [...lifted.values()],
    },
  };
}

const nameOf = (sheet: string) => sheet.replace(/\.css$/, "");

/** All of them, those that come last winning as they did. */
export async function joined({ texts: { common, asked, lifted } }: Sheets): Promise<string> {
  const { forPagesOf } = await import("./joined.ts");
  return [common, ...asked.map(([name, css]) => forPagesOf(name, css)), ...lifted].join("");
}

/** What the selectors of the sheets tell elements apart by, read once for each sheet. */
export async function distinctions(root: string, sheets: Sheets): Promise<Distinctions> {
  const { common, asked } = sheets.texts;
  const hash = createHash("sha256")
    .update(readFileSync(new URL("./selectors.ts", import.meta.url)))
    .update(JSON.stringify([common, asked]))
    .digest("hex")
    .slice(0, 16);
  const file = join(root, ".cache", "distinctions", `${hash}.json`);
  const kept = keptData<{ ids: string[]; values: string[] }>(file);
  if (kept) return { ids: new Set(kept.ids), values: new Set(kept.values) };
  const { distinctionsOf } = await import("./selectors.ts");
  const { ids, values } = distinctionsOf(await joined(sheets));
  keepData(file, { ids: [...ids], values: [...values] });
  return { ids, values };
}
