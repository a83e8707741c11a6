/** From the bytes of a file to clean text: size, encoding, line ends, characters nobody can see. */

import { isUtf8 } from "node:buffer";
import type { Problem } from "./problem.ts";
import { type RuleId, severityOf } from "./rules.ts";

/** Largest page accepted, in bytes: the largest real one weighs 60 kB. */
export const MAX_SOURCE_BYTES = 500_000;

const BOM = "\uFEFF";
// Every C0 and C1 control but tab and line feed, the marks that reorder or hide text, halves of characters, none.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

export interface SourceText {
  /** Absent when the file cannot be read as text. */
  text?: string;
  /** What can be made out of a text that has a fault, so that the rest of it is checked at once. */
  legible?: string;
  problems: Problem[];
}

/** Faults told of one file: each is to be mended by hand. */
const MOST_TOLD = 20;

/** Share of a text above which what cannot be read means that it is none: an image, a program. */
const UNREADABLE_SHARE = 0.1;

/**
 * Decodes a content file. A byte-order mark is dropped and CRLF becomes LF, silently: editors' tools
 * write them and nobody sees them. Anything else that is not plain UTF-8 text is told with its place.
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  const fault = (rule: RuleId, message: string, hint: string, at?: { line: number; column: number }) => ({
    problems: [{ file, ...at, rule, message, hint, severity: severityOf(rule) }],
  });
  if (bytes.length > MAX_SOURCE_BYTES) return { problems: [tooLarge(bytes.length, file)] };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const told = fault(
      "encoding",
      "ce fichier est enregistré en UTF-16.",
      "Enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).",
      { line: 1, column: 1 },
    );
    return {
      ...told,
      ...legible(new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)),
    };
  }
  if (!isUtf8(bytes)) {
    const told = fault(
      "encoding",
      "ce fichier n’est pas en UTF-8 : un caractère est illisible ici.",
      "Enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »), puis vérifiez les accents.",
      placeOf(beforeFirstInvalid(bytes)),
    );
    return { ...told, ...legible(guessed(bytes)) };
  }
  let text = new TextDecoder().decode(bytes);
  if (text.startsWith(BOM)) text = text.slice(1);
  if (text.includes("\r")) {
    text = text.replaceAll("\r\n", "\n");
    if (text.includes("\r") && !text.includes("\n")) {
      const told = fault(
        "line-endings",
        "les fins de ligne de ce fichier sont d’un ancien format (CR seul).",
        "Enregistrez-le avec des fins de ligne « LF » (Unix).",
        { line: 1, column: text.indexOf("\r") + 1 },
      );
      return { ...told, ...legible(text) };
    }
  }
  const problems: Problem[] = [];
  for (let start = 0; problems.length < MOST_TOLD; ) {
    const found = forbiddenCharacter(text.slice(start));
    if (!found) break;
    const { message, hint, index } = found;
    problems.push(
      ...fault("control-character", message, hint, placeOf(text.slice(0, start + index))).problems,
    );
    start += index + 1;
  }
  return problems.length === 0 ? { text, problems } : { ...legible(text), problems };
}

/** What is told of a file that is not even read. */
export function tooLarge(bytes: number, file: string): Problem {
  const size = (bytes / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
  return {
    file,
    rule: "file-too-large",
    message: `ce fichier pèse ${size} Mo ; une page est limitée à 500 ko.`,
    hint: "Découpez la page en plusieurs.",
    severity: severityOf("file-too-large"),
  };
}

/** A text without what nobody can read; nothing when that is too much of it. */
function legible(text: string): Pick<SourceText, "legible"> {
  const lines = text.replaceAll("\r\n", "\n");
  const ended = lines.includes("\n") ? lines : lines.replaceAll("\r", "\n");
  const kept = ended.replace(new RegExp(FORBIDDEN, "gu"), "");
  return ended.length - kept.length > ended.length * UNREADABLE_SHARE ? {} : { legible: kept };
}

/** A character in UTF-8, or a byte that is part of none, each byte being written as one character. */
const IN_UTF8 = /([\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})|[\x80-\xff]/g;

/** What Windows writes from 0x80 on, before it agrees with Latin-1; five of them stand for nothing. */
const WINDOWS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** The text of bytes that are not all in UTF-8: the others are what Windows wrote before, character by character. */
export function guessed(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(IN_UTF8, (written, character: string | undefined) => {
      if (character !== undefined) return Buffer.from(written, "latin1").toString("utf8");
      return WINDOWS[written.charCodeAt(0) - 0x80] ?? written;
    });
}

/** The first character of a text that nobody can see or read, if any. */
export function forbiddenCharacter(
  text: string,
): { index: number; message: string; hint: string } | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    index: found.index,
    message: `un caractère invisible interdit (U+${code}) se trouve ici.`,
    hint: "Effacez-le, puis retapez les lettres qui l’entourent : il vient souvent d’un copier-coller.",
  };
}

/** The text that comes before the first byte that is not UTF-8: the first one lost by decoding and encoding. */
function beforeFirstInvalid(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const roundTrip = new TextEncoder().encode(decoder.decode(bytes));
  const offset = bytes.findIndex((byte, index) => byte !== roundTrip[index]);
  return decoder.decode(bytes.subarray(0, offset));
}

function placeOf(before: string): { line: number; column: number } {
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
