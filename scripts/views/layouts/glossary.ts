/** The words of the glossary, in the order of a French dictionary. */
import { type Term, termId } from "../../data/glossary.ts";
import { typographic } from "../../markdown/typography.ts";

export interface GlossaryEntry {
  /** Anchor of the entry, which texts lead to. */
  id: string;
  term: string;
  definition: string;
}

export function glossaryOf(terms: readonly Term[]): GlossaryEntry[] {
  return [...terms]
    .sort((a, b) => a.terme.localeCompare(b.terme, "fr"))
    .map(({ terme, definition }) => ({
      id: termId(terme),
      term: typographic(terme.charAt(0).toLocaleUpperCase("fr") + terme.slice(1), "fr"),
      definition: typographic(definition, "fr"),
    }));
}
