/** Clears bodies of what word processors paste without showing it. */

import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import { forbiddenCharacter } from "../content/source-text.ts";
import type { Position } from "../content/yaml-source.ts";
import type { MarkdownSource } from "./types.ts";

const INVISIBLE = /[\u200b\ufeff\u2028\u2029]/;

/** The body with composed accents and no invisible characters, and one warning when there were some. */
export function cleanBody(source: MarkdownSource): { body: string; problems: Problem[] } {
  const { body: visible, problems } = withoutForbidden(source);
  const body = visible.normalize("NFC");
  const first = source.body.search(INVISIBLE);
  if (first === -1) return { body, problems };
  problems.push({
    ...placeOf(source, first),
    rule: "invisible-characters",
    message: "ce texte contient des caractères invisibles, venus sans doute d’un copier-coller.",
    hint: "Ils sont retirés de la page\u00a0; retapez le passage pour les ôter du fichier.",
    severity: severityOf("invisible-characters"),
  });
  return { body: withoutInvisible(body), problems };
}

function placeOf({ file, body, firstLine }: MarkdownSource, offset: number): Position & { file: string } {
  const before = body.slice(0, offset).split(/\r\n?|\n/);
  return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A character written by its number. */
const NUMBERED = /&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));?/gi;

/** What browsers make of a character that is none: nothing can be joined around it. */
const NONE = "\uFFFD";

/** Faults told of one text. */
const MOST_TOLD = 20;

/** The characters that a file may not hold, written by their numbers: HTML would bring them back. */
function withoutForbidden(source: MarkdownSource): { body: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const body = source.body.replace(NUMBERED, (written, hex?: string, decimal?: string, offset = 0) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!isForbidden(code)) return written;
    if (problems.length < MOST_TOLD) {
      problems.push({
        ...placeOf(source, offset),
        rule: "control-character",
        message: `«\u00a0${written}\u00a0» désigne un caractère invisible interdit.`,
        hint: "Effacez-le.",
        severity: severityOf("control-character"),
      });
    }
    return NONE;
  });
  return { body, problems };
}

/** Line ends are blanks in HTML; browsers read the numbers from 127 to 159 as the letters of Windows. */
function isForbidden(code: number): boolean {
  if (code === 13 || (code >= 0x7f && code <= 0x9f) || code > 0x10ffff) return false;
  return forbiddenCharacter(String.fromCodePoint(code)) !== undefined;
}

/** A line separator between two words still separates them. */
function withoutInvisible(body: string): string {
  return body.replace(/(?<=\S)[\u2028\u2029]+(?=\S)/g, " ").replace(/[\u200b\ufeff\u2028\u2029]/g, "");
}
