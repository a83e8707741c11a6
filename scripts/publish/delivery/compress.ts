/** Compresses what holds text beforehand, for the hosts that send such files as they are. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { CONTENT_TYPES, TEXT_TYPES } from "../hosts/types.ts";
import { sideBySide } from "../images/side-by-side.ts";
import { place, writeInto } from "../staging.ts";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** What is lighter than a packet travels as fast whole. */
const LEAST = 1024;

/** A page is made anew each time: the last percent would take ten times as long. Assets change seldom. */
const QUALITY = { page: 9, asset: constants.BROTLI_MAX_QUALITY };

/** Where gzip notes the system that compressed, and what stands for none in particular. */
const SYSTEM_BYTE = 9;
const ANY_SYSTEM = 255;

/** Writes `x.br` and `x.gz` beside each file that they make lighter. @param files of the folder, as paths */
export async function compress(folder: string, files: readonly string[]): Promise<void> {
  /** The first path of each file: versions of the API that agree are one. */
  const first = new Map<string, string>();
  const copies: [path: string, of: string][] = [];
  const own: string[] = [];
  for (const file of files.filter(isText)) {
    const { ino, dev, size } = await stat(join(folder, file));
    if (size < LEAST) continue;
    const of = first.get(`${dev} ${ino}`);
    if (of === undefined) own.push(file);
    else copies.push([file, of]);
    first.set(`${dev} ${ino}`, of ?? file);
  }
  const made = new Set<string>();
  await sideBySide(own, async (file) => {
    const bytes = await readFile(join(folder, file));
    const quality = file.startsWith("assets/") ? QUALITY.asset : QUALITY.page;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const [brotli, zipped] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })]);
    zipped[SYSTEM_BYTE] = ANY_SYSTEM;
    for (const [path, light] of [[`${file}.br`, brotli] as const, [`${file}.gz`, zipped] as const]) {
      if (light.length >= bytes.length) continue;
      writeInto(folder, path, light);
      made.add(path);
    }
  });
  for (const [file, of] of copies) {
    for (const extension of [".br", ".gz"]) {
      if (made.has(of + extension)) place(join(folder, of + extension), folder, file + extension);
    }
  }
}

function isText(file: string): boolean {
  const extension = /\.([^./]+)$/.exec(file)?.[1] ?? "";
  return TEXT_TYPES.includes(CONTENT_TYPES[extension] ?? "");
}
