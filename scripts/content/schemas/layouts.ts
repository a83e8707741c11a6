/** The layouts that front matter may name, one entry a template of `_includes/layouts/`. */

export interface Layout {
  /** For the editors' guide, in French. */
  purpose: string;
  /** Who writes the page's only `h1`: the template, or the page's own body when it has one. */
  h1: "layout" | "body";
  /** Shows the side menu that the page names. */
  sidebar?: boolean;
}

export const LAYOUTS = {
  page: { purpose: "page courante, sur une colonne", h1: "layout" },
  "with-sidebar": {
    purpose: "page avec un menu latéral, choisi par « sidebar »",
    h1: "layout",
    sidebar: true,
  },
  home: { purpose: "page d’accueil, avec un bandeau de titre", h1: "layout" },
  post: { purpose: "article de blog (dans content/posts)", h1: "layout" },
  blog: { purpose: "liste des articles de blog", h1: "layout" },
  "plan-du-site": { purpose: "plan du site, établi d’après les menus et les pages", h1: "layout" },
  glossaire: { purpose: "glossaire, établi d’après _data/glossaire.yml", h1: "layout" },
  recherche: { purpose: "page de recherche dans tout le site : formulaire et résultats", h1: "layout" },
  accessibilite: {
    purpose: "déclaration d’accessibilité, établie d’après _data, et relevé du contrôle automatique",
    h1: "layout",
  },
  startups: { purpose: "liste de tous les produits, par phase, avec des filtres", h1: "layout" },
  incubateurs: { purpose: "liste des incubateurs qui ont un produit actif", h1: "layout" },
  realisations: { purpose: "produits à impact national et accès aux produits par phase", h1: "layout" },
  communaute: { purpose: "chiffres de la communauté dans le temps, et dernières arrivées", h1: "layout" },
  annuaire: { purpose: "annuaire de la communauté : une page générée par lettre", h1: "layout" },
  stats: { purpose: "chiffres du programme, calculés d’après le catalogue", h1: "layout" },
  api: { purpose: "documentation des données ouvertes, établie d’après l’API elle-même", h1: "layout" },
  promotions: {
    purpose: "page avec un menu latéral, puis les promotions du FAST",
    h1: "layout",
    sidebar: true,
  },
  sequences: {
    purpose: "page avec un menu latéral, puis les séquences de la formation en ligne",
    h1: "layout",
    sidebar: true,
  },
  default: { purpose: "en-tête et pied de page seuls : la page apporte ses propres sections", h1: "body" },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;

/** What each layout gives, by its name. */
export const LAYOUT_PURPOSES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LAYOUTS).map(([name, { purpose }]) => [name, purpose]),
);

/** Those of pages: a post's layout needs a post. */
export const PAGE_LAYOUTS = Object.keys(LAYOUTS).filter((name) => name !== "post") as [
  LayoutName,
  ...LayoutName[],
];
