/** What the accessibility page says: the declaration that the law asks for, and the grid of the machine apart. */
import { longDate } from "../content/dates.ts";
import { type Declaration, isExpired, THEMES, VERDICTS, type Verdict } from "../data/accessibility.ts";
import type { OutlineItem } from "../markdown/headings.ts";
import type { Site } from "../site/model.ts";

/** The parts of the page, in their order: the law gives the first five. */
const SECTIONS = {
  state: section("etat", "État de conformité"),
  contents: section("contenus", "Contenus non accessibles"),
  making: section("etablissement", "Établissement de cette déclaration d’accessibilité"),
  contact: section("contact", "Retour d’information et contact"),
  remedies: section("recours", "Voies de recours"),
  machine: section("controle", "Contrôle automatique, à titre d’information"),
};

function section(id: string, text: string): OutlineItem {
  return { id: `declaration-${id}`, text, items: [] };
}

export interface AccessibilityView {
  sections: typeof SECTIONS;
  summary: OutlineItem[];
  organisation: string;
  site: string;
  /** « non conforme », « partiellement conforme » or « totalement conforme ». */
  state: string;
  scheme: string | undefined;
  plan: string | undefined;
  audit: AuditView | undefined;
  faults: TextList;
  exemptions: TextList;
  outOfScope: TextList;
  established: string;
  built: string;
  technologies: TextList;
  environments: TextList;
  tools: TextList;
  /** The pages that the audit examined. */
  examined: TextList;
  contact: { mail: string; page: string };
  grid: GridView;
}

interface TextList {
  items: string[];
  /** Said when there are no items. */
  empty: string;
}

interface AuditView {
  date: string;
  by: string;
  /** As French writes it, without its sign. */
  rate: string;
  report: string | undefined;
}

interface GridView {
  date: string;
  layouts: number;
  counts: { verdict: string; count: number }[];
  themes: { name: string; criteria: CriterionView[] }[];
}

interface CriterionView {
  number: string;
  title: string;
  verdict: string;
  /** Who told: « automatique » or « à faire ». */
  check: string;
}

/** The view of the accessibility page. */
export function accessibilityView({ data, options }: Site): AccessibilityView {
  const { value: declaration } = data.declaration;
  const audit = auditView(declaration, options.date);
  return {
    sections: SECTIONS,
    summary: Object.values(SECTIONS),
    organisation: declaration.organisme,
    site: data.site.value.nom,
    state: data.site.value.accessibilite,
    scheme: declaration.schema_pluriannuel,
    plan: declaration.plan_annuel,
    audit,
    ...listsOf(declaration, audit !== undefined),
    established: longDate(declaration.etablie_le),
    built: longDate(options.date),
    contact: { mail: declaration.contact.courriel, page: declaration.contact.page },
    grid: gridView(data.grid.value),
  };
}

type Lists = "faults" | "exemptions" | "outOfScope" | "technologies" | "environments" | "tools" | "examined";

/** What an audit lists, and what is said without one. */
function listsOf(declaration: Declaration, isAudited: boolean): Pick<AccessibilityView, Lists> {
  return {
    faults: {
      items: declaration.non_conformites,
      empty: isAudited
        ? "L’audit n’a relevé aucune non-conformité."
        : "Faute d’audit, la liste des non-conformités n’est pas établie.",
    },
    exemptions: { items: declaration.derogations, empty: "Aucune dérogation n’est invoquée." },
    outOfScope: {
      items: declaration.hors_obligation,
      empty: "Aucun contenu de ce type n’a été identifié.",
    },
    technologies: { items: declaration.technologies, empty: "" },
    environments: {
      items: declaration.environnements,
      empty: "Aucun test n’a été effectué avec une technologie d’assistance dans le cadre d’un audit.",
    },
    tools: {
      items: declaration.outils,
      empty: "Aucun outil d’évaluation n’a été employé dans le cadre d’un audit.",
    },
    examined: {
      items: isAudited ? (declaration.audit?.pages ?? []) : [],
      empty: "Aucune page n’a fait l’objet d’une vérification de conformité par audit.",
    },
  };
}

/** An audit that is too old counts for nothing. */
function auditView({ audit }: Declaration, on: string): AuditView | undefined {
  if (!audit || isExpired(audit, on)) return undefined;
  return {
    date: longDate(audit.date),
    by: audit.realise,
    rate: audit.taux.toLocaleString("fr-FR"),
    report: audit.rapport,
  };
}

function gridView({ date, gabarits, criteres }: Site["data"]["grid"]["value"]): GridView {
  const count = (verdict: Verdict) => criteres.filter(({ resultat }) => resultat === verdict).length;
  return {
    date: longDate(date),
    layouts: gabarits,
    counts: VERDICTS.map((verdict) => ({ verdict, count: count(verdict) })),
    themes: THEMES.map((name, index) => ({
      name,
      criteria: criteres
        .filter(({ numero }) => numero.startsWith(`${index + 1}.`))
        .map(({ numero, titre, resultat }) => ({
          number: numero,
          title: titre,
          verdict: resultat,
          check: resultat === "à vérifier" ? "par une personne" : "automatique",
        })),
    })).filter(({ criteria }) => criteria.length > 0),
  };
}
