/** Clears bodies of what word processors paste without showing it. */

import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import type { MarkdownSource } from "./types.ts";

const INVISIBLE = /[\u200b\ufeff\u2028\u2029]/;

/** The body with composed accents and no invisible characters, and one warning when there were some. */
export function cleanBody(source: MarkdownSource): { body: string; problems: Problem[] } {
  const body = source.body.normalize("NFC");
  const first = source.body.search(INVISIBLE);
  if (first === -1) return { body, problems: [] };
  const before = source.body.slice(0, first).split(/\r\n?|\n/);
  const problem: Problem = {
    file: source.file,
    line: source.firstLine + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + 1,
    rule: "invisible-characters",
    message: "ce texte contient des caractères invisibles, venus sans doute d’un copier-coller.",
    hint: "Ils sont retirés de la page\u00a0; retapez le passage pour les ôter du fichier.",
    severity: severityOf("invisible-characters"),
  };
  return { body: withoutInvisible(body), problems: [problem] };
}

/** A line separator between two words still separates them. */
function withoutInvisible(body: string): string {
  return body.replace(/(?<=\S)[\u2028\u2029]+(?=\S)/g, " ").replace(/[\u200b\ufeff\u2028\u2029]/g, "");
}
