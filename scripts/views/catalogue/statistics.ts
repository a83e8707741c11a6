/** The figures of the programme, each chart with its table. */
import {
  membersByDomain,
  membersByStatus,
  productsByMinistry,
  productsByPhase,
  productsByTheme,
  productsByYear,
  totalsOf,
} from "../../catalogue/figures.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { longDate } from "../../content/dates.ts";
import { barFigure, type Figure } from "./charts.ts";
import { figure, type KeyFigure, membersFigure } from "./community.ts";

export interface StatisticsView {
  /** The day on which everything was counted. */
  date: string;
  figures: KeyFigure[];
  sections: StatisticsSection[];
}

export interface StatisticsSection {
  id: string;
  title: string;
  parts: (Figure & { note?: string })[];
}

export function statisticsView(catalogue: Catalogue): StatisticsView {
  const { activeStartups, activeIncubators } = totalsOf(catalogue);
  return {
    date: longDate(catalogue.date),
    figures: [
      figure(catalogue.startups.length, "produit depuis l’origine", "produits depuis l’origine"),
      figure(activeStartups, "produit actif", "produits actifs"),
      figure(activeIncubators, "incubateur actif", "incubateurs actifs"),
      membersFigure(catalogue),
    ],
    sections: [products(catalogue), members(catalogue)].map((section) => ({
      ...section,
      parts: section.parts.filter(({ table }) => table.rows.length > 0),
    })),
  };
}

function products(catalogue: Catalogue): StatisticsSection {
  return {
    id: "produits",
    title: "Les produits",
    parts: [
      barFigure(
        { id: "produits-phase", title: "Produits par phase", columns: ["Phase", "Produits"] },
        productsByPhase(catalogue),
      ),
      barFigure(
        {
          id: "produits-annee",
          title: "Produits par année de démarrage",
          columns: ["Année", "Produits"],
        },
        productsByYear(catalogue),
      ),
      {
        ...barFigure(
          {
            id: "produits-ministere",
            title: "Produits par domaine ministériel",
            columns: ["Domaine ministériel", "Produits"],
          },
          productsByMinistry(catalogue),
        ),
        note: "Le domaine est celui des sponsors du produit et des organisations qui portent ses incubateurs\u00a0: un produit peut en avoir plusieurs.",
      },
      {
        ...barFigure(
          { id: "produits-theme", title: "Produits par thématique", columns: ["Thématique", "Produits"] },
          productsByTheme(catalogue),
        ),
        note: "Un produit peut avoir plusieurs thématiques, ou aucune.",
      },
    ],
  };
}

function members(catalogue: Catalogue): StatisticsSection {
  return {
    id: "membres",
    title: "Les membres en mission",
    parts: [
      barFigure(
        { id: "membres-domaine", title: "Membres par domaine d’activité", columns: ["Domaine", "Membres"] },
        membersByDomain(catalogue),
      ),
      barFigure(
        { id: "membres-statut", title: "Membres par statut", columns: ["Statut", "Membres"] },
        membersByStatus(catalogue),
      ),
    ],
  };
}
