/**
 * Who is active, and on what: the rules on members' missions.
 *
 * Source of each rule, in brackets: the models, plugins and templates of the Jekyll site that this one replaces.
 */
import { rememberedFor } from "../cache/remembered.ts";
import type { Day } from "../content/dates.ts";
import type { MemberData, MissionData } from "../content/schemas/catalogue/member.ts";
import { compareText } from "./sorting.ts";

/**
 * Whether a mission is active on a day: it has no end, or an end that is not past; its last day counts.
 * Its start is not looked at: somebody announced is one of us [models].
 */
export function isActiveMission(mission: Pick<MissionData, "end">, day: Day): boolean {
  return mission.end === undefined || mission.end >= day;
}

/**
 * Whether a mission is under way on a day: it has begun and is active. Figures, charts and lists of arrivals count
 * those who are there; a departure from the models, whose counts took in people announced for later.
 */
export function isUnderWay(mission: Pick<MissionData, "start" | "end">, day: Day): boolean {
  return mission.start <= day && isActiveMission(mission, day);
}

/** Whether any mission is active, wherever it stands in the list [models]. */
export function isActiveMember(data: Pick<MemberData, "missions">, day: Day): boolean {
  return data.missions.some((mission) => isActiveMission(mission, day));
}

/** The start of the earliest mission, in whatever order they are listed [models]. */
export function arrivalOf(data: Pick<MemberData, "missions">): Day {
  return data.missions.map(({ start }) => start).reduce((a, b) => (b < a ? b : a));
}

/**
 * Missions so that the last one under way tells a member's status: by start, and in the file's order for those that
 * start together.
 */
export function byStart<M extends { data: Pick<MissionData, "start"> }>(missions: readonly M[]): M[] {
  return missions.toSorted((a, b) => compareText(a.data.start, b.data.start));
}

/** The products of a member, by id. */
export interface MemberProducts {
  active: readonly string[];
  former: readonly string[];
  all: readonly string[];
}

/**
 * The products of a member on a day. Active: those of the old key `startups` and of active missions. Former:
 * those of the old key `previously` and of ended missions [models]. Departure from the models, which show 90
 * people twice: a product on which the member is active is never among the former ones.
 */
export function productsOf(data: MemberData, day: Day): MemberProducts {
  const onDay = productsOn.get(day) ?? rememberedFor(asIs, (one: MemberData) => findProducts(one, day));
  productsOn.set(day, onDay);
  return onDay(data);
}

/** By day. Thousands of members have the same after an edit as before. */
const productsOn = new Map<Day, (data: MemberData) => MemberProducts>();

function asIs(data: MemberData): MemberData {
  return data;
}

function findProducts(data: MemberData, day: Day): MemberProducts {
  const ofMissions = (wanted: boolean) =>
    data.missions
      .filter((mission) => isActiveMission(mission, day) === wanted)
      .flatMap(({ startups }) => startups ?? []);
  const { startups = [], previously = [] } = data;
  const active = new Set([...startups, ...ofMissions(true)]);
  const former = new Set([...previously, ...ofMissions(false)].filter((id) => !active.has(id)));
  const all = new Set([
    ...data.missions.flatMap((mission) => mission.startups ?? []),
    ...startups,
    ...previously,
  ]);
  return { active: [...active], former: [...former], all: [...all] };
}

/** A GitHub user name, be it written as such, with an `@` or as a profile's address; undefined for anything else. */
export function githubName(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, "")
    .replace(/^@|\/+$/g, "");
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(name) ? name : undefined;
}
