/**
 * What an incubator's page tells, from its products.
 *
 * Source of each rule, in brackets: the models, plugins and templates of the Jekyll site that this one replaces.
 */
import type { Vocabularies } from "../data/vocabularies.ts";
import type { Startup } from "./model.ts";
import type { Counter } from "./values.ts";
import { pluralize } from "./wording.ts";

const HIGHLIGHTS = 3;

/** Active products: those whose latest phase is an active one [models]. */
export function activeCount(startups: readonly Startup[]): number {
  return startups.filter(({ active }) => active).length;
}

/** A figure for each group of phases, its noun agreed [template of incubators]; co-incubated products count [models]. */
export function countersOf(startups: readonly Startup[], groups: Vocabularies["compteurs"]): Counter[] {
  return groups.map(({ phases, singulier, pluriel }) => {
    const count = startups.filter(({ latestPhase }) => phases.includes(latestPhase.phase.id)).length;
    return { phases, count, label: pluralize(count, singulier, pluriel) };
  });
}

/**
 * The highlighted products. The old site drew three at random for each build; ours are the first three of the
 * editor's list that are not stopped, so that two builds are alike and editors decide. One alone is not a
 * selection: it takes two [template of incubators].
 */
export function highlightsOf(listed: readonly Startup[]): Startup[] {
  const chosen = listed.filter(({ latestPhase }) => !latestPhase.phase.stopped).slice(0, HIGHLIGHTS);
  return chosen.length > 1 ? chosen : [];
}
