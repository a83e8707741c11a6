/** French typography: curly quotes, dashes, ellipses and no-break spaces. */

const NO_BREAK_SPACE = "\u00a0";

/** A stretch of text, with `fixed` when it is only context (code, an address, a picture). */
export interface Run {
  text: string;
  fixed: boolean;
}

/** Straight quotes, `...`, `--`, `---` and `<< >>` as the characters they stand for. */
export function smartPunctuation(text: string): string {
  return smarten(text, "", "");
}

/** No-break spaces where French wants them, in place of spaces that are already there. */
export function noBreakSpaces(text: string): string {
  return glue(text, "", "");
}

/** A plain text of front matter, ready to be published. */
export function typographic(text: string, lang: string): string {
  const smart = smartPunctuation(text);
  return isFrench(lang) ? noBreakSpaces(smart) : smart;
}

/** Whether no-break spaces follow the French rules in this language. */
export function isFrench(lang: string): boolean {
  return lang === "fr" || lang.startsWith("fr-");
}

/** Smart punctuation over neighbouring runs, each seeing the characters around it. */
export function smartenRuns(runs: Run[]): void {
  transformRuns(runs, smarten);
}

/** No-break spaces over neighbouring runs, each seeing the characters around it. */
export function glueRuns(runs: Run[]): void {
  transformRuns(runs, glue);
}

type Transform = (text: string, before: string, after: string) => string;

function transformRuns(runs: Run[], transform: Transform): void {
  let before = "";
  for (const [index, run] of runs.entries()) {
    if (!run.fixed && run.text !== "") run.text = transform(run.text, before, nextCharacter(runs, index + 1));
    if (run.text !== "") before = run.text.at(-1) ?? "";
  }
}

function nextCharacter(runs: readonly Run[], from: number): string {
  for (let index = from; index < runs.length; index += 1) {
    const text = runs[index]?.text;
    if (text) return text.charAt(0);
  }
  return "";
}

const MARKS = /["'.-]|<<|>>/;
const ADDRESS = /(https?:\/\/[^\s"'<>«»“”()]+)/;

function smarten(text: string, before: string, after: string): string {
  if (!MARKS.test(text)) return text;
  if (!text.includes("://")) return smartenWords(text, before, after);
  // Addresses in running text keep their hyphens and dots.
  const parts = text.split(ADDRESS);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : smartenWords(part, parts[index - 1]?.at(-1) ?? before, parts[index + 1]?.charAt(0) ?? after),
    )
    .join("");
}

function smartenWords(text: string, before: string, after: string): string {
  const replaced = text
    .replace(/\.{3}/g, "…")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<!-)--(?!-)/g, "–")
    .replace(/<</g, "«")
    .replace(/>>/g, "»");
  return /["']/.test(replaced) ? curlQuotes(replaced, before, after) : replaced;
}

const WORD = /[\p{L}\p{N}]/u;
const CLOSING = /[\s.,;:!?…»)\]}”’]/;
const OPENERS = /[\s([{«“‘’'"–—/-]/;

function curlQuotes(text: string, before: string, after: string): string {
  const lastClosing = lastClosingSingle(text);
  return text.replace(/["']/g, (quote: string, at: number) => {
    const previous = at === 0 ? before : text.charAt(at - 1);
    const next = at === text.length - 1 ? after : text.charAt(at + 1);
    if (quote === '"') return opensDouble(previous, next) ? "“" : "”";
    return at < lastClosing && opensSingle(previous, next) ? "‘" : "’";
  });
}

function opensDouble(previous: string, next: string): boolean {
  if (next === "" || /\s/.test(next)) return false;
  if (previous === "" || OPENERS.test(previous)) return true;
  return !WORD.test(previous) && !CLOSING.test(previous) && WORD.test(next);
}

/** An apostrophe unless it starts a word, when another one after it closes what it opens. */
function opensSingle(previous: string, next: string): boolean {
  return (previous === "" || /[\s([{«“"–—]/.test(previous)) && WORD.test(next);
}

/** Where the last apostrophe that may close a quotation stands; looked for once, as a text may have thousands. */
function lastClosingSingle(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1)) {
    // An emoji's two halves are no letters, but other planes have some.
    const next = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    const [previous = ""] = /.$/su.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
    if (/[\p{L}\p{N}.!?…]/u.test(previous) && !WORD.test(next)) return at;
  }
  return -1;
}

const SPACES = /[ \u202f\u00a0]+/g;

/** What wants a space before it: not the colon of `:emoji` nor the sign of a template. */
const AFTER_SPACE = /^(?:»|[;:!?](?![\p{L}\p{N}_]))/u;
const UNIT = /^(?:%(?![\p{L}\p{N}_}])|€)/u;

function glue(text: string, before: string, after: string): string {
  const spaced = text.replace(SPACES, (spaces: string, at: number) => {
    const previous = at === 0 ? before : text.charAt(at - 1);
    const end = at + spaces.length;
    const next = end === text.length ? after : text.slice(end, end + 2);
    if (previous === "" || next === "" || /\s/.test(previous)) return spaces;
    if (previous === "«" || AFTER_SPACE.test(next)) return NO_BREAK_SPACE;
    if (!/\d/.test(previous)) return spaces;
    const joins = UNIT.test(next) || (spaces.includes(" ") && isInNumber(text, at, end));
    return joins ? NO_BREAK_SPACE : spaces;
  });
  return /[«»]/.test(spaced) ? padGuillemets(spaced, before, after) : spaced;
}

/** Whether a space parts two groups of digits of one number: `26 000`, but neither `2024 150` nor `06 12`. */
function isInNumber(text: string, at: number, end: number): boolean {
  return (
    /(?<!\d)\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\d{3}(?!\d)/.test(text.slice(end, end + 4))
  );
}

function padGuillemets(text: string, before: string, after: string): string {
  return text.replace(/[«»]/g, (mark: string, at: number) => {
    if (mark === "«") {
      const next = at === text.length - 1 ? after : text.charAt(at + 1);
      return next === "" || /\s/.test(next) ? mark : mark + NO_BREAK_SPACE;
    }
    const previous = at === 0 ? before : text.charAt(at - 1);
    return previous === "" || /\s/.test(previous) ? mark : NO_BREAK_SPACE + mark;
  });
}
