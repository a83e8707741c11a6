/** Words of files held against those of `_data/vocabulaires.yml`. */
import { remembered } from "../cache/remembered.ts";
import { fold } from "../content/nearest.ts";
import type { Vocabularies, Vocabulary } from "../data/vocabularies.ts";
import type { Term } from "./model.ts";

/** Resolves a written word; the same word always gives the same term. */
export type TermResolver = (written: string) => Term;

/**
 * Makes the resolver of a vocabulary. A word that differs from a known one by case, accents or edge blanks only
 * is that known word; another stays as written, with itself as label.
 */
export function termResolver(vocabulary: Vocabulary): TermResolver {
  const byFold = new Map<string, Term>();
  for (const [value, { libelle }] of Object.entries(vocabulary)) {
    byFold.set(fold(value), { value, label: libelle, known: true });
  }
  // Folding takes longer than all the rest, and thousands of members share a few words.
  return remembered((written) => {
    const key = fold(written.trim());
    const found = byFold.get(key);
    if (found) return found;
    const free = { value: written.trim(), label: written.trim(), known: false };
    byFold.set(key, free);
    return free;
  });
}

/** The distinct terms of several words, in their order. */
export function distinctTerms(written: readonly string[] | undefined, resolve: TermResolver): Term[] {
  return [...new Set((written ?? []).map(resolve))];
}

/** Every vocabulary's resolver, made once a build. */
export interface Words {
  usertype: TermResolver;
  theme: TermResolver;
  domain: TermResolver;
  status: TermResolver;
  organisationType: TermResolver;
  ministry: TermResolver;
  events: Vocabularies["evenements"];
}

export function wordsOf(vocabularies: Vocabularies): Words {
  return {
    usertype: termResolver(vocabularies.publics),
    theme: termResolver(vocabularies.thematiques),
    domain: termResolver(vocabularies.domaines),
    status: termResolver(vocabularies.statuts),
    organisationType: termResolver(vocabularies.types_organisation),
    ministry: termResolver(vocabularies.domaines_ministeriels),
    events: vocabularies.evenements,
  };
}
