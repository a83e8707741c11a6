/** Tells whether two builds would publish the same: a digest of everything that a site is made from. */
import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLastModified } from "../../content/last-modified.ts";
import type { BuildOptions } from "../../site/model.ts";

/**
 * @param program digest of the running program
 * @param asked what else was asked for on the command line
 * @param shown the content folder as told in problems
 */
export async function inputsDigest(
  options: BuildOptions,
  program: string,
  asked: unknown,
  shown: string,
): Promise<string> {
  const { root, content, images, output, modified: told, ...others } = options;
  const history = readLastModified({
    path: content,
    shown,
    cache: join(root, ".cache", "last-modified.json"),
  });
  const hash = createHash("sha256");
  hash.update(JSON.stringify([program, process.version, shown, others, asked, [...(told ?? [])]]));
  const folders = [content, ...images, ...["_data", "_includes", "assets"].map((name) => join(root, name))];
  for (const [index, folder] of folders.entries()) {
    hash.update(`\0${index}`);
    if (existsSync(folder)) addFolder(hash, folder, "");
  }
  const { modified, problems } = await history;
  hash.update(JSON.stringify([[...modified].sort(), problems]));
  return hash.digest("hex").slice(0, 32);
}

/**
 * Names are part of it, and so is what a link is beside what it leads to: content may hold none. What starts with a dot
 * is no part of a site.
 */
function addFolder(hash: Hash, folder: string, inside: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = `${inside}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, path, name);
    else {
      const target = entry.isSymbolicLink() ? readlinkSync(path) : "";
      const isRead = entry.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile();
      const bytes = isRead ? readFileSync(path) : Buffer.alloc(0);
      hash.update(`\0${name}\0${target}\0${bytes.length}\0`).update(bytes);
    }
  }
}
