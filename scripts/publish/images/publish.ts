/** Makes the images of the published site: what its pages show, resized, every original fit to be public, and sharing cards. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import type { Generator } from "../../generator/generator.ts";
import { shownPath } from "../../generator/options.ts";
import { type ImageFacts, UNREADABLE } from "../../images/facts.ts";
import type { Variant } from "../../images/library.ts";
import { imageProblem } from "../../images/problems.ts";
import { publishCards } from "../sharing/publish.ts";
import { ImageCache } from "./cache.ts";
import { sideBySide } from "./side-by-side.ts";

export interface PublishedImages {
  /** Published path, without its first `/` → file. */
  files: Map<string, string>;
  /** Images that turn out not to be whole. */
  problems: Problem[];
}

/** One image, and what is to be made of it. */
interface Task {
  url: string;
  file: string;
  facts: ImageFacts;
  /** What makes the files, its version included. */
  recipe: string;
  /** Empty for an image that is shown as it is, undefined for one that no page shows. */
  variants: readonly Variant[] | undefined;
}

/** Makes what the cache does not hold; to be called once every page is rendered. */
export async function publishImages(generator: Generator): Promise<PublishedImages> {
  const { root } = generator.options;
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const tasks: Task[] = [];
  const { wanted, recipe } = generator.library;
  for (const [url, file] of generator.site.images) {
    const read = generator.library.read(url);
    if (!read || "fault" in read || read.facts.format === "svg") files.set(url.slice(1), file);
    else tasks.push({ url, file, facts: read.facts, recipe, variants: wanted.get(url) });
  }
  const { wanted: cards } = generator.library.cards;
  if (tasks.length === 0 && cards.size === 0) return { files, problems };
  const cache = new ImageCache(join(root, ".cache", "images"));
  await sideBySide(tasks, async (task) => {
    try {
      for (const [published, made] of await treat(task, cache)) files.set(published, made);
    } catch (error) {
      if (!(error instanceof DecodingError)) throw error;
      problems.push(imageProblem(shownPath(task.file, root), UNREADABLE));
      // Nothing is published of it, and that pages name it is no other fault.
      files.set(task.url.slice(1), task.file);
      for (const { address } of task.variants ?? []) files.set(address.slice(1), task.file);
    }
  });
  for (const [published, made] of await publishCards(cards, cache, root)) files.set(published, made);
  cache.prune();
  return { files, problems };
}

/** The image cannot be read to its end: its editor's fault, not ours. */
class DecodingError extends Error {}

/** The published files of an image; what the cache holds is not made again. */
async function treat(task: Task, cache: ImageCache): Promise<Map<string, string>> {
  const { url, file, facts, variants = [] } = task;
  const files = new Map<string, string>();
  const missing: Variant[] = [];
  for (const variant of variants) {
    const kept = cache.find(variant.key);
    if (kept) files.set(variant.address.slice(1), kept);
    else missing.push(variant);
  }
  const originalKey = keyOfOriginal(task);
  let original = cache.find(originalKey);
  if (missing.length > 0 || original === undefined) {
    const encode = await import("./encode.ts");
    const bytes = readFileSync(file);
    if (missing.length > 0) {
      const made = await decoding(encode.encodeVariants(bytes, facts, missing));
      for (const [{ address, key }, variant] of made) files.set(address.slice(1), cache.keep(key, variant));
    }
    if (original === undefined) {
      if (isShownAsIs(task)) await decoding(encode.decodeWhole(bytes));
      // An original that needs no change is noted by an empty entry.
      const made = (await decoding(encode.encodeOriginal(bytes, facts))) ?? new Uint8Array();
      original = cache.keep(originalKey, made);
    }
  }
  return files.set(url.slice(1), statSync(original).size === 0 ? file : original);
}

/** An image that is shown as it is has been decoded too: the entry tells that it could be. */
function keyOfOriginal(task: Task): string {
  const hash = createHash("sha256");
  for (const part of ["original", task.recipe, task.facts.digest, isShownAsIs(task)])
    hash.update(`${part}\0`);
  return hash.digest("hex").slice(0, 32);
}

function isShownAsIs({ variants }: Task): boolean {
  return variants?.length === 0;
}

async function decoding<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new DecodingError("the image cannot be decoded", { cause });
  }
}
