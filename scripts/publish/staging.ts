/** The folder beside the output where a site is made, and the swap that publishes it whole or not at all. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const PREFIX = ".staging-";

/** Makes an empty staging folder beside the output, and removes those of builds that were killed. */
export function createStaging(output: string): string {
  const parent = dirname(output);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${PREFIX}${basename(output)}-`)
      ? Number(name.slice(name.lastIndexOf("-") + 1))
      : 0;
    if (owner > 0 && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const staging = join(parent, `${PREFIX}${basename(output)}-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  return staging;
}

/** Puts a file into the staging folder: linked when the disk allows, which costs nothing, else copied. */
export function place(source: string, staging: string, published: string): void {
  const target = join(staging, published);
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** Writes a file made by the build into the staging folder. */
export function writeInto(staging: string, published: string, bytes: string | Uint8Array): void {
  const target = join(staging, published);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

/** Writes a file that is about the site but no part of it: `_site.nginx.conf` beside `_site`. */
export function writeBeside(output: string, suffix: string, text: string): void {
  const draft = `${output}${suffix}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, `${output}${suffix}`);
}

/** Swaps the staging folder into place. When the second rename fails the old site is put back. */
export function publish(staging: string, output: string): void {
  if (!existsSync(output)) {
    renameSync(staging, output);
    return;
  }
  const old = `${staging}-old`;
  renameSync(output, old);
  try {
    renameSync(staging, output);
  } catch (error) {
    renameSync(old, output);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Forgets a staging folder that will not be published. */
export function discard(staging: string): void {
  rmSync(staging, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
