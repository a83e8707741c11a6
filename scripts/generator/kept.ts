/** What a generator keeps of its work from one build to the next, and where. */
import { join } from "node:path";
import { Results } from "../cache/results.ts";
import type { ReadText } from "../content/records.ts";
import type { KeptMarkdown } from "../markdown/kept.ts";
import type { KnownPage } from "../publish/writing/known-pages.ts";

export interface Kept extends KeptMarkdown {
  data: Results<unknown>;
  texts: Results<ReadText>;
  pages: Results<KnownPage>;
  /** The places that parts of pages have. */
  places: Results<string>;
  /** Of published files, compressed. */
  sizes: Results<number>;
}

/** Set by `run.mjs`: the digest of everything that the running program is made of. */
const PROGRAM = "GENERATOR_DIGEST";

/**
 * Opens what earlier builds left in `.cache/kept`, if asked to and if it is known which program made it.
 *
 * @param root absolute path of the project
 */
export function openKept(root: string, isKept: boolean): Kept {
  const program = process.env[PROGRAM];
  const open = <T>(name: string) =>
    isKept && program !== undefined
      ? new Results<T>(join(root, ".cache", "kept", name), `${program} ${process.version}`)
      : new Results<T>();
  return {
    data: open("data"),
    texts: open("texts"),
    bodies: open("bodies"),
    plain: open("plain"),
    pages: open("pages"),
    places: open("places"),
    sizes: open("sizes"),
  };
}

/** Leaves to the next build what this one read and rendered, once it has: a large site's would take room until its end. */
export function leaveRead({ data, texts, bodies }: Kept): void {
  for (const results of [data, texts, bodies]) results.save();
}

/** Leaves to the next build what this one drew, told and weighed, once it is published. */
export function leavePublished({ plain, pages, places, sizes }: Kept): void {
  for (const results of [plain, pages, places, sizes]) {
    results.turn();
    results.save();
  }
}
