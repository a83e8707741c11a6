/** The folder beside the output where a site is made, and the swap that publishes it whole or not at all. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BuildOptions } from "../site/model.ts";
import { exchange } from "./swap/exchange.ts";
import { guardOutput } from "./swap/guard.ts";
import { isAlive, lock } from "./swap/lock.ts";

const PREFIX = ".staging-";

/**
 * Has a site made in a folder of its own, then puts it in the place of the last one; alone at work on that output.
 *
 * @param fill makes the site; undefined when it must not be published
 * @returns what `fill` returned
 * @throws OutputError when the output is no place for a site, or another build is at work there
 */
export async function inStaging<Made>(
  options: BuildOptions,
  fill: (staging: string) => Promise<Made | undefined>,
): Promise<Made | undefined> {
  // A link stays: the folder it leads to is what changes.
  const output = existsSync(options.output) ? realpathSync(options.output) : options.output;
  guardOutput(output, options);
  const unlock = lock(output);
  try {
    const staging = createStaging(output);
    try {
      const made = await fill(staging);
      if (made !== undefined) publish(staging, output);
      return made;
    } finally {
      discard(staging);
    }
  } finally {
    unlock();
  }
}

/**
 * Makes an empty staging folder beside the output, and tidies up after builds that were killed: their folders are
 * removed, a site that one of them had set aside without putting the next in its place is put back.
 */
export function createStaging(output: string): string {
  const parent = dirname(output);
  mkdirSync(parent, { recursive: true });
  const own = `${PREFIX}${basename(output)}-`;
  for (const name of readdirSync(parent).filter((one) => one.startsWith(own))) {
    const [, owner, rest] = /^(\d+)(-old|-lock|-lock-old)?$/.exec(name.slice(own.length)) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    if (rest === "-old" && !existsSync(output)) renameSync(join(parent, name), output);
    else rmSync(join(parent, name), { recursive: true, force: true });
  }
  const staging = join(parent, `${own}${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  return staging;
}

/** Puts a file into the staging folder: linked when the disk allows, which costs nothing, else copied. */
export function place(source: string, staging: string, published: string): void {
  const target = join(staging, published);
  mkdirSync(dirname(target), { recursive: true });
  link(source, target);
}

/** Puts files of a folder at the same paths of another. */
export function placeAll(folder: string, staging: string, files: readonly string[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const parent = dirname(join(staging, file));
    // Asking for each file whether its folder is there takes as long as linking it.
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    link(join(folder, file), join(staging, file));
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Never over a file that is there, which may itself be a link.
    copyFileSync(source, target, constants.COPYFILE_EXCL);
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

/**
 * Swaps the staging folder into place, in one step where the system can. Elsewhere the old site is set aside for the
 * instant between two renames: put back when the second fails, or by the next build after a kill in between.
 */
export function publish(staging: string, output: string, swap = exchange): void {
  if (!existsSync(output)) {
    renameSync(staging, output);
    return;
  }
  if (swap(staging, output)) {
    discard(staging);
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
  discard(old);
}

/** Forgets a staging folder that will not be published. */
export function discard(staging: string): void {
  rmSync(staging, { recursive: true, force: true });
}
