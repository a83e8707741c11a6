/** Writes files under a folder, or links those that are as they were. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyOfBytes } from "../../cache/results.ts";

/** Characters written at a time. */
const CHUNK = 1 << 18;

/** Files written before: puts one of them somewhere, unless its bytes are not these any more. */
export interface Earlier {
  link: (path: string, digest: string, target: string) => boolean;
}

export class TreeWriter {
  /** Digests of the files written whole, by path; none when no earlier files are known. */
  readonly digests = new Map<string, string>();
  readonly #folder: string;
  readonly #earlier: Earlier | undefined;
  /** Folders made: half the time of a large tree would go into asking whether they exist. */
  readonly #made = new Set<string>();

  /** @param earlier files of which those that are the same are linked: new ones cost the disk three times as much */
  constructor(folder: string, earlier?: Earlier) {
    this.#folder = folder;
    this.#earlier = earlier;
  }

  /**
   * @param path under the folder, with `/`
   * @returns the digest of the file, when earlier files are known
   */
  write(path: string, content: string | Uint8Array): string | undefined {
    if (!this.#earlier) {
      writeFileSync(this.#place(path), content);
      return undefined;
    }
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const digest = keyOfBytes(bytes);
    if (!this.writeAgain(path, digest)) writeFileSync(this.#place(path), bytes);
    this.digests.set(path, digest);
    return digest;
  }

  /** Writes a file as it was, if the earlier one of this path has this digest; says whether it has. */
  writeAgain(path: string, digest: string): boolean {
    const isThere = this.#earlier?.link(path, digest, this.#place(path)) ?? false;
    if (isThere) this.digests.set(path, digest);
    return isThere;
  }

  /** Writes a text that is made while it is written, so that a large one is never whole in memory. */
  writePieces(path: string, pieces: Iterable<string>): void {
    let chunk = "";
    let file: number | undefined;
    try {
      for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < CHUNK) continue;
        file ??= openSync(this.#place(path), "w");
        writeFileSync(file, chunk);
        chunk = "";
      }
      if (file === undefined) this.write(path, chunk);
      else writeFileSync(file, chunk);
    } finally {
      if (file !== undefined) closeSync(file);
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
    // It may be a link, through which an earlier file would be written over.
    if (this.digests.delete(path)) rmSync(file);
    return file;
  }
}
