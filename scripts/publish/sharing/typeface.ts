/** Sets text in a face of the State's Marianne, by its outlines: no font of the machine takes part. */
import { readFileSync } from "node:fs";
import opentype from "opentype.js";
import { remembered } from "../../cache/remembered.ts";
import { type GlyphMask, maskOf } from "./glyph-mask.ts";

/** A letter at its place along a line. */
export interface PlacedMask {
  mask: GlyphMask;
  /** A whole number of pixels. */
  x: number;
}

export interface Typeface {
  /** Width of a text, for a font size. */
  measure: (text: string, size: number) => number;
  /** The text as SVG paths, from a point of its base line. */
  draw: (text: string, size: number, x: number, y: number, fill: string) => string;
  /** The text's letters, from a place of their base line. */
  masks: (text: string, size: number, x: number) => PlacedMask[];
}

/** Glyphs are outlined at this size, then scaled. */
const UNITS = 1000;

/** Letters are set to a quarter of a pixel: at a whole one, the space between them would be uneven. */
const PARTS = 4;

/** @param file absolute path of a `.woff` */
export function openTypeface(file: string): Typeface {
  const bytes = readFileSync(file);
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const glyphOf = remembered((character: string) => font.charToGlyph(character));
  /** What the face lacks is left out. */
  const glyphsOf = (text: string) => [...drawable(text)].map(glyphOf).filter(({ index }) => index !== 0);
  /** Where each glyph starts, the end last, in the face's units. */
  const placesOf = (line: readonly opentype.Glyph[]): number[] => {
    const places = [0];
    for (const [index, glyph] of line.entries()) {
      const next = line[index + 1];
      const kerning = next ? font.getKerningValue(glyph, next) : 0;
      places.push((places[index] ?? 0) + (glyph.advanceWidth ?? 0) + kerning);
    }
    return places;
  };
  const maskAt = remembered((key: string) => {
    const [glyph = 0, size = 0, part = 0] = key.split(" ").map(Number);
    return maskOf(font.glyphs.get(glyph).getPath(part / PARTS, 0, size).commands);
  });

  return {
    measure: (text, size) => ((placesOf(glyphsOf(text)).at(-1) ?? 0) * size) / font.unitsPerEm,
    draw: (text, size, x, y, fill) => {
      const line = glyphsOf(text);
      const places = placesOf(line);
      const paths = line.map((glyph, index) => {
        const outline = glyph.getPath(0, 0, UNITS).toPathData(0);
        const place = Math.round(((places[index] ?? 0) * UNITS) / font.unitsPerEm);
        return outline === "" ? "" : `<path transform="translate(${place})" d="${outline}"/>`;
      });
      return `<g transform="translate(${x} ${y}) scale(${size / UNITS})" fill="${fill}">${paths.join("")}</g>`;
    },
    masks: (text, size, x) => {
      const line = glyphsOf(text);
      const places = placesOf(line);
      return line.flatMap(({ index: glyph }, index) => {
        const place = Math.round((x + ((places[index] ?? 0) * size) / font.unitsPerEm) * PARTS);
        const mask = maskAt(`${glyph} ${size} ${place % PARTS}`);
        return mask ? [{ mask, x: Math.floor(place / PARTS) }] : [];
      });
    },
  };
}

/** Characters that the face has, for those it lacks: a narrow no-break space, a no-break hyphen; none for a soft one. */
function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\u202f", "\u00a0")
    .replaceAll("\u2011", "-")
    .replaceAll("\u00ad", "");
}
