/** The words of `_data/glossaire.yml`: each with its definition and its other forms. */
import { z } from "zod";
import { fold } from "../content/nearest.ts";
import { fault, type Refinement, text, textOrList } from "../content/schemas/fields.ts";

const termSchema = z.strictObject({
  terme: text().describe("Le mot, au singulier"),
  definition: text().describe("Ce qu’il veut dire, en une ou deux phrases"),
  variantes: textOrList().default([]).describe("Ses autres formes : pluriel, sigle, nom en entier"),
});

export type Term = z.infer<typeof termSchema>;

export const glossarySchema = z.array(termSchema).superRefine((terms, context) => {
  const seen = new Set<string>();
  for (const [index, { terme, variantes }] of terms.entries()) {
    const forms = new Set([terme, ...variantes].map(termKey));
    if ([...forms].some((form) => seen.has(form))) {
      const message = `le glossaire définit deux fois « ${terme} », ou l’une de ses variantes.`;
      const hint = "Gardez une seule définition.";
      fault(context as unknown as Refinement, message, { rule: "repeated-value", hint }, [index, "terme"]);
    }
    for (const form of forms) seen.add(form);
  }
});

/** What two ways of writing a word have in common, case and accents aside. */
function termKey(written: string): string {
  return fold(written).replace(/[’']/g, "'").replace(/\s+/g, " ").trim();
}

/** The anchor of a word on the page of the glossary. */
export function termId(term: string): string {
  return termKey(term).replace(/[^\p{L}\p{N}]+/gu, "-");
}

/** The words of the glossary as texts look them up. */
export function glossaryIndex(terms: readonly Term[]) {
  const entries = new Map(
    terms.flatMap(({ terme, definition, variantes }) => {
      const entry = { anchor: termId(terme), definition };
      return [terme, ...variantes].map((form) => [termKey(form), entry] as const);
    }),
  );
  return {
    entryOf: (word: string) => entries.get(termKey(word)),
    words: terms.flatMap(({ terme, variantes }) => [terme, ...variantes]),
  };
}
