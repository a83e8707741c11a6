/** Writes iCalendar (RFC 5545): lines of 75 octets at most, times in Paris with the zone's own rules. */

export interface CalendarEvent {
  uid: string;
  title: string;
  description: string;
  url: string;
  place: string | undefined;
  /** `AAAA-MM-JJ` for whole days, `AAAA-MM-JJTHH:MM` in Paris otherwise. */
  start: string;
  /** The same, the last day or the last minute included; absent when the event has no known end. */
  end: string | undefined;
  /** When what is said of it last changed. */
  changed: Date;
}

const LINE_OCTETS = 75;

/** The rules of Paris since 1996, which calendars need to place a local time. */
const PARIS = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  ...zoneRule("DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", 3),
  ...zoneRule("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
  "END:VTIMEZONE",
];

function zoneRule(
  kind: string,
  name: string,
  from: string,
  to: string,
  since: string,
  month: number,
): string[] {
  return [
    `BEGIN:${kind}`,
    `TZNAME:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${since}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
}

/** The text of a calendar file. */
export function calendarFile(name: string, producer: string, events: readonly CalendarEvent[]): string {
  const isTimed = events.some(({ start }) => start.includes("T"));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${value(producer)}//FR`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${value(name)}`,
    ...(isTimed ? PARIS : []),
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  const stamp = event.changed.toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VEVENT",
    `UID:${value(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART${moment(event.start)}`,
    ...(event.end === undefined ? [] : [`DTEND${moment(exclusive(event.end))}`]),
    `SUMMARY:${value(event.title)}`,
    ...(event.description === "" ? [] : [`DESCRIPTION:${value(event.description)}`]),
    ...(event.place === undefined ? [] : [`LOCATION:${value(event.place)}`]),
    `URL:${event.url}`,
    "END:VEVENT",
  ];
}

function moment(text: string): string {
  const digits = text.replace(/[-:]/g, "");
  return text.includes("T") ? `;TZID=Europe/Paris:${digits}00` : `;VALUE=DATE:${digits}`;
}

/** Whole days end, for calendars, on the day after the last. */
function exclusive(end: string): string {
  if (end.includes("T")) return end;
  const next = new Date(`${end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A text value: separators escaped, control characters left out. */
function value(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Cut between characters: a line's octets are counted, not its letters. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
