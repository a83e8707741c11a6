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
  /** Files left out for a problem: links to them are not dead, they will be published once mended. */
  unreadable: UnreadableFile[];
  problems: Problem[];
}

export interface UnreadableFile {
  collection: CollectionName;
  /** Path within the collection's folder, without `.md`. */
  path: string;
  /** The keys that make its address, as far as they can be told without parsing. */
  keys: { permalink?: string; date?: string; categories?: string };
}

/**
 * Reads and validates every file. Files with a problem are told and left out.
 *
 * @param folder absolute path of the content folder
 * @param shownFolder the same as told in problems
 */
export function loadContent(folder: string, shownFolder: string): Content {
  const tree = walkContent(folder, shownFolder, COLLECTION_NAMES);
  const content: Content = {
    pages: [],
    posts: [],
    images: tree.images,
    unreadable: [],
    problems: [...tree.problems],
  };
  for (const [name, files] of tree.documents) {
    const collection = name as CollectionName;
    const records = content[collection] as ContentRecord[];
    for (const file of files) {
      const record = readRecord(collection, file, content);
      if (record) records.push(record);
    }
  }
  return content;
}

function readRecord(
  collection: CollectionName,
  file: ContentFile,
  { problems, unreadable }: Content,
): ContentRecord | undefined {
  const path = file.relative.replace(/\.md$/i, "");
  const text = decodeSource(readBytes(file.path), file.shown);
  const split = text.text === undefined ? text : readFrontMatter(text.text, file.shown);
  const markdown = "markdown" in split ? split.markdown : undefined;
  const validated = markdown && validate(COLLECTIONS[collection], markdown.data, markdown);
  problems.push(...split.problems, ...(validated?.problems ?? []));
  if (markdown && validated?.value)
    return { collection, data: validated.value, path, source: markdown } as ContentRecord;
  unreadable.push({ collection, path, keys: addressKeys(text.text ?? "") });
  return undefined;
}

function addressKeys(text: string): UnreadableFile["keys"] {
  const keys: UnreadableFile["keys"] = {};
  for (const key of ["permalink", "date", "categories"] as const) {
    const value = new RegExp(`^${key}:[ \\t]*["']?([^"'\\n]+?)["']?[ \\t]*$`, "m").exec(text)?.[1];
    if (value !== undefined) keys[key] = value;
  }
  return keys;
}

/** A file's bytes; of one that is too large, just enough to say so. */
function readBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  return size > MAX_SOURCE_BYTES ? new Uint8Array(size) : readFileSync(path);
}
