/** Builds the catalogue: every link resolved, every list sorted, in one pass over the records. */
import { sorter } from "../cache/remembered.ts";
import type { Day } from "../content/dates.ts";
import type { CatalogueRecords } from "../content/load.ts";
import type { Vocabularies } from "../data/vocabularies.ts";
import { recordUrl } from "./addresses.ts";
import {
  type Draft,
  entity,
  idOf,
  makeIncubator,
  makeMember,
  makeOrganisation,
  makePhase,
  makeStartup,
  makeTeam,
  resolve,
} from "./entities.ts";
import { promotionsOf } from "./fast.ts";
import { activeCount, countersOf, highlightsOf } from "./incubators.ts";
import type { ById, Catalogue, FastPage, Incubator, Member, MoocPage, Promotion, Startup } from "./model.ts";
import {
  compareArrivals,
  compareFullNames,
  compareIds,
  compareIncubators,
  compareNames,
  compareText,
  compareTitles,
} from "./sorting.ts";
import { wordsOf } from "./vocabulary.ts";

/**
 * Builds the catalogue as it stands on a day. Records are taken by name, so that every list of links back is
 * sorted as it is filled. A reference that leads nowhere is left out: the checks have told it.
 */
export function buildCatalogue(records: CatalogueRecords, vocabularies: Vocabularies, date: Day): Catalogue {
  const words = wordsOf(vocabularies);
  const organisations = byId(records.organisations.map((record) => makeOrganisation(record, words)));
  const descriptions = new Map(records.phases.map(({ data }) => [data.status, data]));
  const phases = byId(
    Object.entries(vocabularies.phases).map(([id, entry], index) =>
      makePhase(id, index + 1, entry, descriptions.get(id)),
    ),
  );
  const incubators = byId(
    records.incubators.map((record) => makeIncubator(record, organisations)).sort(compareTitles),
  );
  for (const incubator of incubators.values()) {
    if (incubator.owner) organisations.get(incubator.owner.id)?.incubators.push(incubator);
  }
  const teams = byId(records.teams.map((record) => makeTeam(record, incubators)).sort(compareNames));
  for (const team of teams.values()) {
    if (team.incubator) incubators.get(team.incubator.id)?.teams.push(team);
  }

  const links = { incubators, organisations, phases };
  const startups = byId(
    records.startups.flatMap((record) => makeStartup(record, links, words, date) ?? []).sort(compareTitles),
  );
  for (const startup of startups.values()) linkStartup(startup, links);
  for (const incubator of incubators.values()) describe(incubator, startups, vocabularies);

  const members = byId(
    byName(records.members.map((record) => makeMember(record, { startups, teams }, words, date))),
  );
  for (const member of members.values()) linkMember(member, startups, teams, incubators);

  const arrivals = byArrival([...members.values()]);
  const promotions = promotionsOf([...startups.values()]);
  return {
    date,
    vocabularies,
    startups: inFileOrder(startups),
    startupsById: startups,
    incubators: inFileOrder(incubators),
    incubatorsById: incubators,
    listedIncubators: [...incubators.values()]
      .filter((incubator) => !incubator.hidden && incubator.activeCount > 0)
      .sort(compareIncubators),
    organisations: inFileOrder(organisations),
    organisationsById: organisations,
    members: inFileOrder(members),
    membersById: members,
    activeMembers: arrivals.filter(({ active }) => active),
    presentMembers: arrivals.filter(({ present }) => present),
    formerMembers: arrivals.filter(({ active }) => !active),
    teams: inFileOrder(teams),
    teamsById: teams,
    phases: [...phases.values()],
    phasesById: phases,
    promotions,
    fasts: fastPages(records, promotions),
    mooc: moocPages(records),
    intras: records.intras.map((record) => ({
      ...entity<"intras">(record),
      startups: resolve(record.data.startups, startups),
    })),
  };
}

const byName = sorter(sourceOf, compareFullNames<Draft<Member>>);
const byArrival = sorter(sourceOf, compareArrivals);

/** The same as long as its file does not change. */
function sourceOf({ source }: Pick<Member, "source">): object {
  return source;
}

/** The drafts of the other records that a product or a member is added to. */
type Drafts<T> = ById<Draft<T>>;

function linkStartup(
  startup: Startup,
  { incubators, organisations, phases }: Parameters<typeof makeStartup>[1],
): void {
  for (const { id } of startup.incubators) incubators.get(id)?.startups.push(startup);
  for (const { id } of startup.sponsors) organisations.get(id)?.startups.push(startup);
  phases.get(startup.latestPhase.phase.id)?.startups.push(startup);
}

function describe(incubator: Draft<Incubator>, startups: ById<Startup>, vocabularies: Vocabularies): void {
  incubator.activeCount = activeCount(incubator.startups);
  incubator.counters = countersOf(incubator.startups, vocabularies.compteurs);
  incubator.highlighted = highlightsOf(resolve(incubator.data.highlighted_startups, startups));
}

/** Teams and incubators show active members only; a product shows those at work on it, and the others apart. */
function linkMember(
  member: Member,
  startups: Drafts<Startup>,
  teams: Drafts<Catalogue["teams"][number]>,
  incubators: Drafts<Incubator>,
): void {
  for (const { id } of member.activeStartups) startups.get(id)?.activeMembers.push(member);
  for (const { id } of member.formerStartups) startups.get(id)?.formerMembers.push(member);
  if (!member.active) return;
  for (const { id } of member.teams) teams.get(id)?.members.push(member);
  const owners = new Set(member.teams.flatMap(({ incubator }) => incubator?.id ?? []));
  for (const id of owners) incubators.get(id)?.members.push(member);
}

function fastPages({ fasts }: CatalogueRecords, promotions: readonly Promotion[]): FastPage[] {
  const byNumber = new Map(promotions.map((promotion) => [promotion.number, promotion]));
  return fasts
    .map((record): FastPage => {
      const { promotion: number, "new-fast": shown } = record.data;
      const promotion = shown && number !== undefined ? byNumber.get(number) : undefined;
      const url = recordUrl("fasts", idOf(record));
      return { ...entity<"fasts">(record), url, ...(promotion && { promotion }) };
    })
    .sort(compareIds);
}

function moocPages({ mooc }: CatalogueRecords): MoocPage[] {
  return mooc
    .map((record) => ({ ...entity<"mooc">(record), url: recordUrl("mooc", idOf(record)) }))
    .sort((a, b) => a.data.order - b.data.order || compareIds(a, b));
}

/** A map in the order given; of two records of one name, which the checks tell, the first stays. */
function byId<T extends { id: string }>(entities: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const one of entities) if (!map.has(one.id)) map.set(one.id, one);
  return map;
}

/** In the order of their files' names, extension included [Jekyll]: `mes-aides-logement.md` is before `mes-aides.md`. */
function inFileOrder<T extends { id: string }>(entities: ById<T>): T[] {
  return Array.from(entities.values(), (entity) => ({ entity, file: `${entity.id}.md` }))
    .sort((a, b) => compareText(a.file, b.file))
    .map(({ entity }) => entity);
}
