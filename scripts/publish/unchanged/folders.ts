/** Folders kept whole under the digest of what they were made from: what is not made again is only linked. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { filesUnder, writeAtomically } from "../asset-bundle.ts";
import { placeAll } from "../staging.ts";
import type { Earlier } from "../writing/tree-writer.ts";
import { relink } from "./relink.ts";

/**
 * Size and time of each file: one that was written over where it was published is not the same any more. The digest of
 * its bytes, when it is known.
 */
type Files = [path: string, size: number, time: number, digest?: string][];

export interface KeptFolder<Told> {
  told: Told;
  files: Files;
}

/** Folders kept of a kind: that of the main branch, and that of the one being worked on. */
const KEPT = 2;

/**
 * Keeps a folder. Its files are linked, not copied.
 *
 * @param parent where folders of its kind are kept
 * @param digest of what it was made from
 * @param told what is to be kept with it, as plain data
 * @param digests those of its files that are known, by path
 */
export async function keepFolder(
  parent: string,
  digest: string,
  folder: string,
  told: unknown,
  digests: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const kept = join(parent, digest);
  if (keptFolder(parent, digest)) return;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  const [oldest] = byAge(parent)
    .slice(KEPT - 1)
    .reverse();
  await writeAtomically(kept, (draft) => {
    const paths = filesUnder(folder);
    const links = join(draft, "files");
    const held = oldest === undefined ? [] : takeFiles(oldest, links);
    relink(links, held, folder, paths);
    const files = paths.map((path): Files[number] => {
      const { size, mtimeMs } = statSync(join(links, path));
      return [path, size, mtimeMs, digests.get(path)];
    });
    writeFileSync(join(draft, "manifest.json"), JSON.stringify({ told, files }));
  });
  forgetOldest(parent);
}

/** Moves the files of a kept folder, which is thereby forgotten. @returns their paths; none when there is no taking them */
function takeFiles(folder: string, target: string): string[] {
  const known = manifestOf(folder);
  if (!known) return [];
  try {
    renameSync(join(folder, "files"), target);
  } catch {
    // Another build was first.
    return [];
  }
  rmSync(folder, { recursive: true, force: true });
  return known.files.map(([path]) => path);
}

/** The folder made from the same sources, when it is there and whole. */
export function keptFolder<Told>(parent: string, digest: string): KeptFolder<Told> | undefined {
  const folder = join(parent, digest);
  const kept = manifestOf<Told>(folder);
  return kept && areThere(kept.files, join(folder, "files")) ? kept : undefined;
}

/** Whether another folder holds the files of a kept one, as they were linked there, and no other. */
export function isPlaced({ files }: KeptFolder<unknown>, folder: string): boolean {
  if (!existsSync(folder) || !areThere(files, folder)) return false;
  const present = readdirSync(folder, { recursive: true, withFileTypes: true });
  return present.filter((entry) => !entry.isDirectory()).length === files.length;
}

function areThere(files: Files, folder: string): boolean {
  return files.every(([path, size, time]) => {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    return stats?.size === size && stats.mtimeMs === time;
  });
}

/** What was told of each folder kept, by its digest. */
export function keptTold<Told>(parent: string): Map<string, Told> {
  return new Map(
    byAge(parent).flatMap((folder) => {
      const kept = manifestOf<Told>(folder);
      return kept ? [[basename(folder), kept.told] as const] : [];
    }),
  );
}

/** Puts the files of a kept folder into another; false when another build has just forgotten it. */
export function placeKept(
  parent: string,
  digest: string,
  { files }: KeptFolder<unknown>,
  folder: string,
): boolean {
  const paths = files.map(([path]) => path);
  try {
    placeAll(join(parent, digest, "files"), folder, paths);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return false;
  }
}

/** The files of the folder kept last, to be linked one by one into another. */
export function lastFiles(parent: string): Earlier {
  const [folder] = byAge(parent);
  const known = folder === undefined ? undefined : manifestOf(folder);
  const files = new Map(known?.files.map(([path, ...facts]) => [path, facts]));
  return {
    link: (path, digest, target) => {
      const [size, time, of] = files.get(path) ?? [];
      if (folder === undefined || of !== digest) return false;
      const source = join(folder, "files", path);
      const stats = statSync(source, { throwIfNoEntry: false });
      if (stats?.size !== size || stats?.mtimeMs !== time) return false;
      try {
        linkSync(source, target);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Undefined for what is no kept folder, whatever another version of the program left there. */
function manifestOf<Told>(folder: string): KeptFolder<Told> | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as KeptFolder<Told>;
    return Array.isArray(kept.files) && typeof kept.told === "object" && kept.told !== null
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}

function forgetOldest(parent: string): void {
  for (const folder of byAge(parent).slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}

/** The folders kept, the last one first. */
function byAge(parent: string): string[] {
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const ages = names.map((name) => {
    const folder = join(parent, name);
    return { folder, time: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  return ages.sort((a, b) => b.time - a.time).map(({ folder }) => folder);
}
