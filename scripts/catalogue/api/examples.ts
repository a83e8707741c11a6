/** Chooses the records that the documentation shows as examples: real ones, the most telling of the catalogue. */
import type { ApiSource } from "./source.ts";

/** The same source, cut down to one product, one member, and the incubators and organisation that go with them. */
export function exampleSource(source: ApiSource): ApiSource {
  const startup = richest(source.startups, ({ startup, body }) => ({
    preferred: startup.active && startup.incubators.every(({ hidden }) => !hidden),
    keys: Object.keys(startup.data).length,
    length: body.length,
    id: startup.id,
  }));
  const member = richest(source.members, ({ member }) => ({
    preferred: member.active && member.source.body.trim() !== "",
    keys: Object.keys(member.data).length,
    length: member.source.body.length,
    id: member.id,
  }));
  const incubators = startup?.startup.incubators ?? [];
  const owners = new Set(incubators.flatMap(({ owner }) => owner?.id ?? []));
  const organisations = source.organisations.filter(({ id }) => owners.has(id));
  return {
    ...source,
    startups: startup ? [startup] : [],
    members: member ? [member] : [],
    incubators: incubators.length > 0 ? incubators : source.incubators.slice(0, 1),
    organisations: organisations.length > 0 ? organisations : source.organisations.slice(0, 1),
  };
}

interface Merit {
  preferred: boolean;
  /** The more the better. */
  keys: number;
  /** The less the better. */
  length: number;
  id: string;
}

/** The record of most merit; ids decide between equals, so that two builds choose alike. */
function richest<T>(records: readonly T[], meritOf: (record: T) => Merit): T | undefined {
  let best: { record: T; merit: Merit } | undefined;
  for (const record of records) {
    const merit = meritOf(record);
    if (!best || compareMerit(merit, best.merit) < 0) best = { record, merit };
  }
  return best?.record;
}

function compareMerit(a: Merit, b: Merit): number {
  return (
    Number(b.preferred) - Number(a.preferred) ||
    b.keys - a.keys ||
    a.length - b.length ||
    (a.id < b.id ? -1 : 1)
  );
}
