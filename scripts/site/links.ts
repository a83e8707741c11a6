/** Says whether what a link points to is published, anchor included. */
import { nearest } from "../content/nearest.ts";
import { candidateFiles } from "../content/permalink.ts";
import type { LayoutName } from "../content/schemas/layouts.ts";
import type { Page } from "./model.ts";
import { type EditorialPage, isEditorial } from "./model.ts";

/** Anchors that the layouts put on every page. */
const SHELL_IDS = ["top", "content", "header-navigation", "header-search", "footer"];

/** Every id of the layouts: no heading may take one. A test holds the list against the published pages. */
export const LAYOUT_IDS = [
  ...SHELL_IDS,
  ...["header-menu-button", "header-menu-modal", "header-search-button", "header-search-modal"],
  ...["header-search-input", "breadcrumb", "sommaire", "sidemenu", "sidemenu-title", "autres-articles"],
  ...["translate-tools", "translate-menu"],
  ...["fr-theme-modal", "fr-theme-modal-title", "fr-display", "display-fieldset", "display-fieldset-legend"],
  ...["fr-radios-theme-light", "fr-radios-theme-dark", "fr-radios-theme-system"],
  ...["equipe", "anciens-membres", "traitement-donnees", "fiche-apropos", "fiche-transparence"],
  ...["declaration-etat", "declaration-contenus", "declaration-etablissement", "declaration-contact"],
  ...["declaration-recours", "declaration-controle"],
  ...["fiche-dates", "fiche-chiffres", "fiche-phares", "liste-incubateurs", "impact-national", "par-phase"],
];

/** The layouts that put no anchor around a body beside those above. */
const PLAIN_LAYOUTS: readonly LayoutName[] = ["page", "with-sidebar", "home", "post", "default"];

export type LinkFault = { message: string; hint: string };

export class LinkChecker {
  readonly #ids = new Map<string, ReadonlySet<string> | undefined>();
  readonly #urls: string[] = [];
  readonly #origins: readonly string[];

  /**
   * @param pages every page published
   * @param files other published files, as paths such as `/img/x.svg`
   * @param origins addresses that are this site's own, without a final `/`
   */
  constructor(pages: readonly Page[], files: Iterable<string>, origins: readonly string[]) {
    for (const page of pages) {
      const file = `/${page.address.file}`;
      // Of two pages at one address, which has been told, links may mean either.
      this.#ids.set(file, isFixed(page) && !this.#ids.has(file) ? page.body.ids : undefined);
      if (page.kind !== "redirect") this.#urls.push(page.address.url);
    }
    for (const file of files) if (!this.#ids.has(file)) this.#ids.set(file, undefined);
    this.#origins = origins;
  }

  /**
   * Checks a link as written.
   *
   * @param from address of the page that holds it, `/` for menus
   * @returns what is wrong, or undefined; links to other sites are not followed
   */
  check(link: string, from: string): LinkFault | undefined {
    const target = this.#ownPath(link, from);
    if (target === undefined) return undefined;
    const { path, fragment } = target;
    const file = this.#fileOf(path);
    if (file === undefined) return this.#dead(link, path);
    if (fragment === "" || SHELL_IDS.includes(fragment)) return undefined;
    const ids = this.#ids.get(file);
    if (ids === undefined || ids.has(fragment)) return undefined;
    const near = nearest(fragment, ids);
    return {
      message: `l’ancre « #${fragment} » n’existe pas dans la page « ${path} ».`,
      hint: near === undefined ? "Vérifiez l’intertitre visé." : `Vouliez-vous dire « #${near} » ?`,
    };
  }

  /** The path and fragment of a link to this site, decoded; undefined for any other link. */
  #ownPath(link: string, from: string): { path: string; fragment: string } | undefined {
    const own = this.#origins.find((origin) => link === origin || link.startsWith(`${origin}/`));
    const local = own === undefined ? link : link.slice(own.length) || "/";
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) return undefined;
    const base = new URL(from, "https://site.invalid");
    if (!URL.canParse(local, base)) return undefined;
    const url = new URL(local, base);
    // `/\\x` looks like a path of this site and leads to the host `x`.
    if (url.origin !== base.origin) return { path: local, fragment: "" };
    return { path: decodePath(url.pathname), fragment: decodePath(url.hash.slice(1)) };
  }

  /** The published file that answers a path. */
  #fileOf(path: string): string | undefined {
    return candidateFiles(path)
      .map((file) => `/${file}`)
      .find((file) => this.#ids.has(file));
  }

  #dead(link: string, path: string): LinkFault {
    const near = nearest(path, this.#urls);
    const extension = /\.md(?:#|$)/.test(link)
      ? "Un lien mène à l’adresse d’une page, pas à son fichier « .md ». "
      : "";
    return {
      message: `lien mort : « ${link} » ne mène à aucune page.`,
      hint:
        extension +
        (near === undefined ? "Corrigez l’adresse, ou retirez le lien." : `Vouliez-vous dire « ${near} » ?`),
    };
  }
}

/** Whether a page's anchors are those of its body alone: the catalogue's layouts add the anchors of their data. */
function isFixed(page: Page): page is EditorialPage {
  return isEditorial(page) && PLAIN_LAYOUTS.includes(page.record.data.layout);
}

/** Percent-decodes and normalises; what is not valid is left as it is. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
