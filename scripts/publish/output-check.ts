/** The last look before publication: what only the whole rendered page can show. Sources were checked before. */
import { nearest } from "../content/nearest.ts";
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

/** Whether readers stay on a page, rather than being sent to another at once. */
export function isStayedOn({ html }: RenderedPage): boolean {
  return !html.includes('<meta http-equiv="refresh"');
}

/**
 * Checks rendered pages: one `h1`, a title, no `id` twice, no reference to a file that is not published, no anchor that
 * its page does not have. Anchors of the catalogue's pages are known here only: their layouts make them from data.
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
  const anchors = new AnchorCheck(pages);
  return pages.flatMap((page) => {
    const ids = idsOf(page.html);
    const faults = structureFaults(page.html, ids);
    if (checkLinks) faults.push(...linkFaults(page, files), ...anchors.faultsOf(page, new Set(ids), files));
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

function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => plain(id));
}

type Fault = [rule: RuleId, message: string, hint: string];

function structureFaults(html: string, ids: readonly string[]): Fault[] {
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
  for (const id of ids) {
    if (seen.has(id)) {
      const hint = "Renommez l’intertitre ou l’identifiant qui répète celui d’un autre ou du gabarit.";
      faults.push(["output-id", `l’identifiant « ${id} » sert deux fois.`, hint]);
    }
    seen.add(id);
  }
  return faults;
}

function linkFaults({ html }: RenderedPage, files: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const told = new Set<string>();
  for (const [, link = ""] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"]*)"/g)) {
    if (told.has(link) || publishedFile(link, files) !== undefined) continue;
    told.add(link);
    const hint = "Le lien vient sans doute d’un gabarit : corrigez son adresse.";
    faults.push(["output-link", `« ${link} » ne mène à aucun fichier publié.`, hint]);
  }
  return faults;
}

/** Looks anchors up; the ids of a page are read once, when another page first leads to one of them. */
class AnchorCheck {
  readonly #pages: ReadonlyMap<string, RenderedPage>;
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(pages: readonly RenderedPage[]) {
    this.#pages = new Map(pages.map((page) => [page.file, page]));
  }

  /** @param own the ids of the page itself */
  faultsOf({ html }: RenderedPage, own: ReadonlySet<string>, files: ReadonlySet<string>): Fault[] {
    const links = new Set(
      [...html.matchAll(/\shref="((?:\/(?!\/)[^"#]*)?#[^"]+)"/g)].map(([, link = ""]) => link),
    );
    return [...links].flatMap((link): Fault[] => {
      const ids = link.startsWith("#") ? own : this.#idsAt(publishedFile(link, files));
      const anchor = decodePath(plain(link.slice(link.indexOf("#") + 1)));
      if (ids === undefined || ids.has(anchor)) return [];
      const near = nearest(anchor, ids);
      const hint = near === undefined ? "Vérifiez l’intertitre visé." : `Vouliez-vous dire « #${near} » ?`;
      return [["output-anchor", `l’ancre de « ${link} » n’existe pas.`, hint]];
    });
  }

  /** Undefined for what is no page, or is one that leads elsewhere. */
  #idsAt(file: string | undefined): ReadonlySet<string> | undefined {
    const page = file === undefined ? undefined : this.#pages.get(file);
    if (page === undefined || page.html.includes('http-equiv="refresh"')) return undefined;
    const ids = this.#ids.get(page.file) ?? new Set(idsOf(page.html));
    this.#ids.set(page.file, ids);
    return ids;
  }
}

function publishedFile(link: string, files: ReadonlySet<string>): string | undefined {
  const path = decodePath(plain(link.replace(/[?#].*$/, "")));
  return candidateFiles(path).find((file) => files.has(file));
}

/** An attribute as its reader gets it. */
function plain(attribute: string): string {
  return attribute.replaceAll("&amp;", "&");
}
