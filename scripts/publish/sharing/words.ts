/** Sets the words of a sharing card, those that no other has: its section and its title. */
import { CARD, type CardText } from "../../images/cards.ts";
import { BLUE, GREY } from "./colours.ts";
import type { Typeface } from "./typeface.ts";
import { wrap } from "./wrap.ts";

/** Colours in which words are written. */
export const INKS = [GREY, BLUE] as const;

/** A line of text, and where it starts. */
export interface Line {
  text: string;
  face: Typeface;
  size: number;
  x: number;
  base: number;
  ink: (typeof INKS)[number];
}

const LEFT = 100;
const ROOM = CARD.width - 2 * LEFT;
const TITLE_LINES = 4;

/** A title of four lines is set smaller. */
const TITLE_SIZES = [68, 56] as const;
const SECTION = { size: 32, base: 300 };
const LEADING = 1.17;

/** The lines of a card, from top to bottom. */
export function setWords(
  { title, section }: Pick<CardText, "title" | "section">,
  bold: Typeface,
  regular: Typeface,
): Line[] {
  const [large, small] = TITLE_SIZES;
  const setIn = (size: number) => wrap(title, (text) => bold.measure(text, size), ROOM, TITLE_LINES);
  const atLarge = setIn(large);
  const [size, titles] = atLarge.length < TITLE_LINES ? [large, atLarge] : [small, setIn(small)];
  const above = wrap(section, (text) => regular.measure(text, SECTION.size), ROOM, 1);
  const first = above.length === 0 ? SECTION.base + 40 : SECTION.base + size + 20;
  return [
    ...above.map((text): Line => ({ text, face: regular, x: LEFT, ...SECTION, ink: GREY })),
    ...titles.map((text, index): Line => {
      const base = Math.round(first + index * size * LEADING);
      return { text, face: bold, x: LEFT, size, base, ink: BLUE };
    }),
  ];
}
