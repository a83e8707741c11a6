/** Sets text in a face of the State's Marianne, as outlines: no font of the machine takes part. */
import { readFileSync } from "node:fs";
import opentype from "opentype.js";

export interface Typeface {
  /** Width of a text, for a font size. */
  measure: (text: string, size: number) => number;
  /** The text as SVG paths, from a point of its base line. */
  draw: (text: string, size: number, x: number, y: number, fill: string) => string;
}

/** Glyphs are outlined at this size, then scaled. */
const UNITS = 1000;

/** @param file absolute path of a `.woff` */
export function openTypeface(file: string): Typeface {
  const bytes = readFileSync(file);
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const outlines = new Map<number, string>();
  const glyphs = new Map<string, opentype.Glyph>();

  const glyphOf = (character: string): opentype.Glyph => {
    const known = glyphs.get(character) ?? font.charToGlyph(character);
    glyphs.set(character, known);
    return known;
  };
  /** What the face lacks is left out. */
  const glyphsOf = (text: string) => [...drawable(text)].map(glyphOf).filter(({ index }) => index !== 0);
  const outlineOf = (glyph: opentype.Glyph): string => {
    const known = outlines.get(glyph.index) ?? glyph.getPath(0, 0, UNITS).toPathData(0);
    outlines.set(glyph.index, known);
    return known;
  };
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

  return {
    measure: (text, size) => ((placesOf(glyphsOf(text)).at(-1) ?? 0) * size) / font.unitsPerEm,
    draw: (text, size, x, y, fill) => {
      const line = glyphsOf(text);
      const places = placesOf(line);
      const paths = line.map((glyph, index) => {
        const outline = outlineOf(glyph);
        const place = Math.round(((places[index] ?? 0) * UNITS) / font.unitsPerEm);
        return outline === "" ? "" : `<path transform="translate(${place})" d="${outline}"/>`;
      });
      return `<g transform="translate(${x} ${y}) scale(${size / UNITS})" fill="${fill}">${paths.join("")}</g>`;
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
