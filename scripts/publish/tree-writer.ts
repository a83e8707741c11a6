/** Writes files under a folder. */
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Characters written at a time. */
const CHUNK = 1 << 18;

export class TreeWriter {
  readonly #folder: string;
  /** Folders made: half the time of a large tree would go into asking whether they exist. */
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param path under the folder, with `/` */
  write(path: string, content: string | Uint8Array): void {
    writeFileSync(this.#place(path), content);
  }

  /** Writes a text that is made while it is written, so that a large one is never whole in memory. */
  writePieces(path: string, pieces: Iterable<string>): void {
    const file = openSync(this.#place(path), "w");
    try {
      let chunk = "";
      for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < CHUNK) continue;
        writeFileSync(file, chunk);
        chunk = "";
      }
      writeFileSync(file, chunk);
    } finally {
      closeSync(file);
    }
  }

  /** The absolute path of a file whose folder is there. */
  #place(path: string): string {
    const file = join(this.#folder, path);
    const parent = dirname(file);
    if (!this.#made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    return file;
  }
}
