/** Parts elided words in what is indexed, as the search page expects it: see `assets/js/search/words.ts`. */
import { MARK } from "../../assets/js/search/words.ts";

/** An elided word up to its apostrophe, where a text ends. */
const ELIDED = /(?:^|[^\p{L}\p{N}’'])(?:[cdjlmnstç]|(?:jus|lors|puis|quoi|quel)?qu)$/iu;

/** More characters than the longest elided word has, with the one before it. */
const LONGEST = 9;

const LETTER = /^\p{L}/u;

/** Parts the elided words from what follows; « aujourd’hui » stays one word. */
export function partElisions(text: string): string {
  // Whole pages are long and have few apostrophes: only what stands around these is looked at.
  return text.replace(/['’]/g, (mark: string, at: number) => {
    const isElided =
      LETTER.test(text.slice(at + 1, at + 3)) && ELIDED.test(text.slice(Math.max(0, at - LONGEST), at));
    return isElided ? mark + MARK : mark;
  });
}
