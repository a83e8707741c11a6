/** Results kept from one build to the next, each under the digest of everything it depends on. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A digest of texts, none of which can be taken for the end of another. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("base64url");
}

/** A digest of a file. */
export function keyOfBytes(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("base64url");
}

/**
 * Results of one kind: in memory, or in a file when there is one. What a turn does not use is forgotten. Those of a file
 * are plain data, kept as its bytes: most builds read each of them once.
 */
export class Results<T> {
  readonly #file: string | undefined;
  readonly #maker: string;
  #last: ReadonlyMap<string, T | Buffer> | undefined;
  #current = new Map<string, T | Buffer>();
  #hasNew = false;
  /** Whether the file says something else than what the last build used. */
  #isStale = false;

  /**
   * @param file absolute path; without one, results last as long as the process
   * @param maker digest of what makes the results: those of another are as good as none
   */
  constructor(file?: string, maker = "") {
    this.#file = file;
    this.#maker = maker;
  }

  get(key: string): T | undefined {
    this.#last ??= read(this.#file, this.#maker);
    const known = this.#current.get(key) ?? this.#last.get(key);
    if (known === undefined) return undefined;
    this.#current.set(key, known);
    return known instanceof Buffer ? (JSON.parse(known.toString()) as T) : (known as T);
  }

  set(key: string, result: T): void {
    this.#hasNew = true;
    this.#isStale = true;
    this.#current.set(key, this.#file === undefined ? result : Buffer.from(JSON.stringify(result)));
  }

  /** Whether something was worked out that the last build did not know. */
  get hasNew(): boolean {
    return this.#hasNew;
  }

  /** Ends a build: the next one is given what this one used. */
  turn(): void {
    this.#isStale ||= this.#current.size !== this.#last?.size;
    this.#last = this.#current;
    this.#current = new Map();
  }

  /**
   * Writes what the last build used, unless the file says the same, and lets go of it: asked again, it is read again.
   * Renamed into place: another build may be reading it.
   */
  save(): void {
    if (this.#file === undefined || !this.#last) return;
    if (this.#isStale) this.#write(this.#file, this.#last);
    this.#last = undefined;
    this.#isStale = false;
  }

  #write(path: string, results: ReadonlyMap<string, T | Buffer>): void {
    const lines = [...results].map(([key, bytes]) => [`${key} `, bytes as Buffer] as const);
    const hash = createHash("sha256").update(this.#maker);
    for (const [key, bytes] of lines) hash.update(key).update(bytes).update("\n");
    const draft = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, "w");
    try {
      writeSync(file, `${hash.digest("hex")}\n`);
      for (let start = 0; start < lines.length; start += AT_ONCE) {
        const some = lines.slice(start, start + AT_ONCE);
        writeFileSync(
          file,
          Buffer.concat(some.flatMap(([key, bytes]) => [Buffer.from(key), bytes, LINE_END])),
        );
      }
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  }
}

/** Results written together. */
const AT_ONCE = 500;
const LINE_END = Buffer.from("\n");
const NEWLINE = 10;

/** What a file holds, a line a result; nothing when it is absent, cut short or damaged. */
function read(file: string | undefined, maker: string): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  const bytes = file === undefined ? undefined : bytesOf(file, maker);
  if (bytes === undefined) return found;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const space = bytes.indexOf(" ", start);
    found.set(bytes.toString("latin1", start, space), bytes.subarray(space + 1, end));
    start = end + 1;
  }
  return found;
}

/** The bytes of a file after its first line, which is their digest with that of their maker. */
function bytesOf(file: string, maker: string): Buffer | undefined {
  try {
    const written = readFileSync(file);
    const end = written.indexOf(NEWLINE);
    const bytes = written.subarray(end + 1);
    const digest = createHash("sha256").update(maker).update(bytes).digest("hex");
    return end > 0 && written.toString("latin1", 0, end) === digest ? bytes : undefined;
  } catch {
    return undefined;
  }
}
