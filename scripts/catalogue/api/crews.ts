/** Who works and who has worked on each product, by id, in one pass over the members. */
import type { Catalogue, Member } from "../model.ts";

/** Ids of members, in their order; nobody is in two lists of one pair. */
export interface Crew {
  active: string[];
  /** Everybody else who has worked on it. */
  former: string[];
  /** The same people in three: at work, gone at the end of a mission, declared gone by the old key. */
  current: string[];
  expired: string[];
  previous: string[];
}

/** The crew of every product of the catalogue, even of those without members. */
export function crewsOf({ startups, members }: Pick<Catalogue, "startups" | "members">): Map<string, Crew> {
  const crews = new Map<string, Crew>(
    startups.map(({ id }) => [id, { active: [], former: [], current: [], expired: [], previous: [] }]),
  );
  const add = (list: keyof Crew, ids: Iterable<string>, member: Member) => {
    for (const id of ids) crews.get(id)?.[list].push(member.id);
  };
  for (const member of members) {
    add("active", idsOf(member.activeStartups), member);
    add("former", idsOf(member.formerStartups), member);
    const { current, expired, previous } = situationsOf(member);
    add("current", current, member);
    add("expired", expired, member);
    add("previous", previous, member);
  }
  return crews;
}

/**
 * The products of a member by situation. Those of the old key `startups` follow the member: `startups_details` has a
 * list for people whose missions have all ended, and has always put them there. The pages and v3 have two lists only,
 * and read that key as the editors' word that the product is current, whatever the missions.
 */
function situationsOf({ data, missions, active }: Member) {
  const ofMissions = (wanted: boolean) =>
    missions.filter((mission) => mission.active === wanted).flatMap(({ startups }) => idsOf(startups));
  const { startups = [], previously = [] } = data;
  const current = new Set([...ofMissions(true), ...(active ? startups : [])]);
  const gone = [...ofMissions(false), ...(active ? [] : startups)];
  const expired = new Set(gone.filter((id) => !current.has(id)));
  const previous = new Set(previously.filter((id) => !current.has(id) && !expired.has(id)));
  return { current, expired, previous };
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}
