/** Texts put aside in one file and read again one by one: pages wait there for their sheets, all would fill a memory. */
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Bytes written at a time. */
const CHUNK = 1 << 20;

export class Spool {
  readonly #path: string;
  readonly #file: number;
  /** Where each text ends; the next one starts there. */
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingSize = 0;

  /** @param path absolute path of a file that is not there */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx+");
  }

  /** @returns its turn, from 0 */
  add(text: string): number {
    const bytes = Buffer.from(text);
    this.#ends.push((this.#ends.at(-1) ?? 0) + bytes.length);
    this.#waiting.push(bytes);
    this.#waitingSize += bytes.length;
    if (this.#waitingSize >= CHUNK) this.#flush();
    return this.#ends.length - 1;
  }

  /** The text that was put aside in a turn. */
  read(index: number): string {
    this.#flush();
    const start = this.#ends[index - 1] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#ends[index] ?? start) - start);
    for (let read = 0; read < bytes.length; ) {
      const count = readSync(this.#file, bytes, read, bytes.length - read, start + read);
      if (count === 0) throw new Error(`${this.#path} was cut short`);
      read += count;
    }
    return bytes.toString();
  }

  /** Removes the file, whatever it holds. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    this.#waiting = [];
    this.#waitingSize = 0;
  }
}
