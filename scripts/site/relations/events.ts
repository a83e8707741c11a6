/** The dated events that pages and posts announce. */
import type { Address } from "../../content/permalink.ts";
import type { EventData } from "../../content/schemas/event.ts";
import { type EditorialPage, isEditorial, type Page, type Post, type Site } from "../model.ts";

export type EventPage = (EditorialPage | Post) & { event: EventData };

/** The event of a page, when it announces one. */
export function eventOf(page: Page): EventData | undefined {
  return isEditorial(page) ? page.record.data.evenement : undefined;
}

/** Every page that announces an event and is published, the first event first. */
export function agendaOf(site: Site): EventPage[] {
  const pages = site.pages.flatMap((page) => {
    const event = eventOf(page);
    return event && isEditorial(page) && page.unpublished === undefined ? [{ ...page, event }] : [];
  });
  const key = ({ event, address }: EventPage) => `${event.debut} ${address.url}`;
  return pages.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Where the calendar file of a page is published: `/atelier.ics`, `/atelier/evenement.ics`. */
export function calendarUrl({ url }: Address): string {
  return url.endsWith("/") ? `${url}evenement.ics` : `${url}.ics`;
}
