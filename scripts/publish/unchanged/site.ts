/** The last site published, kept whole: from the same sources, the next build has nothing to do but to publish it again. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import { filesUnder, writeAtomically } from "../asset-bundle.ts";
import { placeAll } from "../staging.ts";

/** What a build told, and what it wrote beside the site. */
export interface Told {
  /** In the order in which they were told: of the sources, then of the pages made. */
  problems: [sources: readonly Problem[], pages: readonly Problem[]];
  summary: string;
  /** Suffix → text. */
  beside: [suffix: string, text: string][];
}

/** Size and time of each file: one that was written over in the published folder is not the same any more. */
interface Manifest extends Told {
  files: [path: string, size: number, time: number][];
}

/** Sites kept: that of the main branch, and that of the one being worked on. */
const KEPT = 2;

const folderOf = (root: string) => join(root, ".cache", "site");

/**
 * Keeps a site. Its files are linked, not copied.
 *
 * @param root absolute path of the project
 * @param digest of what it was made from
 * @param site folder that holds it
 */
export async function keepSite(root: string, digest: string, site: string, told: Told): Promise<void> {
  const folder = join(folderOf(root), digest);
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  await writeAtomically(folder, (draft) => {
    const paths = filesUnder(site);
    placeAll(site, join(draft, "site"), paths);
    const files = paths.map((path): Manifest["files"][number] => {
      const { size, mtimeMs } = statSync(join(draft, "site", path));
      return [path, size, mtimeMs];
    });
    writeFileSync(join(draft, "manifest.json"), JSON.stringify({ ...told, files } satisfies Manifest));
  });
  forgetOldest(dirname(folder));
}

/** The site made from the same sources, when it is there and whole. */
export function keptSite(root: string, digest: string): Manifest | undefined {
  const folder = join(folderOf(root), digest);
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
    const isWhole = manifest.files.every(([path, size, time]) => {
      const stats = statSync(join(folder, "site", path), { throwIfNoEntry: false });
      return stats?.size === size && stats.mtimeMs === time;
    });
    return isWhole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a kept site into a folder. */
export function placeKept(root: string, digest: string, { files }: Manifest, staging: string): void {
  const site = join(folderOf(root), digest, "site");
  placeAll(
    site,
    staging,
    files.map(([path]) => path),
  );
}

function forgetOldest(parent: string): void {
  const ages = readdirSync(parent).map((name) => {
    const folder = join(parent, name);
    return { folder, time: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { folder } of ages.sort((a, b) => b.time - a.time).slice(KEPT))
    rmSync(folder, { recursive: true, force: true });
}
