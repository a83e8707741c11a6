import assert from "node:assert/strict";
import { test } from "node:test";
import { eventSchema } from "../../../scripts/content/schemas/event.ts";

const READ: [debut: string, fin: string | undefined, start: string, end: string | undefined][] = [
  ["2026-12-03", undefined, "2026-12-03", undefined],
  ["2026-12-03 9:05", "2026-12-03T16:00", "2026-12-03T09:05", "2026-12-03T16:00"],
  ["2026-12-03", "2026-12-03", "2026-12-03", "2026-12-03"],
];
for (const [debut, fin, start, end] of READ) {
  test(`an event from ${debut} to ${fin} is read`, () => {
    const { data } = eventSchema.safeParse({ debut, fin });
    assert.equal(data?.debut, start);
    assert.equal(data?.fin, end);
  });
}

const REFUSED: [event: object, message: RegExp][] = [
  [{ debut: "2026-02-30" }, /n’est pas une date possible/],
  [{ debut: "2026-12-03 24:00" }, /n’est pas une date possible/],
  [{ debut: "le 3 décembre" }, /n’est pas une date possible/],
  [{ debut: "2026-12-03", fin: "2026-12-02" }, /finit avant de commencer/],
  [{ debut: "2026-12-03 14:30", fin: "2026-12-03" }, /une seule des deux dates a une heure/],
  [{ fin: "2026-12-03" }, /./],
  [{ debut: "2026-12-03", ville: "Paris" }, /./],
];
for (const [event, message] of REFUSED) {
  test(`${JSON.stringify(event)} is refused`, () => {
    const { error } = eventSchema.safeParse(event);
    assert.match(error?.issues[0]?.message ?? "", message);
  });
}
