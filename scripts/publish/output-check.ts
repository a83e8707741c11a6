/** The last look before publication: what only the whole rendered page can show. Sources were checked before. */
import { candidateFiles } from "../content/permalink.ts";
import type { Problem } from "../content/problem.ts";
import { type RuleId, severityOf } from "../content/rules.ts";
import { decodePath } from "../site/links.ts";

export interface RenderedPage {
  /** Path under the output folder. */
  file: string;
  html: string;
  /** What to name in a problem: the content file, else the layout. */
  source: string;
}

/**
 * Checks rendered pages: one `h1`, a title, no `id` twice, no reference to a file that is not published.
 *
 * @param published every other file of the site, as paths under the output folder
 * @param checkLinks false when dead links were already told, as warnings
 */
export function checkOutput(
  pages: readonly RenderedPage[],
  published: Iterable<string>,
  checkLinks: boolean,
): Problem[] {
  const files = new Set([...pages.map(({ file }) => file), ...published]);
  return pages.flatMap((page) => {
    const faults = [...structureFaults(page.html), ...(checkLinks ? linkFaults(page.html, files) : [])];
    return faults.map(([rule, message, hint]): Problem => {
      return {
        file: page.source,
        rule,
        message: `${page.file} : ${message}`,
        hint,
        severity: severityOf(rule),
      };
    });
  });
}

type Fault = [rule: RuleId, message: string, hint: string];

function structureFaults(html: string): Fault[] {
  const faults: Fault[] = [];
  const titles = html.split(/<h1[\s>]/).length - 1;
  if (titles !== 1) {
    const hint = "Chaque page a un titre de niveau 1 et un seul : vérifiez le gabarit et le HTML de la page.";
    faults.push(["output-h1", `la page a ${titles} titres de niveau 1.`, hint]);
  }
  if (!/<title>[^<]*\S[^<]*<\/title>/.test(html)) {
    faults.push(["output-title", "la page n’a pas de titre.", "Vérifiez « title » et le gabarit."]);
  }
  const seen = new Set<string>();
  for (const [, id = ""] of html.matchAll(/\sid="([^"]*)"/g)) {
    if (seen.has(id)) {
      const hint = "Renommez l’intertitre ou l’identifiant qui répète celui d’un autre ou du gabarit.";
      faults.push(["output-id", `l’identifiant « ${id} » sert deux fois.`, hint]);
    }
    seen.add(id);
  }
  return faults;
}

function linkFaults(html: string, files: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const told = new Set<string>();
  for (const [, link = ""] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"]*)"/g)) {
    if (told.has(link) || isPublished(link, files)) continue;
    told.add(link);
    const hint = "Le lien vient sans doute d’un gabarit : corrigez son adresse.";
    faults.push(["output-link", `« ${link} » ne mène à aucun fichier publié.`, hint]);
  }
  return faults;
}

function isPublished(link: string, files: ReadonlySet<string>): boolean {
  const path = decodePath(link.replace(/[?#].*$/, "").replaceAll("&amp;", "&"));
  return candidateFiles(path).some((file) => files.has(file));
}
