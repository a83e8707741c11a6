/** Files made from images, kept from one build to the next: found by what they were made of, checked when used. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../swap/lock.ts";

/** What is kept of entries that the last build did not use, in bytes: those of other branches, mostly. */
const SPARE = 256 * 1024 * 1024;

/** `<key>.<digest of the bytes>`; a draft has its writer's number besides. */
const ENTRY = /^([0-9a-f]{32})\.([0-9a-f]{16})(?:\.(\d+)\.draft)?$/;

export class ImageCache {
  readonly #folder: string;
  readonly #spare: number;
  /** Key → names, several when one of them was damaged. */
  readonly #entries = new Map<string, string[]>();
  readonly #used = new Set<string>();
  #hasNew = false;

  /** @param folder absolute path, made when absent */
  constructor(folder: string, spare = SPARE) {
    this.#folder = folder;
    this.#spare = spare;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      const [, key, , writer] = ENTRY.exec(name) ?? [];
      if (key && !writer) this.#note(key, name);
    }
  }

  /** The file kept under a key; undefined when there is none, or when its bytes are not those written. */
  find(key: string): string | undefined {
    for (const name of this.#entries.get(key) ?? []) {
      const file = join(this.#folder, name);
      if (!isIntact(file, name)) continue;
      this.#used.add(name);
      return file;
    }
    return undefined;
  }

  /** Keeps bytes under a key. Two builds may do so at once: an entry is never seen half written. */
  keep(key: string, bytes: Uint8Array): string {
    const name = `${key}.${digestOf(bytes)}`;
    const file = join(this.#folder, name);
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    this.#hasNew = true;
    this.#note(key, name);
    this.#used.add(name);
    return file;
  }

  /**
   * Deletes drafts of builds that were killed and, of what this build did not use, the oldest entries. A build that kept
   * nothing leaves that to the next.
   */
  prune(): void {
    if (!this.#hasNew) return;
    const unused: { file: string; size: number; time: number }[] = [];
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      const [, , , writer] = ENTRY.exec(name) ?? [];
      if (writer && !isAlive(Number(writer))) rmSync(file, { force: true });
      if (writer || this.#used.has(name)) continue;
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats?.isFile()) unused.push({ file, size: stats.size, time: stats.mtimeMs });
    }
    let kept = 0;
    for (const { file, size } of unused.sort((a, b) => b.time - a.time)) {
      kept += size;
      if (kept > this.#spare) rmSync(file, { force: true });
    }
  }

  #note(key: string, name: string): void {
    const names = this.#entries.get(key) ?? [];
    if (!names.includes(name)) this.#entries.set(key, [...names, name]);
  }
}

function isIntact(file: string, name: string): boolean {
  try {
    return name.endsWith(`.${digestOf(readFileSync(file))}`);
  } catch {
    return false;
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
