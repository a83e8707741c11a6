/** Calendar files: one for each page that announces an event, and one for all of them. */
import { startOfDay } from "../../content/dates.ts";
import { agendaOf, calendarUrl, type EventPage } from "../../site/relations/events.ts";
import { absolute } from "../../views/head.ts";
import type { Views } from "../../views/page-view.ts";
import { type CalendarEvent, calendarFile } from "./ics.ts";

/** Path → text; none for a site without events. */
export function calendarFiles(views: Views): Map<string, string> {
  const { site } = views.tools;
  const { nom } = site.data.site.value;
  const events = agendaOf(site).map((page) => ({ page, event: calendarEvent(page, views) }));
  const files = new Map(
    events.map(({ page, event }) => [
      calendarUrl(page.address).slice(1),
      calendarFile(event.title, nom, [event]),
    ]),
  );
  if (events.length === 0) return files;
  const all = events.map(({ event }) => event);
  return files.set("agenda.ics", calendarFile(`Agenda de ${nom}`, nom, all));
}

function calendarEvent(page: EventPage, views: Views): CalendarEvent {
  const { data, options } = views.tools.site;
  const site = data.site.value;
  const { debut, fin, lieu } = page.event;
  const url = absolute(site, page.address.url);
  return {
    uid: `${new URL(url).pathname.slice(1) || "accueil"}@${new URL(url).host}`,
    title: page.title,
    description: views.description(page),
    url,
    place: lieu,
    start: debut,
    end: fin,
    changed: startOfDay(page.modified ?? options.date),
  };
}
