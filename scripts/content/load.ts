/** Reads a whole content tree into validated records. */
import type { z } from "zod";
import type { Doubtful } from "./broken.ts";
import {
  CATALOGUE_NAMES,
  type CatalogueName,
  COLLECTION_NAMES,
  type COLLECTIONS,
  type CollectionName,
  type EditorialName,
} from "./collections.ts";
import type { MarkdownFile } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { RecordReader } from "./records.ts";
import { type ContentFile, walkContent } from "./walk.ts";

/** A validated document of a collection, editorial unless said otherwise. */
export interface ContentRecord<C extends CollectionName = EditorialName> {
  collection: C;
  data: z.infer<(typeof COLLECTIONS)[C]>;
  /** Path within the collection's folder, without `.md`. */
  path: string;
  source: RecordSource;
}

/** What is kept of a record's file. */
export interface RecordSource extends Omit<MarkdownFile, "data"> {
  /** Texts that validation changed, as written, by their key at the top of the front matter. */
  mended: Readonly<Record<string, string>>;
  /** Of a file left out for its front matter: the keys that hold a mistake. */
  doubtful?: Doubtful;
}

/** The records of each collection of the catalogue, in byte order of their files. */
export type CatalogueRecords = { [C in CatalogueName]: ContentRecord<C>[] };

export interface Content extends CatalogueRecords {
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
  /** What can be used of it all the same; absent when not even its body can be told. */
  record?: ContentRecord<CollectionName>;
}

/**
 * Reads and validates every file. Files with a problem are told and left out.
 *
 * @param folder absolute path of the content folder
 * @param shownFolder the same as told in problems
 * @param reader one that has read the tree before reads only what has changed
 */
export function loadContent(folder: string, shownFolder: string, reader = new RecordReader()): Content {
  const tree = walkContent(folder, shownFolder, COLLECTION_NAMES, CATALOGUE_NAMES);
  const records = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, [] as unknown[]]));
  const unreadable: UnreadableFile[] = [];
  const problems = [...tree.problems];
  for (const [name, files] of tree.documents) {
    const collection = name as CollectionName;
    for (const file of files) {
      const { record, unreadable: left, found } = reader.read(collection, file);
      problems.push(...found);
      if (record) records[collection]?.push(record);
      if (left) unreadable.push(left);
    }
  }
  return { ...records, images: tree.images, unreadable, problems } as unknown as Content;
}
