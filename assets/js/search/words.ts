/**
 * What the search index and the search page agree on: « l’intrapreneur » is two words, the second of which is
 * looked for. The engine cuts words at spaces only, so a mark is set in the indexed text and taken out of what
 * readers see.
 */

/** An invisible character that no text of the site holds, with the space that parts the words. */
export const MARK = "\u2060 ";

const ELISION = /(^|[^\p{L}\p{N}’'])((?:[cdjlmnstç]|(?:jus|lors|puis|quoi|quel)?qu)['’])(?=\p{L})/giu;

/** Undoes `partElisions`, also in a text cut in the middle of a mark. */
export function joinElisions(text: string): string {
  return text.replaceAll(MARK, "").replaceAll(MARK.trim(), "");
}

/** A plane of characters without any meaning, where every unit of a text has its place. */
const PRIVATE_PLANE = 0xf0000;

/** A fact shown with a result that must not be found by its words: the engine indexes every fact it is given. */
export function hideWords(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => String.fromCodePoint(PRIVATE_PLANE + unit.charCodeAt(0)));
}

/** Undoes `hideWords`. */
export function revealWords(hidden: string): string {
  return [...hidden]
    .map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - PRIVATE_PLANE))
    .join("");
}

/**
 * The words to look for in what a reader typed: without elided articles, which match nothing by themselves, but
 * for a sentence between quotation marks, which is looked for word for word.
 */
export function searchedWords(typed: string): string {
  const query = typed.replace(/[«»“”]/g, '"').replace(/"\s*([^"]*?)\s*"/g, '"$1"');
  const isExact = /^\s*"[^"]+"\s*$/.test(query);
  return query.replace(ELISION, isExact ? "$1$2 " : "$1").trim();
}

/** What is left of a text once case, accents and ligatures are. */
function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe");
}

/**
 * Whether a text holds each word, or another form of it: their first halves are the same. For a word that no page has,
 * the engine gives the pages that have the longest of its beginnings, be it a single letter.
 */
export function holdsWords(text: string, words: string): boolean {
  const held = bare(text).replaceAll("-", "");
  const parts = bare(words.replaceAll("-", "")).match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.every((word) => held.includes(word.slice(0, Math.ceil(word.length / 2))));
}
