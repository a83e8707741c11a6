/** The words the catalogue is written with: `_data/vocabulaires.yml`. Order in the file is order on the site. */
import { z } from "zod";
import { suggestion } from "../content/nearest.ts";
import { fault, flag, type Refinement, text } from "../content/schemas/fields.ts";

const counted = {
  singulier: text().describe("Pour un seul produit"),
  pluriel: text().describe("Pour plusieurs produits"),
};

const termSchema = z.strictObject({ libelle: text().describe("Ce que lit le lecteur") });

const phaseSchema = z.strictObject({
  etiquette: text().describe("Ce que dit l’étiquette d’un produit"),
  ...counted,
  actif: flag().default(false).describe("Le produit compte parmi les produits actifs"),
  arrete: flag().default(false).describe("Le produit est arrêté : on en parle au passé"),
});

const eventSchema = z.strictObject({
  libelle: text().describe("Ce que lit le lecteur"),
  badge: z
    .strictObject({
      libelle: text().describe("Texte du badge"),
      ton: z.enum(["new", "success", "info"]).describe("Couleur du badge"),
    })
    .optional()
    .describe("Badge affiché sur les produits qui ont connu cet événement"),
});

const terms = z.record(text(), termSchema);

const words = z.strictObject({
  phases: z.record(text(), phaseSchema).describe("Phases d’un produit"),
  compteurs: z
    .array(
      z.strictObject({
        phases: z.array(text()).min(1).describe("Phases que le chiffre additionne"),
        ...counted,
      }),
    )
    .describe("Chiffres d’un incubateur : les phases que chacun additionne"),
  evenements: z.record(text(), eventSchema).describe("Événements de la vie d’un produit"),
  accessibilite: terms.describe("États de conformité d’un produit au RGAA"),
  publics: terms.describe("Publics d’un produit (usertypes)"),
  thematiques: terms.describe("Thématiques d’un produit"),
  types_organisation: terms.describe("Types d’organisation"),
  domaines_ministeriels: terms.describe("Domaines ministériels d’une organisation"),
  domaines: terms.describe("Domaines d’activité d’un membre"),
  statuts: terms.describe("Statuts d’une mission"),
});

export const vocabulariesSchema = words.superRefine(({ phases, compteurs }, context) => {
  const known = Object.keys(phases);
  for (const [index, counter] of compteurs.entries()) {
    for (const [rank, name] of counter.phases.entries()) {
      if (Object.hasOwn(phases, name)) continue;
      const hint = suggestion(name, known, "Phases de ce fichier");
      const path = ["compteurs", index, "phases", rank];
      fault(
        context as unknown as Refinement,
        `phase inconnue : « ${name} ».`,
        { rule: "unknown-word", hint },
        path,
      );
    }
  }
});

export type Vocabularies = z.infer<typeof vocabulariesSchema>;
export type PhaseEntry = z.infer<typeof phaseSchema>;
export type Vocabulary = z.infer<typeof terms>;
