/**
 * Paints sharing cards. What a site's cards have in common is drawn once, by sharp; their words are blended in the rows
 * that they touch, from letters that are drawn once each: a card costs less than a tenth of its drawing as SVG.
 */
import { join } from "node:path";
import { remembered } from "../../cache/remembered.ts";
import { CARD, type CardText } from "../../images/cards.ts";
import { sharp } from "../images/sharp.ts";
import * as COLOURS from "./colours.ts";
import { FULL, type GlyphMask } from "./glyph-mask.ts";
import { openGround } from "./ground.ts";
import { Palette } from "./palette.ts";
import { type Band, deflateBand, pngOf } from "./png.ts";
import { openTypeface } from "./typeface.ts";
import { INKS, type Line, setWords } from "./words.ts";

/** What cards have in common, ready for their words. */
interface Ground {
  rows: Buffer;
  colours: readonly number[];
  /** What an ink makes of each colour. */
  under: (ink: string) => Uint8Array;
  /** The rows before one, and those from one on. */
  before: (row: number) => Band;
  from: (row: number) => Band;
}

/** A letter at its place in a card. */
interface Placed {
  mask: GlyphMask;
  x: number;
  y: number;
  inked: Uint8Array;
}

/** A row is a filter (none), then one number of a colour a pixel. */
const STRIDE = CARD.width + 1;

/** Levels of compression: what cards share is compressed a few times a build, the words of each as fast as pays. */
const SHARED = 9;
const OWN = 5;

/**
 * A function that paints cards, with the faces and the logo of a project's DSFR.
 *
 * @param root absolute path of the project
 * @returns the bytes of a PNG
 */
export function openPainter(root: string): (text: CardText) => Promise<Buffer> {
  const dsfr = join(root, "node_modules", "@gouvfr", "dsfr", "dist");
  const bold = openTypeface(join(dsfr, "fonts", "Marianne-Bold.woff"));
  const regular = openTypeface(join(dsfr, "fonts", "Marianne-Regular.woff"));
  const draw = openGround(dsfr, bold);
  const groundOf = remembered((said: string) => paintGround(draw(JSON.parse(said))));
  return async (text) => {
    const { site, mark } = text;
    const ground = await groundOf(JSON.stringify({ site, mark }));
    return paint(ground, setWords(text, bold, regular));
  };
}

async function paintGround(drawing: string): Promise<Ground> {
  const pixels = await sharp(Buffer.from(drawing)).removeAlpha().raw().toBuffer();
  const palette = new Palette(Object.values(COLOURS));
  const rows = Buffer.alloc(STRIDE * CARD.height);
  for (let y = 0; y < CARD.height; y += 1) {
    for (let x = 0; x < CARD.width; x += 1) {
      rows[y * STRIDE + x + 1] = palette.numberOf(pixels.readUIntBE((y * CARD.width + x) * 3, 3));
    }
  }
  for (const ink of INKS) palette.addShades(ink, COLOURS.GROUND);
  return {
    rows,
    colours: palette.colours,
    under: remembered((ink: string) => palette.under(ink)),
    before: remembered((row: number) => deflateBand(rows.subarray(0, row * STRIDE), { level: SHARED })),
    from: remembered((row: number) =>
      deflateBand(rows.subarray(row * STRIDE), { level: SHARED, last: true }),
    ),
  };
}

function paint(ground: Ground, lines: readonly Line[]): Buffer {
  const letters = lines.flatMap(({ text, face, size, x, base, ink }) =>
    face.masks(text, size, x).map((placed) => ({ ...placed, y: base, inked: ground.under(ink) })),
  );
  let top = CARD.height;
  let bottom = 0;
  for (const { mask, y } of letters) {
    top = Math.min(top, y + mask.top);
    bottom = Math.max(bottom, y + mask.top + mask.height);
  }
  // Without a letter, the card is its ground.
  bottom = Math.max(bottom, top);
  const rows = Buffer.from(ground.rows.subarray(top * STRIDE, bottom * STRIDE));
  for (const letter of letters) blend(letter, rows, top);
  const bands = [ground.before(top), deflateBand(rows, { level: OWN }), ground.from(bottom)];
  return pngOf(CARD, ground.colours, bands);
}

/** @param top row of the card where the rows start */
function blend({ mask, x, y, inked }: Placed, rows: Buffer, top: number): void {
  const { width, height, levels } = mask;
  const start = (y + mask.top - top) * STRIDE + x + mask.left + 1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const level = levels[row * width + column] ?? 0;
      const at = start + row * STRIDE + column;
      if (level > 0) rows[at] = inked[(rows[at] ?? 0) * (FULL + 1) + level] ?? 0;
    }
  }
}
