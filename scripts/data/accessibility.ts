/** What the site says of its accessibility: what the machine found, and the facts of the declaration. */
import { z } from "zod";
import { address, day, text } from "../content/schemas/fields.ts";

/** The themes of the RGAA, in the order that numbers them. */
export const THEMES = [
  "Images",
  "Cadres",
  "Couleurs",
  "Multimédia",
  "Tableaux",
  "Liens",
  "Scripts",
  "Éléments obligatoires",
  "Structuration de l’information",
  "Présentation de l’information",
  "Formulaires",
  "Navigation",
  "Consultation",
] as const;

export const VERDICTS = ["conforme", "non conforme", "non applicable", "à vérifier"] as const;

export type Verdict = (typeof VERDICTS)[number];

const criterion = z.strictObject({
  numero: z
    .string()
    .regex(/^(?:[1-9]|1[0-3])\.\d{1,2}$/)
    .describe("Numéro du critère"),
  resultat: z.enum(VERDICTS).describe("Ce que la machine en a constaté"),
  titre: text().describe("Énoncé du critère"),
  controle: text().describe("Ce qui a été contrôlé"),
});

/** `_data/accessibilite.yml`, which the test of the grid writes. */
export const gridSchema = z.strictObject({
  date: day().describe("Jour du relevé"),
  gabarits: z.int().min(1).describe("Nombre de gabarits dont une page a été examinée"),
  criteres: z.array(criterion).describe("Résultat de chaque critère du RGAA"),
});

const list = (what: string) => z.array(text()).default([]).describe(what);

/** `_data/declaration.yml`, which its owner fills in. */
export const declarationSchema = z.strictObject({
  organisme: text().describe("Qui s’engage, avec son article : « La direction… »"),
  etablie_le: day().describe("Jour où la déclaration a été établie"),
  schema_pluriannuel: address().optional().describe("Adresse du schéma pluriannuel, une fois publié"),
  plan_annuel: address().optional().describe("Adresse du plan d’action de l’année, une fois publié"),
  audit: z
    .strictObject({
      date: day().describe("Jour de l’audit (AAAA-MM-JJ)"),
      realise: text().describe("« en interne » ou « par la société X »"),
      taux: z.number().min(0).max(100).describe("Pourcentage de critères respectés"),
      rapport: address().optional().describe("Adresse du rapport"),
      pages: z.array(text()).min(1).describe("Pages auditées"),
    })
    .optional()
    .describe("Dernier audit de conformité ; absent, le site est « non conforme »"),
  non_conformites: list("Ce qui n’est pas conforme"),
  derogations: list("Contenus dérogés pour charge disproportionnée"),
  hors_obligation: list("Contenus non soumis à l’obligation d’accessibilité"),
  technologies: z.array(text()).min(1).describe("Technologies dont dépend le site"),
  environnements: list("Navigateurs et lecteurs d’écran de l’audit"),
  outils: list("Outils de l’audit"),
  contact: z
    .strictObject({
      courriel: z.email().describe("Adresse électronique"),
      page: address().describe("Page de contact"),
    })
    .describe("À qui signaler un défaut d’accessibilité"),
});

export type Grid = z.infer<typeof gridSchema>;
export type Declaration = z.infer<typeof declarationSchema>;

/** Years during which an audit holds. */
const AUDIT_YEARS = 3;

/** Whether an audit is too old, on a day, to say how accessible the site is. */
export function isExpired(audit: { date: string }, on: string): boolean {
  const [year = "", ...rest] = audit.date.split("-");
  return [Number(year) + AUDIT_YEARS, ...rest].join("-") < on;
}

/** The best state that the law lets a site claim after its audit, worst first. */
export const STATES = ["non conforme", "partiellement conforme", "totalement conforme"] as const;

/** @returns the best state that a declaration allows on a day: without a valid audit, « non conforme » */
export function bestState({ audit }: Declaration, on: string): (typeof STATES)[number] {
  if (!audit || isExpired(audit, on) || audit.taux < 50) return "non conforme";
  return audit.taux === 100 ? "totalement conforme" : "partiellement conforme";
}
