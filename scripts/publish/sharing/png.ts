/**
 * Writes PNG with a palette, from bands of rows deflated apart: one that several pictures share is deflated once.
 */
import { constants, deflateRawSync } from "node:zlib";

/** Rows of a picture, compressed. */
export interface Band {
  bytes: Buffer;
  /** Length of the rows, and their Adler-32, as two halves. */
  length: number;
  sum: readonly [low: number, high: number];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** That of zlib: deflate, a window of 32 KiB. */
const STREAM_HEADER = Buffer.from([0x78, 0x5e]);

/**
 * @param rows for each, a filter (0: none), then one number of a colour a pixel
 * @param how level of compression, and whether no band follows
 */
export function deflateBand(rows: Buffer, how: { level: number; last?: boolean }): Band {
  const finishFlush = how.last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  const bytes = deflateRawSync(rows, { level: how.level, finishFlush });
  return { bytes, length: rows.length, sum: adlerOf(rows) };
}

/**
 * The bytes of a picture.
 *
 * @param colours red, green and blue as one number
 * @param bands from top to bottom
 */
export function pngOf(
  { width, height }: { width: number; height: number },
  colours: readonly number[],
  bands: readonly Band[],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", STREAM_HEADER, ...bands.map(({ bytes }) => bytes), joinedSum(bands)),
    chunk("IEND"),
  ]);
}

function chunk(name: string, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat([Buffer.alloc(4), Buffer.from(name, "latin1"), ...parts, Buffer.alloc(4)]);
  data.writeUInt32BE(data.length - 12);
  data.writeUInt32BE(crcOf(data.subarray(4, -4)), data.length - 4);
  return data;
}

/** What each byte brings to a CRC-32. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum >>> 0;
});

function crcOf(bytes: Buffer): number {
  let sum = 0xffffffff;
  // Counted: an iterator would cost ten times as much until it is compiled.
  for (let at = 0; at < bytes.length; at += 1) {
    sum = (sum >>> 8) ^ (CRC[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const ADLER_BASE = 65_521;

/** Bytes that can be summed before the second half has to be brought back under its base. */
const ADLER_RUN = 5552;

function adlerOf(bytes: Buffer): [low: number, high: number] {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += ADLER_RUN) {
    const end = Math.min(start + ADLER_RUN, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= ADLER_BASE;
    high %= ADLER_BASE;
  }
  return [low, high];
}

/** The Adler-32 of bands one after the other: each adds what comes before it to the second half, once a byte. */
function joinedSum(bands: readonly Band[]): Buffer {
  let [low, high] = [1, 0];
  for (const { length, sum } of bands) {
    const before = (low + ADLER_BASE - 1) % ADLER_BASE;
    high = (high + sum[1] + (length % ADLER_BASE) * before) % ADLER_BASE;
    low = (before + sum[0]) % ADLER_BASE;
  }
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(high, 0);
  bytes.writeUInt16BE(low, 2);
  return bytes;
}
