/**
 * Writes a drawing of few colours as a PNG with a palette. sharp would look for the best palette of a photograph:
 * four times the work, for colours that are known here.
 */
import { deflateSync } from "node:zlib";

/** Pixels as red, green, blue, opacity. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** Shades between two colours of the drawing are told apart by the first bits of each part. */
const SHADE = 0xf0f0f0;

/**
 * @param exact colours that must be kept as they are (`#rrggbb`)
 * @returns undefined when the drawing has too many colours
 */
export function indexedPng(pixels: Pixels, exact: readonly string[]): Buffer | undefined {
  const palette: number[] = [];
  const indices = new Map<number, number>();
  const add = (key: number, colour: number): number => {
    indices.set(key, palette.length);
    return palette.push(colour) - 1;
  };
  for (const colour of exact.map((written) => Number.parseInt(written.slice(1), 16))) add(colour, colour);
  const indexOf = (colour: number): number => {
    // A shade's key is negative, so that it is never taken for an exact colour.
    const shade = -1 - (colour & SHADE);
    return indices.get(colour) ?? indices.get(shade) ?? add(shade, colour);
  };
  const rows = indexedRows(pixels, indexOf);
  return palette.length > MOST_COLOURS ? undefined : encode(pixels, palette, rows);
}

/** A row is a filter (none), then one index a pixel. */
function indexedRows({ data, width, height }: Pixels, indexOf: (colour: number) => number): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  // Four bytes at once: most pixels are those before them, as most rows are: a tenth of the time is left.
  const words = new Uint32Array(data.buffer, data.byteOffset, width * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width + 1) + 1;
    const from = y * width;
    if (y > 0 && isSameRow(data, from, width)) {
      rows.copy(rows, start, start - width - 1, start - 1);
      continue;
    }
    for (let x = 0; x < width; ) {
      const word = words[from + x];
      const first = x;
      do x += 1;
      while (x < width && words[from + x] === word);
      rows.fill(indexOf(data.readUInt32BE((from + first) * 4) >>> 8), start + first, start + x);
    }
  }
  return rows;
}

/** Whether a row, from its first pixel, has the pixels of the row above. */
function isSameRow(data: Buffer, from: number, width: number): boolean {
  const start = from * 4;
  return data.compare(data, start - width * 4, start, start, start + width * 4) === 0;
}

function encode({ width, height }: Pixels, palette: readonly number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts: [name: string, data: Buffer][] = [
    ["IHDR", header],
    ["PLTE", colours],
    ["IDAT", deflateSync(rows, { level: 5 })],
    ["IEND", Buffer.alloc(0)],
  ];
  return Buffer.concat([SIGNATURE, ...parts.map(([name, data]) => chunk(name, data))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(sumOf(body), body.length + 4);
  return whole;
}

/** What each byte brings to a CRC-32. */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum >>> 0;
});

function sumOf(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (SUMS[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
