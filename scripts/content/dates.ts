/** Days and dates, in French and in Paris. The only place that knows luxon. */
import { DateTime, Info } from "luxon";

/** A day as `AAAA-MM-JJ`. */
export type Day = string;

const ZONE = "Europe/Paris";

/** Today's date in Paris. The only place where the clock is read. */
export function today(): Day {
  return DateTime.now().setZone(ZONE).toISODate() as Day;
}

/**
 * Reads `2021-04-22`, or an ISO timestamp such as `2018-10-11T11:57:29.850Z`, whose day is taken as written:
 * published addresses hold it. Undefined for anything else, impossible days included.
 */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text.trim(),
  );
  const day = match?.[1];
  return day !== undefined && isPossible(day) ? day : undefined;
}

/** Reads a day, or a day and a time such as `2026-12-03 14:30`, given back as `2026-12-03T14:30`. */
export function parseMoment(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:(?:T| +)(\d{1,2}):(\d{2})(?::00)?)?$/.exec(text.trim());
  const day = match?.[1];
  if (day === undefined || !isPossible(day)) return undefined;
  const [, , hours, minutes] = match ?? [];
  if (hours === undefined || minutes === undefined) return day;
  return Number(hours) < 24 && Number(minutes) < 60
    ? `${day}T${hours.padStart(2, "0")}:${minutes}`
    : undefined;
}

/** The day in Paris of an instant, in seconds since 1970. */
export function dayInParis(seconds: number): Day {
  return DateTime.fromSeconds(seconds, { zone: ZONE }).toISODate() as Day;
}

/** The instant at which a day starts in Paris. */
export function startOfDay(day: Day): Date {
  return inParis(day);
}

/** The instant of a local time of Paris, such as `2026-12-03T14:30`. */
export function inParis(moment: string): Date {
  return DateTime.fromISO(moment, { zone: ZONE }).toJSDate();
}

/** `2026-10-06T00:00:00+02:00`: an instant as feeds and search engines read it, with the offset of Paris. */
export function isoInstant(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toISO({ suppressMilliseconds: true }) as string;
}

/** `Tue, 06 Oct 2026 00:00:00 +0200`: the same as e-mail and RSS write it. */
export function mailInstant(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toRFC2822() as string;
}

/** Arithmetic rather than the library: thousands of missions are read at each build. */
function isPossible(day: Day): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** `1er mars 2020`, `22 avril 2021`; English pages get `1 March 2020`. */
export function longDate(day: Day, lang = "fr"): string {
  const [year, month, date] = day.split("-");
  const number = Number(date) === 1 && lang === "fr" ? "1er" : Number(date);
  return `${number} ${monthsOf(lang)[Number(month) - 1]} ${year}`;
}

const months = new Map<string, string[]>();

/** Asked of the library once a language: it takes a tenth of a millisecond a date, and lists show thousands. */
function monthsOf(lang: string): string[] {
  const known = months.get(lang) ?? Info.monthsFormat("long", { locale: lang });
  months.set(lang, known);
  return known;
}
