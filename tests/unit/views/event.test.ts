import assert from "node:assert/strict";
import { test } from "node:test";
import { eventView, whenOf } from "../../../scripts/views/event.ts";
import { page, pageRecord } from "../site/support.ts";

const NBSP = "\u00A0";
const WORDS: [start: string, end: string | undefined, lang: "fr" | "en", words: string][] = [
  ["2026-12-01", undefined, "fr", "le 1er décembre 2026"],
  ["2026-12-03T14:30", undefined, "fr", `le 3 décembre 2026 à 14${NBSP}h${NBSP}30`],
  ["2026-12-03T09:00", "2026-12-03T16:05", "fr", `le 3 décembre 2026, de 9${NBSP}h à 16${NBSP}h${NBSP}05`],
  ["2026-12-03", "2026-12-05", "fr", "du 3 décembre 2026 au 5 décembre 2026"],
  [
    "2026-12-03T09:00",
    "2026-12-05T12:00",
    "fr",
    `du 3 décembre 2026 à 9${NBSP}h au 5 décembre 2026 à 12${NBSP}h`,
  ],
  ["2026-12-03T09:00", "2026-12-03T12:00", "en", "3 December 2026, 09:00 to 12:00"],
];
for (const [start, end, lang, words] of WORDS) {
  test(`from ${start} to ${end} is said « ${words} »`, () => assert.equal(whenOf(start, end, lang), words));
}

test("a page without an event shows none, and a draft's has no calendar yet", () => {
  assert.equal(eventView(page("/a", "A")), undefined);
  const record = pageRecord("a", { evenement: { debut: "2026-12-03", lieu: "Paris" } });
  const told = {
    facts: [
      { label: `Quand${NBSP}:`, text: "le 3 décembre 2026" },
      { label: `Où${NBSP}:`, text: "Paris" },
    ],
  };
  assert.deepEqual(eventView(page("/été", "A", { record })), { ...told, calendar: "/%C3%A9t%C3%A9.ics" });
  assert.deepEqual(eventView(page("/a", "A", { record, unpublished: "draft" })), {
    ...told,
    calendar: undefined,
  });
});

test("an event is told in its page's language, without a place when it has none", () => {
  const record = pageRecord("a", { evenement: { debut: "2026-12-03" } });
  assert.deepEqual(eventView(page("/en/a", "A", { record, lang: "en" }))?.facts, [
    { label: "When:", text: "3 December 2026" },
  ]);
});
