/** Writes the new tree, and nothing outside it: what is already there and differs is left as it is. */
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Outcome = "written" | "unchanged" | "kept" | "refused";

/** What became of the files, by outcome. */
export type Tally = Record<Outcome, number>;

/** A folder to write in. */
export class Destination {
  readonly folder: string;
  /** The folder as told in notes. */
  readonly shown: string;
  readonly tally: Tally = { written: 0, unchanged: 0, kept: 0, refused: 0 };

  constructor(folder: string, shown: string) {
    this.folder = folder;
    this.shown = shown;
  }

  /** Writes a file unless one stands there already. @param path relative, with `/` */
  write(path: string, bytes: Uint8Array): Outcome {
    const outcome = this.put(path, bytes, false);
    this.tally[outcome] += 1;
    return outcome;
  }

  /** Writes a file that completes the one that stands there. */
  complete(path: string, text: string): Outcome {
    const outcome = this.put(path, new TextEncoder().encode(text), true);
    this.tally[outcome] += 1;
    return outcome;
  }

  /** The text of a file that stands there already. */
  read(path: string): string | undefined {
    const file = join(this.folder, path);
    return this.isOurs(path) && existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  private put(path: string, bytes: Uint8Array, replace: boolean): Outcome {
    if (!this.isOurs(path)) return "refused";
    const file = join(this.folder, path);
    if (existsSync(file)) {
      if (Buffer.compare(readFileSync(file), bytes) === 0) return "unchanged";
      if (!replace) return "kept";
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return "written";
  }

  /** Whether no part of a path leads elsewhere: a link laid in the tree must not carry what is written. */
  private isOurs(path: string): boolean {
    const parts = path.split("/");
    if (parts.some((part) => part === "" || part === "." || part === "..")) return false;
    return parts.every((_, index) => {
      const stats = lstatSync(join(this.folder, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
      if (stats === undefined) return true;
      return index === parts.length - 1 ? stats.isFile() : stats.isDirectory();
    });
  }
}
