/** Writes a corpus to the disk. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CorpusFile } from "./corpus/document.ts";

/** Each folder is made once: half the time of a large tree goes into asking whether it exists. */
export function writeTree(folder: string, files: readonly CorpusFile[]): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(file, text);
  }
}
