/** Makes the catalogue's records one by one, each linked to those made before it. */
import type { CatalogueName } from "../content/collections.ts";
import type { Day } from "../content/dates.ts";
import type { CatalogueRecords, ContentRecord } from "../content/load.ts";
import type { PhaseData } from "../content/schemas/catalogue/phase.ts";
import type { PhaseEntry } from "../data/vocabularies.ts";
import { recordUrl } from "./addresses.ts";
import {
  arrivalOf,
  githubName,
  isActiveMember,
  isActiveMission,
  isUnderWay,
  productsOf,
} from "./missions.ts";
import type { ById, Incubator, Member, Organisation, Phase, PhasePeriod, Startup, Team } from "./model.ts";
import {
  badgesOf,
  carriedWording,
  comparePeriods,
  incubatorIdsOf,
  latestPeriod,
  nationalImpactOf,
  transparencyOf,
} from "./products.ts";
import { distinctTerms, type Words } from "./vocabulary.ts";

/** An entity whose links back are still to be filled. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K];
};

/** The name of a record: its file's, without folder. */
export function idOf(record: Pick<ContentRecord, "path">): string {
  return record.path.slice(record.path.lastIndexOf("/") + 1);
}

export function entity<C extends CatalogueName>(record: CatalogueRecords[C][number]) {
  return { id: idOf(record), data: record.data, source: record.source } as {
    id: string;
    data: CatalogueRecords[C][number]["data"];
    source: ContentRecord["source"];
  };
}

/** The records that exist among the ids; the others were told by the checks. */
export function resolve<T>(ids: readonly string[] | undefined, byId: ById<T>): T[] {
  const found: T[] = [];
  // Thousands of members have four such lists each: `flatMap` takes three times as long.
  for (const id of ids ?? []) {
    const one = byId.get(id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** `/organisations/dinum` → `dinum`. */
export function idOfPath(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function makeOrganisation(
  record: CatalogueRecords["organisations"][number],
  words: Words,
): Draft<Organisation> {
  const { data } = record;
  return {
    ...entity<"organisations">(record),
    acronym: data.acronym ?? data.name,
    type: words.organisationType(data.type),
    ministry: words.ministry(data.domaine_ministeriel),
    startups: [],
    incubators: [],
  };
}

export function makePhase(
  id: string,
  order: number,
  entry: PhaseEntry,
  data: PhaseData | undefined,
): Draft<Phase> {
  return {
    id,
    badge: entry.etiquette,
    singular: entry.singulier,
    plural: entry.pluriel,
    order,
    active: entry.actif,
    stopped: entry.arrete,
    label: data?.label ?? entry.pluriel,
    ...(data && { data }),
    startups: [],
  };
}

export function makeIncubator(
  record: CatalogueRecords["incubators"][number],
  organisations: ById<Draft<Organisation>>,
): Draft<Incubator> {
  const base = entity<"incubators">(record);
  const owner = base.data.owner && organisations.get(idOfPath(base.data.owner));
  return {
    ...base,
    url: recordUrl("incubators", base.id),
    hidden: base.data.hidden === true,
    ...(owner && { owner }),
    startups: [],
    activeCount: 0,
    counters: [],
    highlighted: [],
    teams: [],
    members: [],
  };
}

export function makeTeam(
  record: CatalogueRecords["teams"][number],
  incubators: ById<Draft<Incubator>>,
): Draft<Team> {
  const incubator = incubators.get(record.data.incubator);
  return { ...entity<"teams">(record), ...(incubator && { incubator }), members: [] };
}

/** What a product is linked to. */
export interface StartupLinks {
  incubators: ById<Draft<Incubator>>;
  organisations: ById<Draft<Organisation>>;
  phases: ById<Draft<Phase>>;
}

/**
 * A product; undefined when none of its phases is known, which the checks have told. Spreading one object into another
 * takes V8 several times as long as naming its keys: here and below, thousands of times an edit.
 */
export function makeStartup(
  record: CatalogueRecords["startups"][number],
  links: StartupLinks,
  words: Words,
  date: Day,
): Draft<Startup> | undefined {
  const base = entity<"startups">(record);
  const { data } = base;
  const phases = periodsOf(record, links.phases, date);
  if (phases.length === 0) return undefined;
  const latestPhase = latestPeriod(phases);
  const nationalImpact = nationalImpactOf(data);
  const transparency = transparencyOf(data, latestPhase);
  const startup: Draft<Startup> = {
    id: base.id,
    data,
    source: base.source,
    url: recordUrl("startups", base.id),
    incubators: resolve(incubatorIdsOf(data), links.incubators),
    sponsors: resolve([...new Set(data.sponsors?.map(idOfPath))], links.organisations),
    phases: phases.toSorted(comparePeriods),
    latestPhase,
    active: latestPhase.phase.active,
    carried: carriedWording(latestPhase),
    badges: badgesOf(data, words.events),
    usertypes: distinctTerms(data.usertypes, words.usertype),
    themes: distinctTerms(data.thematiques, words.theme),
    activeMembers: [],
    formerMembers: [],
  };
  if (nationalImpact !== undefined) startup.nationalImpact = nationalImpact;
  if (transparency) startup.transparency = transparency;
  return startup;
}

function periodsOf(
  { data }: CatalogueRecords["startups"][number],
  phases: ById<Phase>,
  date: Day,
): PhasePeriod[] {
  return data.phases.flatMap(({ name, start, end }) => {
    const phase = phases.get(name);
    return phase ? [{ phase, start, ...(end !== undefined && { end }), future: start > date }] : [];
  });
}

export function makeMember(
  record: CatalogueRecords["members"][number],
  links: { startups: ById<Startup>; teams: ById<Team> },
  words: Words,
  date: Day,
): Draft<Member> {
  const base = entity<"members">(record);
  const { data } = base;
  const products = productsOf(data, date);
  const missions = data.missions.map((mission) => ({
    data: mission,
    startups: resolve(mission.startups, links.startups),
    status: words.status(mission.status),
    active: isActiveMission(mission, date),
    underWay: isUnderWay(mission, date),
  }));
  const member: Draft<Member> = {
    id: base.id,
    data,
    source: base.source,
    active: isActiveMember(data, date),
    present: missions.some(({ underWay }) => underWay),
    domain: words.domain(data.domaine),
    missions,
    arrival: arrivalOf(data),
    activeStartups: resolve(products.active, links.startups),
    formerStartups: resolve(products.former, links.startups),
    startups: resolve(products.all, links.startups),
    teams: resolve([...new Set(data.teams?.map(idOfPath))], links.teams),
  };
  const github = data.github === undefined ? undefined : githubName(data.github);
  if (github !== undefined) member.github = github;
  return member;
}
