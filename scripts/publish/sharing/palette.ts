/** The colours of a drawing by number, and what a letter of an ink makes of each. */
import { FULL } from "./glyph-mask.ts";

/** A PNG numbers its colours by one byte. */
const MOST_COLOURS = 256;

/** Shades between two colours of a drawing are told apart by the first bits of each part. */
const SHADE = 0xf0f0f0;

export class Palette {
  /** Red, green and blue of each colour, as one number. */
  readonly colours: number[] = [];
  readonly #numbers = new Map<number, number>();

  /** @param exact colours that must be kept as they are (`#rrggbb`) */
  constructor(exact: readonly string[]) {
    for (const colour of exact.map(parsed)) this.#add(colour, colour);
  }

  /** The number of a colour: its own for an exact one, else that of a neighbouring shade. */
  numberOf(colour: number): number {
    // A shade's key is negative, so that it is never taken for an exact colour.
    const shade = -1 - (colour & SHADE);
    return this.#numbers.get(colour) ?? this.#numbers.get(shade) ?? this.#add(shade, colour);
  }

  /** Makes room for every shade of an ink on a ground. */
  addShades(ink: string, ground: string): void {
    for (let level = 1; level < FULL; level += 1) {
      const colour = mixed(parsed(ground), parsed(ink), level);
      if (!this.#numbers.has(colour)) this.#add(colour, colour);
    }
  }

  /** For each colour so far, `FULL + 1` numbers: those it becomes as an ink covers it more and more. */
  under(ink: string): Uint8Array {
    const inked = this.colours.flatMap((colour) =>
      Array.from({ length: FULL + 1 }, (_, level) => this.#nearest(mixed(colour, parsed(ink), level))),
    );
    return Uint8Array.from(inked);
  }

  #add(key: number, colour: number): number {
    if (this.colours.length === MOST_COLOURS) throw new Error("a sharing card has too many colours");
    this.#numbers.set(key, this.colours.length);
    return this.colours.push(colour) - 1;
  }

  #nearest(colour: number): number {
    const exact = this.#numbers.get(colour);
    if (exact !== undefined) return exact;
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [number, other] of this.colours.entries()) {
      const far = distance(colour, other);
      if (far >= least) continue;
      nearest = number;
      least = far;
    }
    return nearest;
  }
}

function parsed(written: string): number {
  return Number.parseInt(written.slice(1), 16);
}

/** Where the red, the green and the blue of a colour start, in bits. */
const PARTS = [16, 8, 0] as const;

/** A colour under an ink that covers a share of it. */
function mixed(colour: number, ink: number, level: number): number {
  let blended = 0;
  for (const shift of PARTS) {
    const bare = (colour >> shift) & 255;
    blended |= Math.round(bare + ((((ink >> shift) & 255) - bare) * level) / FULL) << shift;
  }
  return blended;
}

function distance(one: number, other: number): number {
  let sum = 0;
  for (const shift of PARTS) sum += (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2;
  return sum;
}
