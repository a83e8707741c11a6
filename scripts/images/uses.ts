/** How pages use images, and what each use is worth: the one table of sizes and limits. */

/** Widths to choose from by the room that the page gives; `sizes` tells browsers that room. */
export interface Fluid {
  widths: readonly number[];
  sizes: string;
}

/** A box of constant size in CSS pixels, filled (`crop`) or fitted into; drawn once more for dense screens. */
export interface Boxed {
  width: number;
  height: number;
  crop: boolean;
}

/** The DSFR's container leaves 1rem at each side of a phone. */
const PHONE = "calc(100vw - 2rem)";

const uses = {
  /** In a text: two thirds of the container. */
  content: { widths: [480, 800, 1200, 1600], sizes: `(min-width: 62rem) 50rem, ${PHONE}` },
  /** Beside a page's title: five columns of twelve. */
  banner: { widths: [400, 640, 1000], sizes: `(min-width: 62rem) 31rem, (min-width: 48rem) 40vw, ${PHONE}` },
  /** At the head of a card: a third of the container, or half. */
  card: { widths: [384, 768], sizes: `(min-width: 62rem) 24rem, (min-width: 48rem) 50vw, ${PHONE}` },
  portrait: { width: 64, height: 64, crop: true },
  logo: { width: 384, height: 128, crop: false },
  pictogram: { width: 80, height: 80, crop: false },
} as const satisfies Record<string, Fluid | Boxed>;

export type Use = keyof typeof uses;

export const USES: Readonly<Record<Use, Fluid | Boxed>> = uses;

/** Raster files lighter than this, in bytes, are published as they are. */
export const LIGHT = 6 * 1024;

/** Originals longer than this on a side are reduced to it. */
export const LONGEST_SIDE = 2560;

/** Images of more pixels than this are refused: they would fill the memory. */
export const MOST_PIXELS = 50_000_000;

/** Files heavier than this, in bytes, are refused. */
export const HEAVIEST = 20 * 1024 * 1024;

/** To change with anything that changes the bytes made from an image. */
export const RECIPE = 2;
