/** The passage of a page that matches a search, as pieces of plain text: nothing of it is ever read as HTML. */
import { joinElisions } from "./words.ts";

export interface Piece {
  text: string;
  /** Whether it is one of the words looked for. */
  isMatch: boolean;
}

/** What stands around a word: brackets, quotation marks, full stops. */
const AROUND = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** An elided word that the end of the excerpt parts from the next. */
const CUT_ELISION = /\s\S+\u2060$/;

/**
 * @param excerpt the engine's: words separated by spaces, matches in `<mark>`, `<` and `>` escaped
 * @param content the whole text of the page, to tell whether the excerpt starts or ends within it
 */
export function piecesOf(excerpt: string, content: string): Piece[] {
  const pieces = joinElisions(excerpt.replace(CUT_ELISION, ""))
    .split(/<mark>(.*?)<\/mark>/s)
    .flatMap((part, index): Piece[] => {
      const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      if (index % 2 === 0) return [{ text: withFrenchSpaces(text), isMatch: false }];
      const [, before = "", word = text, after = ""] = AROUND.exec(text) ?? [];
      return [
        { text: before, isMatch: false },
        { text: word, isMatch: true },
        { text: after, isMatch: false },
      ];
    });
  const shown = flat(pieces.map(({ text }) => text).join(""));
  const whole = flat(content);
  const start = whole.startsWith(shown) ? "" : "… ";
  const end = whole.endsWith(shown) ? "" : " …";
  return [{ text: start, isMatch: false }, ...pieces, { text: end, isMatch: false }].filter(
    ({ text }) => text,
  );
}

/** The engine has turned every space into a plain one, at which a line could break. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»%])/g, "\u00A0").replace(/« /g, "«\u00A0");
}

function flat(text: string): string {
  return joinElisions(text).replace(/\s+/g, " ").trim();
}
