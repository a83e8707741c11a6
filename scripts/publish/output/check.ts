/** The last look before publication: what only the whole rendered page can show. Sources were checked before. */
import { remembered } from "../../cache/remembered.ts";
import { nearest } from "../../content/nearest.ts";
import { candidateFiles } from "../../content/permalink.ts";
import type { Problem } from "../../content/problem.ts";
import { severityOf } from "../../content/rules.ts";
import { decodePath } from "../../site/links.ts";
import { type Fault, type Inspection, plain } from "./inspection.ts";
import { type Integrities, integrityFault } from "./integrity.ts";
import type { PermalinkOf } from "./permalinks.ts";

/**
 * What is wrong with rendered pages: the faults of each by itself, references to files that are not published, anchors
 * that their page does not have. Anchors of the catalogue's pages are known here only: their layouts make them from
 * data.
 *
 * @param published every other file of the site, as paths under the output folder
 * @param integrity of the published files
 * @param checkLinks false when dead links were already told, as warnings
 * @param permalinkOf tells where the address of a page is written
 */
export function checkOutput(
  pages: readonly Inspection[],
  published: Iterable<string>,
  integrity: Integrities,
  checkLinks: boolean,
  permalinkOf: PermalinkOf = () => undefined,
): Problem[] {
  const check = new LinkCheck(pages, published);
  const loadFault = remembered((tag: string) => integrityFault(tag, integrity));
  return pages.flatMap((page) => {
    const hidden = check.hidingFault(page);
    const unsure = page.loads.map(loadFault);
    const faults = [...page.faults, ...[hidden, ...unsure].filter((fault) => fault !== undefined)];
    if (checkLinks) faults.push(...check.faultsOf(page));
    return faults.map((fault): Problem => {
      const [rule, message, hint] = fault;
      const place = fault === hidden ? permalinkOf(page.file) : undefined;
      const told = place ? message : `${page.file} : ${message}`;
      return { file: page.source, ...place, rule, message: told, hint, severity: severityOf(rule) };
    });
  });
}

/** Looks links up, each once for all the pages that have it. */
class LinkCheck {
  readonly #pages: ReadonlyMap<string, Inspection>;
  readonly #files: ReadonlySet<string>;
  readonly #linkFault = remembered((link: string) => this.#faultOf(link));
  readonly #anchorFault = remembered((link: string) => anchorFault(link, this.#idsAt(link)));

  constructor(pages: readonly Inspection[], published: Iterable<string>) {
    this.#pages = new Map(pages.map((page) => [page.file, page]));
    this.#files = new Set([...this.#pages.keys(), ...published]);
  }

  faultsOf({ links, anchors, ids }: Inspection): Fault[] {
    const faults = [
      ...links.map(this.#linkFault),
      ...anchors.map((link) => (link.startsWith("#") ? anchorFault(link, ids) : this.#anchorFault(link))),
    ];
    return faults.filter((fault) => fault !== undefined);
  }

  /** A page at the address of a file: hosts would answer with the file, or with where the page leads. */
  hidingFault({ file, staysOn }: Inspection): Fault | undefined {
    const path = file.replace(/\.html$/, "");
    if (path === file || !this.#files.has(path)) return undefined;
    const hint = "Donnez-lui une autre adresse, ou retirez-la.";
    return staysOn
      ? ["output-hidden", `« /${path} » est déjà l’adresse d’un fichier du site.`, hint]
      : ["output-hidden", `cette redirection cacherait le fichier « /${path} » du site.`, hint];
  }

  #faultOf(link: string): Fault | undefined {
    if (this.#publishedFile(link) !== undefined) return undefined;
    const hint = "Le lien vient sans doute d’un gabarit : corrigez son adresse.";
    return ["output-link", `« ${link} » ne mène à aucun fichier publié.`, hint];
  }

  /** Undefined for what is no page, or is one that leads elsewhere. */
  #idsAt(link: string): readonly string[] | undefined {
    const file = this.#publishedFile(link);
    const page = file === undefined ? undefined : this.#pages.get(file);
    return page?.staysOn ? page.ids : undefined;
  }

  #publishedFile(link: string): string | undefined {
    const path = decodePath(plain(link.replace(/[?#].*$/, "")));
    return candidateFiles(path).find((file) => this.#files.has(file));
  }
}

/** @param ids those of the page that the link leads to, undefined when it is no page or leads elsewhere */
function anchorFault(link: string, ids: readonly string[] | undefined): Fault | undefined {
  const anchor = decodePath(plain(link.slice(link.indexOf("#") + 1)));
  if (ids === undefined || ids.includes(anchor)) return undefined;
  const near = nearest(anchor, ids);
  const hint = near === undefined ? "Vérifiez l’intertitre visé." : `Vouliez-vous dire « #${near} » ?`;
  return ["output-anchor", `l’ancre de « ${link} » n’existe pas.`, hint];
}
