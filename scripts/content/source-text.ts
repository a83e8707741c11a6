/** From the bytes of a file to clean text: size, encoding, line ends, characters nobody can see. */

import { isUtf8 } from "node:buffer";
import type { Problem } from "./problem.ts";
import { type RuleId, severityOf } from "./rules.ts";

/** Largest page accepted, in bytes: the largest real one weighs 60 kB. */
export const MAX_SOURCE_BYTES = 500_000;

const BOM = "\uFEFF";
// Every C0 and C1 control but tab and line feed, the marks that reorder or hide text, halves of characters.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;

export interface SourceText {
  /** Absent when the file cannot be read as text. */
  text?: string;
  problems: Problem[];
}

/**
 * Decodes a content file. A byte-order mark is dropped and CRLF becomes LF, silently: editors' tools
 * write them and nobody sees them. Anything else that is not plain UTF-8 text is told with its place.
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  const fault = (rule: RuleId, message: string, hint: string, at?: { line: number; column: number }) => ({
    problems: [{ file, ...at, rule, message, hint, severity: severityOf(rule) }],
  });
  if (bytes.length > MAX_SOURCE_BYTES) {
    const size = (bytes.length / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
    return fault(
      "file-too-large",
      `ce fichier pèse ${size} Mo ; une page est limitée à 500 ko.`,
      "Découpez la page en plusieurs.",
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault(
      "encoding",
      "ce fichier est enregistré en UTF-16.",
      "Enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »).",
      { line: 1, column: 1 },
    );
  }
  if (!isUtf8(bytes)) {
    return fault(
      "encoding",
      "ce fichier n’est pas en UTF-8 : un caractère est illisible ici.",
      "Enregistrez-le en UTF-8 (« Enregistrer sous… », encodage « UTF-8 »), puis vérifiez les accents.",
      placeOf(beforeFirstInvalid(bytes)),
    );
  }
  let text = new TextDecoder().decode(bytes);
  if (text.startsWith(BOM)) text = text.slice(1);
  if (text.includes("\r")) {
    text = text.replaceAll("\r\n", "\n");
    if (text.includes("\r") && !text.includes("\n")) {
      return fault(
        "line-endings",
        "les fins de ligne de ce fichier sont d’un ancien format (CR seul).",
        "Enregistrez-le avec des fins de ligne « LF » (Unix).",
        { line: 1, column: text.indexOf("\r") + 1 },
      );
    }
  }
  const found = forbiddenCharacter(text);
  if (found) {
    const { message, hint } = found;
    return fault("control-character", message, hint, placeOf(text.slice(0, found.index)));
  }
  return { text, problems: [] };
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
