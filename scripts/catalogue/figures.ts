/** The figures of the programme, for `/stats/`, `/communaute/` and the counters. */
import { byStart } from "./missions.ts";
import type { Catalogue, Startup, Term } from "./model.ts";
import { compareFrench, compareImpacts, compareText } from "./sorting.ts";

/** How many records share something. */
export interface Share {
  id: string;
  label: string;
  count: number;
}

/** Products in each phase, in the phases' order, empty phases included. */
export function productsByPhase({ phases }: Catalogue): Share[] {
  return phases.map(({ id, label, startups }) => ({ id, label, count: startups.length }));
}

/** Products by the year of their first phase, without gap from the first year to the last. */
export function productsByYear({ startups }: Catalogue): Share[] {
  const years = startups.map(({ phases }) => phases[0]?.start.slice(0, 4) ?? "").sort(compareText);
  if (years.length === 0) return [];
  const counts = tally(years);
  const first = Number(years[0]);
  const last = Number(years.at(-1));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { id: year, label: year, count: counts.get(year) ?? 0 };
  });
}

/**
 * Products by ministry: those of the sponsors and of the owners of the incubators, as both carry the product and many
 * have no sponsor. A product counts once in each ministry.
 */
export function productsByMinistry({ startups }: Catalogue): Share[] {
  return shares(
    startups.map(({ sponsors, incubators }) =>
      [...sponsors, ...incubators.flatMap(({ owner }) => owner ?? [])].map(({ ministry }) => ministry),
    ),
  );
}

/** Products by theme, themes outside the vocabulary left out. */
export function productsByTheme({ startups }: Catalogue): Share[] {
  return shares(startups.map(({ themes }) => themes.filter(({ known }) => known)));
}

/** Members present on the build date, by field of activity. */
export function membersByDomain({ presentMembers }: Catalogue): Share[] {
  return shares(presentMembers.map(({ domain }) => [domain]));
}

/** Members present on the build date, by the status of their current mission, each counted once. */
export function membersByStatus({ presentMembers }: Catalogue): Share[] {
  return shares(
    presentMembers.map(({ missions }) => {
      const current = byStart(missions).findLast(({ underWay }) => underWay);
      return current ? [current.status] : [];
    }),
  );
}

/** What is at work. */
export interface Totals {
  activeStartups: number;
  /** Not hidden, with an active product. */
  activeIncubators: number;
}

export function totalsOf(catalogue: Catalogue): Totals {
  return {
    activeStartups: catalogue.startups.filter(({ active }) => active).length,
    activeIncubators: catalogue.listedIncubators.length,
  };
}

/**
 * The products that were the last to have a national impact on the build date, latest first. The old site showed six of
 * a year written in its models; ours do not grow old with it, and leave out those that have been stopped since.
 */
export function latestImpacts({ startups, date }: Catalogue, most: number): Startup[] {
  return startups
    .filter(
      ({ nationalImpact: day, latestPhase }) =>
        day !== undefined && day <= date && !latestPhase.phase.stopped,
    )
    .sort(compareImpacts)
    .slice(0, most);
}

/** Counts distinct terms over records, most frequent first, then by label. */
function shares(termsOfRecords: readonly (readonly Term[])[]): Share[] {
  const labels = new Map<string, string>();
  const counts = tally(
    termsOfRecords.flatMap((terms) => {
      for (const { value, label } of terms) labels.set(value, label);
      return [...new Set(terms.map(({ value }) => value))];
    }),
  );
  return [...counts]
    .map(([id, count]) => ({ id, label: labels.get(id) ?? id, count }))
    .sort((a, b) => b.count - a.count || compareFrench(a.label, b.label) || compareText(a.id, b.id));
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
