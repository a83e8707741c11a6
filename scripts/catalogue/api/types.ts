/** The types that several responses of the API share, with their descriptions for readers. */
import { z } from "zod";
import type { Vocabularies } from "../../data/vocabularies.ts";

export function day() {
  return z.iso.date();
}

/** What the oldest versions have always written for an absent date. */
export function dayOrEmpty() {
  return z.union([day(), z.literal("")]);
}

export function webAddress() {
  return z.url();
}

export function webAddressOrEmpty() {
  return z.union([webAddress(), z.literal("")]);
}

/** Addresses may hold accents: the pattern is as lenient as that of the records. */
export function email() {
  return z.email({ pattern: z.regexes.unicodeEmail });
}

export function startupId() {
  return z.string().describe("Identifiant du produit");
}

export type ApiTypes = ReturnType<typeof apiTypes>;

/** The shared types, whose closed lists of words are those of the vocabularies. */
export function apiTypes(vocabularies: Vocabularies) {
  const phase = wordOf(vocabularies.phases);
  const incubatorId = z.string().describe("Identifiant de l’incubateur");
  const mission = {
    start: day().describe("Premier jour"),
    end: dayOrEmpty().describe("Dernier jour, compris ; vide pour une mission sans terme"),
    status: wordOf(vocabularies.statuts).describe("Statut"),
    employer: z.string().describe("Employeur ; vide s’il n’est pas connu"),
  };
  const reference = z
    .strictObject({ type: z.literal("incubator").describe("Toujours « incubator »"), id: incubatorId })
    .describe("Renvoi à un incubateur");
  return {
    phase,
    domain: wordOf(vocabularies.domaines),
    ministry: wordOf(vocabularies.domaines_ministeriels),
    organisationType: wordOf(vocabularies.types_organisation),
    accessibility: wordOf(vocabularies.accessibilite),
    incubatorId,
    Phase: z
      .strictObject({
        name: phase.describe("Phase"),
        start: day().describe("Premier jour"),
        end: dayOrEmpty().describe("Dernier jour ; vide tant que la fiche ne le donne pas"),
      })
      .describe("Phase traversée par un produit"),
    Period: z
      .strictObject({
        name: phase.describe("Phase"),
        start: day().describe("Premier jour"),
        end: day().optional().describe("Dernier jour"),
        comment: z.string().optional().describe("Note de l’équipe"),
      })
      .describe("Phase traversée par un produit, telle que sa fiche la donne"),
    Event: z
      .strictObject({
        name: wordOf(vocabularies.evenements).describe("Événement"),
        date: day().describe("Jour"),
        comment: z.string().describe("Précision ; vide s’il n’y en a pas"),
      })
      .describe("Événement de la vie d’un produit"),
    Mission: z.strictObject(mission).describe("Mission d’un membre"),
    MissionOnStartups: z
      .strictObject({
        ...mission,
        startups: z.array(startupId()).optional().describe("Identifiants des produits de la mission"),
      })
      .describe("Mission d’un membre"),
    IncubatorReference: reference,
  };
}

/** One of the words of a closed vocabulary: the checks admit no other. */
function wordOf(vocabulary: Readonly<Record<string, unknown>>) {
  return z.enum(Object.keys(vocabulary) as [string, ...string[]]);
}
