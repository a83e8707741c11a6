/** What an incubator's page tells, from its products. */
import type { Vocabularies } from "../data/vocabularies.ts";
import type { Counter, Startup } from "./model.ts";
import { pluralize } from "./wording.ts";

const HIGHLIGHTS = 3;

/** Active products: those whose latest phase is an active one (§4). */
export function activeCount(startups: readonly Startup[]): number {
  return startups.filter(({ active }) => active).length;
}

/** One figure for each group of phases (§1.1), with its noun agreed; co-incubated products count (§4). */
export function countersOf(startups: readonly Startup[], groups: Vocabularies["compteurs"]): Counter[] {
  return groups.map(({ phases, singulier, pluriel }) => {
    const count = startups.filter(({ latestPhase }) => phases.includes(latestPhase.phase.id)).length;
    return { phases, count, label: pluralize(count, singulier, pluriel) };
  });
}

/**
 * The highlighted products. The old site drew three at random for each build; ours are the first three of the
 * editor's list that are not stopped, so that two builds are alike and editors decide. One alone is not a
 * selection: it takes two (§1.1).
 */
export function highlightsOf(listed: readonly Startup[]): Startup[] {
  const chosen = listed.filter(({ latestPhase }) => !latestPhase.phase.stopped).slice(0, HIGHLIGHTS);
  return chosen.length > 1 ? chosen : [];
}
