/** When and where the event of a page takes place, in words. */
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import type { Page } from "../site/model.ts";
import { calendarUrl, eventOf } from "../site/relations/events.ts";
import { wordsLang } from "./reading.ts";

/** `Quand : le 3 décembre 2026` and `Où : Paris`, in French or in English. */
export interface EventFact {
  /** With its colon, spaced as the language spaces it. */
  label: string;
  text: string;
}

export interface EventView {
  facts: EventFact[];
  /** Of the calendar file; absent from a preview's drafts, which no calendar holds. */
  calendar: string | undefined;
}

export function eventView(page: Page): EventView | undefined {
  const event = eventOf(page);
  if (!event) return undefined;
  const isPublished = !("unpublished" in page && page.unpublished !== undefined);
  const lang = wordsLang(page.lang);
  const { labels } = lang === "fr" ? FRENCH : ENGLISH;
  const when = { label: labels.when, text: whenOf(event.debut, event.fin, lang) };
  return {
    facts: event.lieu === undefined ? [when] : [when, { label: labels.where, text: event.lieu }],
    calendar: isPublished ? encodePath(calendarUrl(page.address)) : undefined,
  };
}

/** `le 3 décembre 2026, de 14 h à 16 h 30`, `du 3 décembre 2026 au 5 décembre 2026`. */
export function whenOf(start: string, end: string | undefined, lang: "fr" | "en"): string {
  const [firstDay = "", from] = start.split("T");
  const [lastDay = firstDay, to] = end?.split("T") ?? [];
  const words = lang === "fr" ? FRENCH : ENGLISH;
  if (lastDay !== firstDay) {
    const first = longDate(firstDay, lang) + (from ? words.at(from) : "");
    return words.days(first, longDate(lastDay, lang) + (to ? words.at(to) : ""));
  }
  const hours =
    from === undefined ? "" : to === undefined || to === from ? words.at(from) : words.hours(from, to);
  return words.day(longDate(firstDay, lang)) + hours;
}

const FRENCH = {
  labels: { when: "Quand\u00A0:", where: "Où\u00A0:" },
  day: (day: string) => `le ${day}`,
  days: (first: string, last: string) => `du ${first} au ${last}`,
  at: (time: string) => ` à ${frenchTime(time)}`,
  hours: (from: string, to: string) => `, de ${frenchTime(from)} à ${frenchTime(to)}`,
};

const ENGLISH: typeof FRENCH = {
  labels: { when: "When:", where: "Where:" },
  day: (day) => day,
  days: (first, last) => `${first} to ${last}`,
  at: (time) => ` at ${time}`,
  hours: (from, to) => `, ${from} to ${to}`,
};

/** `14 h`, `9 h 30`. */
function frenchTime(time: string): string {
  const [hours, minutes] = time.split(":");
  return `${Number(hours)}\u00A0h${minutes === "00" ? "" : `\u00A0${minutes}`}`;
}
