/** Names that hold in a drawing: SVG does not wrap text, and no font is at hand to measure it. */
import { MARGIN, WIDTH } from "./scale.ts";

/** Letters that are not as wide as most in Marianne. */
const NARROW = /[\s.,:;!'’()/Iijl-]/;
const WIDE = /[\p{Lu}mwœæ%@—…\u2e80-\u{10ffff}]/u;

/** The lines of a text, none wider than a drawing; a word that is too long goes on at the next line. */
export function linesOf(text: string): string[] {
  const most = WIDTH - 2 * MARGIN;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (widthOf(line + letter) > most) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** About its width in a drawing, rounded up: readers who space letters out have room for it too. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (NARROW.test(letter) ? 4.5 : WIDE.test(letter) ? 13 : 9),
    0,
  );
}
