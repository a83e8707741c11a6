/** Breaks a text into lines of a width. */

/**
 * Lines that hold in a width, the last one closed by an ellipsis when the text does not hold in them all. What
 * no-break spaces join stays together; a word wider than a line is cut.
 *
 * @param measure width of a text
 */
export function wrap(text: string, measure: (text: string) => number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(word, measure, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
    // The rest would not be shown.
    if (lines.length > most) break;
  }
  if (line !== "") lines.push(line);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? "", measure, width)];
}

/** A word cut wherever it would leave its line. */
function piecesOf(word: string, measure: (text: string) => number, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && measure(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A line that ends with an ellipsis, at the end of a word when it has several. */
function shortened(line: string, measure: (text: string) => number, width: number): string {
  let kept = line;
  while (kept !== "" && measure(`${bare(kept)}…`) > width) {
    const end = kept.lastIndexOf(" ");
    kept = end > 0 ? kept.slice(0, end) : [...kept].slice(0, -1).join("");
  }
  return `${bare(kept)}…`;
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0,;:.–—-]+$/u, "");
}
