/** Reads one file of content into a validated record, or tells what is wrong with it; what did not change is kept. */
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import type { z } from "zod";
import { keyOf, Results } from "../cache/results.ts";
import { type Doubtful, likelyBody, skimKeys, usableKeys } from "./broken.ts";
import { CATALOGUE, COLLECTIONS, type CollectionName } from "./collections.ts";
import { conflictOf } from "./files/conflict.ts";
import { type MarkdownFile, readFrontMatter } from "./front-matter.ts";
import type { ContentRecord, RecordSource, UnreadableFile } from "./load.ts";
import type { Problem } from "./problem.ts";
import { withoutBlanks } from "./schemas/catalogue/blanks.ts";
import { decodeSource, guessed, MAX_SOURCE_BYTES, tooLarge } from "./source-text.ts";
import { validate, withoutEmptyKeys } from "./validate.ts";
import type { ContentFile } from "./walk.ts";

/** A record, or what can be told of a file that is left out. */
export interface ReadRecord {
  record?: ContentRecord<CollectionName>;
  unreadable?: UnreadableFile;
  found: Problem[];
}

/** What a text without a fault was read into. */
export interface ReadText {
  data: Record<string, unknown>;
  /** Where its body starts: characters, lines. */
  body: number;
  line: number;
  mended: RecordSource["mended"];
}

/** Reads files; a file that it has read is not read again until it changes, a text that it knows is not parsed again. */
export class RecordReader {
  readonly #files = new Map<string, { stamp: string; read: ReadRecord }>();
  readonly #texts: Results<ReadText>;

  /** @param texts those read by the same generator before, under their digests */
  constructor(texts = new Results<ReadText>()) {
    this.#texts = texts;
  }

  /** The same record, and not one like it, as long as the file does not change. */
  read(collection: CollectionName, file: ContentFile): ReadRecord {
    const stats = statSync(file.path);
    const stamp = `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino} ${file.shown}`;
    const known = this.#files.get(file.path);
    if (known?.stamp === stamp) return known.read;
    const read = this.#read(collection, file, stats);
    this.#files.set(file.path, { stamp, read });
    return read;
  }

  #read(collection: CollectionName, file: ContentFile, stats: Stats): ReadRecord {
    const path = pathOf(file);
    if (stats.size > MAX_SOURCE_BYTES) {
      const keys = skimKeys(headOf(file.path));
      return { unreadable: { collection, path, keys }, found: [tooLarge(stats.size, file.shown)] };
    }
    const { text, legible, problems } = decodeSource(readFileSync(file.path), file.shown);
    if (text === undefined) return undecoded(collection, file, legible, problems);
    const key = keyOf(collection, text);
    let known = this.#texts.get(key);
    if (!known) {
      const read = readText(collection, text, file.shown);
      if ("found" in read)
        return leftOut(collection, file, text, read.found, usableOf(collection, text, read));
      known = read;
      this.#texts.set(key, known);
    }
    const source: RecordSource = {
      file: file.shown,
      body: text.slice(known.body),
      bodyLine: known.line,
      mended: known.mended,
      locate: locatorOf(text, file.shown),
    };
    const record = { collection, data: known.data, path, source };
    return { record: record as ContentRecord<CollectionName>, found: [] };
  }
}

/** What is wrong with a text, and its keys unless they cannot be read at all. */
interface Faults {
  found: Problem[];
  written?: Record<string, unknown>;
}

function readText(collection: CollectionName, text: string, file: string): ReadText | Faults {
  const { markdown, problems } = readFrontMatter(text, file);
  const conflict = conflictOf(text, file, markdown?.bodyLine ?? likelyBody(text)?.bodyLine);
  // What else is wrong with the keys follows from it.
  if (!markdown) return { found: conflict ? [conflict] : problems };
  const written = collection in CATALOGUE ? withoutBlanks(markdown.data) : markdown.data;
  const validated = validate<z.ZodType>(COLLECTIONS[collection], written, markdown);
  if (validated.value === undefined || conflict) {
    const found = [...validated.problems, ...(conflict ? [conflict] : [])];
    return { found, written: withoutEmptyKeys(written) as Record<string, unknown> };
  }
  const data = validated.value as Record<string, unknown>;
  return {
    data,
    body: text.length - markdown.body.length,
    line: markdown.bodyLine,
    mended: mendedTexts(markdown.data, data),
  };
}

/** A file whose text is known but for some characters. @param legible undefined when it is no text */
function undecoded(
  collection: CollectionName,
  file: ContentFile,
  legible: string | undefined,
  problems: Problem[],
): ReadRecord {
  if (legible === undefined) {
    return { unreadable: { collection, path: pathOf(file), keys: {} }, found: problems };
  }
  const read = readText(collection, legible, file.shown);
  if (!("found" in read))
    return leftOut(collection, file, legible, problems, { ...read, doubtful: new Set() });
  const found = [...problems, ...read.found];
  return leftOut(collection, file, legible, found, usableOf(collection, legible, read));
}

/** What can be used of a front matter. */
interface Usable extends Pick<ReadText, "data" | "mended"> {
  doubtful: Doubtful;
}

function usableOf(collection: CollectionName, text: string, { written }: Faults): Usable {
  const { draft, hidden, ...skimmed } = skimKeys(text);
  const likely = { ...skimmed, draft: draft === "true", hidden: hidden === "true" };
  const { data, doubtful } = usableKeys(COLLECTIONS[collection], written ?? likely);
  return { data, mended: mendedTexts(written ?? {}, data), doubtful: written ? doubtful : "all" };
}

/** A file that is left out for what was found, with the record that stands for it while the rest is checked. */
function leftOut(
  collection: CollectionName,
  file: ContentFile,
  text: string,
  found: Problem[],
  { data, mended, doubtful }: Usable,
): ReadRecord {
  const unreadable: UnreadableFile = { collection, path: pathOf(file), keys: skimKeys(text) };
  const place = likelyBody(text);
  if (!place) return { unreadable, found };
  const locate = locatorOf(text, file.shown);
  const source: RecordSource = { file: file.shown, ...place, mended, locate, doubtful };
  const record = { collection, data, path: pathOf(file), source };
  return { unreadable: { ...unreadable, record: record as ContentRecord<CollectionName> }, found };
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

/** Bytes of a file that is too large which are read: its front matter tells its address. */
const HEAD = 10_000;

function headOf(path: string): string {
  const bytes = Buffer.alloc(HEAD);
  const file = openSync(path, "r");
  try {
    return guessed(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}
