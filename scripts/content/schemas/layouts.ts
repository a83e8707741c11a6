/** The layouts that front matter may name, one entry a template of `_includes/layouts/`. */

export interface Layout {
  /** For the editors' guide, in French. */
  purpose: string;
  /** Who writes the page's only `h1`: the template, or the page's own body when it has one. */
  h1: "layout" | "body";
}

export const LAYOUTS = {
  page: { purpose: "page courante, sur une colonne", h1: "layout" },
  "with-sidebar": { purpose: "page avec un menu latéral, choisi par « sidebar »", h1: "layout" },
  home: { purpose: "page d’accueil, avec un bandeau de titre", h1: "layout" },
  post: { purpose: "article de blog (dans content/posts)", h1: "layout" },
  blog: { purpose: "liste des articles de blog", h1: "layout" },
  "plan-du-site": { purpose: "plan du site, établi d’après les menus et les pages", h1: "layout" },
  recherche: { purpose: "page de recherche dans tout le site : formulaire et résultats", h1: "layout" },
  default: { purpose: "en-tête et pied de page seuls : la page apporte ses propres sections", h1: "body" },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;

/** Those of pages: a post's layout needs a post. */
export const PAGE_LAYOUTS = Object.keys(LAYOUTS).filter((name) => name !== "post") as [
  LayoutName,
  ...LayoutName[],
];
