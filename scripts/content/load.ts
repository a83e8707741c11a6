/** Reads a whole content tree into validated records. */
import { readFileSync, statSync } from "node:fs";
import type { z } from "zod";
import { type Doubtful, likelyBody, skimKeys, usableKeys } from "./broken.ts";
import {
  CATALOGUE,
  CATALOGUE_NAMES,
  type CatalogueName,
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type EditorialName,
} from "./collections.ts";
import { type MarkdownFile, readFrontMatter } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { withoutBlanks } from "./schemas/catalogue/blanks.ts";
import { decodeSource, MAX_SOURCE_BYTES } from "./source-text.ts";
import { validate, withoutEmptyKeys } from "./validate.ts";
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
 */
export function loadContent(folder: string, shownFolder: string): Content {
  const tree = walkContent(folder, shownFolder, COLLECTION_NAMES, CATALOGUE_NAMES);
  const records = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, [] as unknown[]]));
  const unreadable: UnreadableFile[] = [];
  const problems = [...tree.problems];
  for (const [name, files] of tree.documents) {
    const collection = name as CollectionName;
    for (const file of files) {
      const { record, unreadable: left, found } = readRecord(collection, file);
      problems.push(...found);
      if (record) records[collection]?.push(record);
      if (left) unreadable.push(left);
    }
  }
  return { ...records, images: tree.images, unreadable, problems } as unknown as Content;
}

/** A record, or what can be told of a file that is left out. */
interface ReadRecord {
  record?: ContentRecord<CollectionName>;
  unreadable?: UnreadableFile;
  found: Problem[];
}

function readRecord(collection: CollectionName, file: ContentFile): ReadRecord {
  const path = pathOf(file);
  const { text, problems } = decodeSource(readBytes(file.path), file.shown);
  if (text === undefined) return { unreadable: { collection, path, keys: {} }, found: problems };
  const leave = (found: Problem[], written?: Record<string, unknown>): ReadRecord => {
    const keys = skimKeys(text);
    const record = brokenRecord(collection, file, text, written);
    return { unreadable: { collection, path, keys, ...(record && { record }) }, found };
  };
  const { markdown, problems: faults } = readFrontMatter(text, file.shown);
  if (!markdown) return leave(faults);
  const data = collection in CATALOGUE ? withoutBlanks(markdown.data) : markdown.data;
  const validated = validate<z.ZodType>(COLLECTIONS[collection], data, markdown);
  if (validated.value === undefined) {
    return leave(validated.problems, withoutEmptyKeys(data) as Record<string, unknown>);
  }
  const { body, bodyLine } = markdown;
  const source: RecordSource = {
    file: file.shown,
    body,
    bodyLine,
    mended: mendedTexts(markdown.data, validated.value as Record<string, unknown>),
    locate: locatorOf(text, file.shown),
  };
  return { record: { collection, data: validated.value, path, source } as ContentRecord, found: [] };
}

/**
 * What can be used of a file whose front matter has mistakes.
 *
 * @param written its keys, unless they cannot be read at all
 */
function brokenRecord(
  collection: CollectionName,
  file: ContentFile,
  text: string,
  written: Record<string, unknown> | undefined,
): ContentRecord<CollectionName> | undefined {
  const place = likelyBody(text);
  if (!place) return undefined;
  const { draft, hidden, ...skimmed } = skimKeys(text);
  const guessed = { ...skimmed, draft: draft === "true", hidden: hidden === "true" };
  const { data, doubtful } = usableKeys(COLLECTIONS[collection], written ?? guessed);
  const source: RecordSource = {
    file: file.shown,
    ...place,
    mended: mendedTexts(written ?? {}, data),
    locate: locatorOf(text, file.shown),
    doubtful: written ? doubtful : "all",
  };
  return { collection, data, path: pathOf(file), source } as unknown as ContentRecord<CollectionName>;
}

const NOTHING_MENDED: RecordSource["mended"] = Object.freeze({});

/** The texts of a front matter, as written, that validation changed. */
export function mendedTexts(
  written: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>>,
): RecordSource["mended"] {
  const changed = Object.entries(written).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && typeof read[entry[0]] === "string" && entry[1] !== read[entry[0]],
  );
  return changed.length === 0 ? NOTHING_MENDED : Object.fromEntries(changed);
}

function pathOf(file: ContentFile): string {
  return file.relative.replace(/\.md$/i, "");
}

/**
 * Finds the places of a front matter's keys. There are thousands of files and few faults: rather than keep the
 * syntax tree of each, 6 kB a member, a file of which a place is asked is parsed again, and only the last one is kept.
 */
function locatorOf(text: string, file: string): RecordSource["locate"] {
  return (path, part) => {
    if (path.length === 0) return { line: 1, column: 1 };
    if (lastLocated?.file !== file || lastLocated.text !== text) {
      lastLocated = { file, text, markdown: readFrontMatter(text, file).markdown };
    }
    return lastLocated.markdown?.locate(path, part) ?? { line: 1, column: 1 };
  };
}

let lastLocated: { file: string; text: string; markdown: MarkdownFile | undefined } | undefined;

/** A file's bytes; of one that is too large, just enough to say so. */
function readBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  return size > MAX_SOURCE_BYTES ? new Uint8Array(size) : readFileSync(path);
}
