/** Files of the cache: written whole, believed as long as they can be read. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file of the cache, whole at once: another build may be reading it, or have published it. */
export function keepFile(file: string, bytes: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/** Keeps plain data. */
export function keepData(file: string, data: unknown): void {
  keepFile(file, Buffer.from(JSON.stringify(data)));
}

/** What `keepData` kept; undefined when it is absent or damaged. */
export function keptData<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}
