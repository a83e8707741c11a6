/** Reads a whole content tree into validated records. */
import { readFileSync, statSync } from "node:fs";
import type { z } from "zod";
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from "./collections.ts";
import { type MarkdownFile, readFrontMatter } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { decodeSource, MAX_SOURCE_BYTES } from "./source-text.ts";
import { validate } from "./validate.ts";
import { type ContentFile, walkContent } from "./walk.ts";

/** A validated document of a collection. */
export interface ContentRecord<C extends CollectionName = CollectionName> {
  collection: C;
  data: z.infer<(typeof COLLECTIONS)[C]>;
  /** Path within the collection's folder, without `.md`. */
  path: string;
  source: MarkdownFile;
}

export interface Content {
  pages: ContentRecord<"pages">[];
  posts: ContentRecord<"posts">[];
  images: ContentFile[];
  problems: Problem[];
}

/**
 * Reads and validates every file. Files with a problem are told and left out.
 *
 * @param folder absolute path of the content folder
 * @param shownFolder the same as told in problems
 */
export function loadContent(folder: string, shownFolder: string): Content {
  const tree = walkContent(folder, shownFolder, COLLECTION_NAMES);
  const content: Content = { pages: [], posts: [], images: tree.images, problems: [...tree.problems] };
  for (const [name, files] of tree.documents) {
    const collection = name as CollectionName;
    const records = content[collection] as ContentRecord[];
    for (const file of files) {
      const record = readRecord(collection, file, content.problems);
      if (record) records.push(record);
    }
  }
  return content;
}

function readRecord(
  collection: CollectionName,
  file: ContentFile,
  problems: Problem[],
): ContentRecord | undefined {
  const text = decodeSource(readBytes(file.path), file.shown);
  problems.push(...text.problems);
  if (text.text === undefined) return undefined;
  const split = readFrontMatter(text.text, file.shown);
  problems.push(...split.problems);
  if (!split.markdown) return undefined;
  const validated = validate(COLLECTIONS[collection], split.markdown.data, split.markdown);
  problems.push(...validated.problems);
  if (!validated.value) return undefined;
  const path = file.relative.replace(/\.md$/i, "");
  return { collection, data: validated.value, path, source: split.markdown } as ContentRecord;
}

/** A file's bytes; of one that is too large, just enough to say so. */
function readBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  return size > MAX_SOURCE_BYTES ? new Uint8Array(size) : readFileSync(path);
}
