import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventData } from "../../../scripts/content/schemas/event.ts";
import { calendarFiles } from "../../../scripts/discovery/calendar/files.ts";
import { calendarFile } from "../../../scripts/discovery/calendar/ics.ts";
import type { EditorialPage } from "../../../scripts/site/model.ts";
import { page, pageRecord, site } from "../site/support.ts";
import { viewsOf } from "./support.ts";

function announcing(url: string, evenement: EventData, given: Partial<EditorialPage> = {}): EditorialPage {
  const record = pageRecord(url, { evenement, description: "Une heure, à plusieurs." });
  return page(url, "Atelier ; « Impact », suite", { record, modified: "2026-10-01", ...given });
}

/** The lines of a file, unfolded. */
function linesOf(text: string): string[] {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[^\r]\n/.test(text));
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  return text.replaceAll("\r\n ", "").split("\r\n");
}

/** A property of the only event of a file. */
function property(text: string | undefined, name: string): string | undefined {
  const lines = linesOf(text ?? "");
  const event = lines.slice(lines.indexOf("BEGIN:VEVENT"));
  return event.find((line) => line.startsWith(name))?.slice(name.length);
}

const filesOf = (...pages: EditorialPage[]) => calendarFiles(viewsOf(site(pages)));

test("each event has a file, and all of them one, the first event first", () => {
  const files = filesOf(
    announcing("/b", { debut: "2026-12-05" }),
    announcing("/a/", { debut: "2026-12-03T14:30" }),
    page("/c", "C"),
    announcing("/d", { debut: "2026-12-01" }, { unpublished: "draft" }),
  );
  assert.deepEqual([...files.keys()], ["a/evenement.ics", "b.ics", "agenda.ics"]);
  const all = linesOf(files.get("agenda.ics") ?? "").filter((line) => line.startsWith("URL:"));
  assert.deepEqual(all, ["URL:https://exemple.gouv.fr/a/", "URL:https://exemple.gouv.fr/b"]);
  assert.equal(filesOf(page("/c", "C")).size, 0);
});

test("a timed event is placed in Paris, whose rules the file holds", () => {
  const timed = announcing("/a", { debut: "2026-12-03T14:30", fin: "2026-12-03T16:00", lieu: "Paris, 7e" });
  const text = filesOf(timed).get("a.ics");
  assert.equal(property(text, "DTSTART"), ";TZID=Europe/Paris:20261203T143000");
  assert.equal(property(text, "DTEND"), ";TZID=Europe/Paris:20261203T160000");
  assert.equal(property(text, "LOCATION"), ":Paris\\, 7e");
  assert.equal(property(text, "SUMMARY"), ":Atelier \\; « Impact »\\, suite");
  assert.equal(property(text, "DESCRIPTION"), ":Une heure\\, à plusieurs.");
  assert.ok(linesOf(text ?? "").includes("TZID:Europe/Paris"));
});

test("whole days end, for calendars, on the day after the last", () => {
  const text = filesOf(announcing("/a", { debut: "2026-12-30", fin: "2026-12-31" })).get("a.ics");
  assert.equal(property(text, "DTSTART"), ";VALUE=DATE:20261230");
  assert.equal(property(text, "DTEND"), ";VALUE=DATE:20270101");
  assert.ok(!linesOf(text ?? "").includes("BEGIN:VTIMEZONE"));
});

test("an event keeps its identifier, and is stamped from the last change of its page", () => {
  const text = filesOf(announcing("/fast/été", { debut: "2026-12-03" })).get("fast/été.ics");
  assert.equal(property(text, "UID"), ":fast/%C3%A9t%C3%A9@exemple.gouv.fr");
  assert.equal(property(text, "DTSTAMP"), ":20260930T220000Z");
});

test("long lines are folded between letters, and no text can add a line", () => {
  const event = {
    ...{
      uid: "a",
      description: "",
      url: "https://a.fr/",
      place: undefined,
      start: "2026-12-03",
      end: undefined,
    },
    title: `${"é".repeat(60)}𝄞\r\nBEGIN:VEVENT\u0007`,
    changed: new Date(0),
  };
  const lines = linesOf(calendarFile("Agenda", "a.fr", [event]));
  assert.ok(lines.includes(`SUMMARY:${"é".repeat(60)}𝄞\\nBEGIN:VEVENT`));
  assert.equal(lines.filter((line) => line === "BEGIN:VEVENT").length, 1);
});
