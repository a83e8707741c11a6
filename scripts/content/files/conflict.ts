/** Finds the lines that git writes in a file when two people changed the same passage. */
import type { Problem } from "../problem.ts";
import { severityOf } from "../rules.ts";

/** The two versions are between these; a table may have a row of seven bars, a title may be underlined with seven `=`. */
const MARKER = /^(?:<{7}|>{7})(?: |$)|^\|{7} [^|]+$/;
const SEARCHED = /^(?:<{7}|>{7}|\|{7})/m;
const CODE_FENCE = /^[ \t>*+-]*(?:\d+[.)][ \t]+)?(`{3,}|~{3,})/;

/**
 * The first such line of a file, if any.
 *
 * @param bodyLine 1-based line from which the text is Markdown, where a block of code may show such lines
 */
export function conflictOf(
  text: string,
  file: string,
  bodyLine = Number.POSITIVE_INFINITY,
): Problem | undefined {
  if (!SEARCHED.test(text)) return undefined;
  let fence: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, mark] = (index + 1 >= bodyLine && CODE_FENCE.exec(line)) || [];
    if (mark !== undefined) fence = fenceAfter(line, mark, fence);
    if (fence === undefined && MARKER.test(line)) return problemAt(file, index + 1);
  }
  return undefined;
}

/** The marks of the block of code that is open after a line that holds some. */
function fenceAfter(line: string, mark: string, open: string | undefined): string | undefined {
  if (open === undefined) return mark;
  const closes = mark.startsWith(open) && line.trimEnd().endsWith(mark);
  return closes ? undefined : open;
}

function problemAt(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    rule: "merge-conflict",
    message: "ce fichier garde deux versions d’un même passage, que git n’a pas su réunir.",
    hint: "Choisissez l’une des deux versions, puis effacez l’autre et les trois lignes que git a ajoutées : <<<<<<<, =======, >>>>>>>.",
    severity: severityOf("merge-conflict"),
  };
}
