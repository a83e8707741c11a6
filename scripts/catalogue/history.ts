/** Members over time, month by month, for the charts of `/communaute/`. */
import type { Day } from "../content/dates.ts";
import { byStart, isUnderWay } from "./missions.ts";
import type { Catalogue, Member, Mission, Term } from "./model.ts";

/** One line of a chart. */
export interface Series {
  id: string;
  label: string;
  /** One count a month. */
  counts: number[];
}

export interface CommunityHistory {
  /** `AAAA-MM`, without gap, from the first arrival to the month of the build. */
  months: string[];
  total: number[];
  /** In the vocabulary's order; they add up to the total. */
  byDomain: Series[];
  byStatus: Series[];
}

/**
 * Counts the members present at the end of each month, and on the build date for the last one, so that the chart ends
 * on the figure shown beside it.
 *
 * One rule for every point and every figure: a mission counts from its start to its end, both included. People
 * announced for later do not count yet, so that the curve does not jump at its end. The old site's charts had two
 * other rules, and 1 292 members where its directory had 1 365.
 *
 * A member counts once: under their field, and under the status of the mission that started last.
 */
export function communityHistory({ members, date, vocabularies }: Catalogue): CommunityHistory {
  const first = members.reduce((month, { arrival }) => minimum(month, arrival.slice(0, 7)), date.slice(0, 7));
  const months = members.length === 0 ? [] : monthsBetween(first, date.slice(0, 7));
  const days = months.map((month) => minimum(lastDay(month), date));
  const total = days.map(() => 0);
  const byDomain = seriesOf(vocabularies.domaines, days.length);
  const byStatus = seriesOf(vocabularies.statuts, days.length);
  const count = (series: Map<string, Series>, { value, label }: Term, index: number) => {
    const line = series.get(value) ?? { id: value, label, counts: days.map(() => 0) };
    series.set(value, line);
    line.counts[index] = (line.counts[index] ?? 0) + 1;
  };
  for (const member of members) {
    for (const [index, { status }] of missionsByPoint(member, months, days)) {
      total[index] = (total[index] ?? 0) + 1;
      count(byDomain, member.domain, index);
      count(byStatus, status, index);
    }
  }
  return { months, total, byDomain: [...byDomain.values()], byStatus: [...byStatus.values()] };
}

/** For each point at which a member is present, the mission under way that started last. */
function missionsByPoint(
  member: Member,
  months: readonly string[],
  days: readonly Day[],
): Map<number, Mission> {
  const found = new Map<number, Mission>();
  const first = months[0] ?? "";
  for (const mission of byStart(member.missions)) {
    for (let index = monthsFrom(first, mission.data.start); index < days.length; index += 1) {
      if (!isUnderWay(mission.data, days[index] ?? "")) break;
      found.set(index, mission);
    }
  }
  return found;
}

function seriesOf(vocabulary: Record<string, { libelle: string }>, length: number): Map<string, Series> {
  return new Map(
    Object.entries(vocabulary).map(([id, { libelle }]) => [
      id,
      { id, label: libelle, counts: Array.from({ length }, () => 0) },
    ]),
  );
}

function monthsBetween(first: string, last: string): string[] {
  return Array.from({ length: monthsFrom(first, last) + 1 }, (_, index) => {
    const months = monthNumber(first) + index;
    return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}

function monthsFrom(first: string, day: string): number {
  return monthNumber(day) - monthNumber(first);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lastDay(month: string): Day {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

function minimum(a: string, b: string): string {
  return a < b ? a : b;
}
