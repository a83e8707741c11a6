/** Weighs what a reader loads with each page, compressed as hosts do it; the images of the content are apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { keyOfBytes, Results } from "../../cache/results.ts";
import type { Inspection } from "../output/inspection.ts";
import { SharedTexts } from "../output/shared-texts.ts";
import { GZIP_LEVEL } from "./limits.ts";

export interface WeighedFile {
  /** As pages name it. */
  path: string;
  bytes: number;
}

export interface PageWeight {
  file: string;
  source: string;
  html: number;
  sheets: WeighedFile[];
  scripts: WeighedFile[];
  /** Of a first visit: the page, its sheets and scripts, the faces of its text, the brand mark. */
  requests: number;
  /** Bytes of a first visit. */
  firstVisit: number;
}

type WeighedPage = Pick<Inspection, "file" | "source" | "loads">;

export interface SiteWeight {
  pages: PageWeight[];
}

/** The faces that the header alone makes any page load; a browser test holds them. */
export const FIRST_FACES = [
  "Marianne-Regular",
  "Marianne-Regular_Italic",
  "Marianne-Medium",
  "Marianne-Bold",
];

const compress = promisify(gzip);

/** The drawings of the brand mark, which the header shows on every page. */
const BRAND = /^assets\/brand\.[^/]*\.svg$/;

/** Pages read and compressed together. */
const AT_ONCE = 16;

/**
 * @param pages those that readers stay on
 * @param files published paths, without their first `/`
 * @param staging folder that holds them
 * @param sizes those of files compressed before, by the digest of their bytes
 * @param digests those of files, by path; others are worked out
 */
export async function weighSite(
  pages: readonly WeighedPage[],
  files: Iterable<string>,
  staging: string,
  sizes = new Results<number>(),
  digests: ReadonlyMap<string, string> = new Map(),
): Promise<SiteWeight> {
  const all = [...files];
  const faces = all.filter((file) => FIRST_FACES.some((face) => file.startsWith(`assets/fonts/${face}.`)));
  const marks = all.filter((file) => BRAND.test(file));
  // Fonts are compressed already.
  const fonts = faces.reduce((sum, file) => sum + readFileSync(join(staging, file)).length, 0);
  const texts = new SharedTexts();
  const known = new Map<string, Promise<number>>();
  const sizeOf = (path: string): Promise<number> => {
    const size = known.get(path) ?? compressed(path);
    known.set(path, size);
    return size;
  };
  const compressed = async (path: string): Promise<number> => {
    const before = sizes.get(digests.get(path) ?? "");
    if (before !== undefined) return before;
    const bytes = readFileSync(join(staging, path));
    const key = keyOfBytes(bytes);
    const size = sizes.get(key) ?? (await compress(bytes, { level: GZIP_LEVEL })).length;
    sizes.set(key, size);
    return size;
  };
  const shown = fonts + (await Promise.all(marks.map(sizeOf))).reduce((sum, size) => sum + size, 0);
  const weigh = async (path: string): Promise<WeighedFile> => {
    return { path, bytes: path.startsWith("/") ? await sizeOf(path) : 0 };
  };
  const weighPage = async ({ file, source, loads }: WeighedPage): Promise<PageWeight> => {
    const [own, sheets, scripts] = await Promise.all([
      compressed(file),
      Promise.all(linksOf(loads, SHEET, texts).map(weigh)),
      Promise.all(linksOf(loads, SCRIPT, texts).map(weigh)),
    ]);
    const assets = [...sheets, ...scripts];
    return {
      file,
      source,
      html: own,
      sheets,
      scripts,
      requests: 1 + assets.length + faces.length + marks.length,
      firstVisit: own + assets.reduce((sum, { bytes }) => sum + bytes, shown),
    };
  };
  const weights: PageWeight[] = [];
  // A few at a time: together, the pages would not fit in memory.
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    weights.push(...(await Promise.all(pages.slice(start, start + AT_ONCE).map(weighPage))));
    await nextTurn();
  }
  return { pages: weights };
}

const SHEET = /^<link rel="stylesheet" href="([^"]+)"/;
/** Audience measurement is apart: an owner's choice, loaded last. */
const SCRIPT = /^<script\b(?![^>]*\sdata-audience=)[^>]*?\ssrc="([^"]+)"/;

function linksOf(tags: readonly string[], pattern: RegExp, texts: SharedTexts): string[] {
  return [...new Set(tags.flatMap((tag) => pattern.exec(tag)?.[1] ?? []))].map((path) => texts.of(path));
}
