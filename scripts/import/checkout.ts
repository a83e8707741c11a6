/** A checkout of the former site, whose files are not to be trusted: listed once, no link followed. */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../content/problem.ts";
import { decodeSource, MAX_SOURCE_BYTES } from "../content/source-text.ts";
import { note } from "./notes.ts";

export interface SourceFile {
  /** Path from the root of the checkout, NFC, with `/`. */
  path: string;
  absolute: string;
  /** Path told in notes. */
  shown: string;
}

export interface Checkout {
  /** By path, in byte order. */
  files: ReadonlyMap<string, SourceFile>;
  problems: Problem[];
}

/** What tools put in a checkout, and what only served to make the former site. */
const LEFT_ASIDE = new Set(["node_modules", "_site", "vendor"]);

/** Lists the ordinary files of a checkout. @param shown its folder as told in notes */
export function openCheckout(root: string, shown: string): Checkout {
  const files = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  const walk = (folder: string, prefix: string) => {
    for (const name of readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))) {
      if (name.startsWith(".") || LEFT_ASIDE.has(name)) continue;
      const absolute = join(folder, name);
      const path = `${prefix}${name}`.normalize("NFC");
      const stats = lstatSync(absolute);
      if (stats.isDirectory()) walk(absolute, `${path}/`);
      else if (stats.isFile()) files.set(path, { path, absolute, shown: `${shown}/${path}` });
      else problems.push(notAFile(`${shown}/${path}`, stats.isSymbolicLink()));
    }
  };
  walk(root, "");
  return { files, problems };
}

/** The text of a file, with LF line ends; undefined, and told, when it is not plain UTF-8. */
export function readText(file: SourceFile, problems: Problem[]): string | undefined {
  const { size } = lstatSync(file.absolute);
  const bytes = size > MAX_SOURCE_BYTES ? new Uint8Array(size) : readFileSync(file.absolute);
  const decoded = decodeSource(bytes, file.shown);
  problems.push(...decoded.problems);
  return decoded.text;
}

function notAFile(shown: string, isLink: boolean): Problem {
  return note(
    shown,
    0,
    isLink ? "ce lien symbolique n’est pas suivi." : "ceci n’est pas un fichier ordinaire.",
    "Si son contenu compte, mettez-en une copie à sa place et recommencez.",
  );
}
