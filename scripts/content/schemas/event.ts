/** The event that a page or a post announces. */
import { z } from "zod";
import { parseMoment } from "../dates.ts";
import { dated, text } from "./fields.ts";

const MOMENT = {
  input: "moment",
  json: { type: "string", pattern: "^\\s*\\d{4}-\\d{2}-\\d{2}(?:(?:T| +)\\d{1,2}:\\d{2}(?::00)?)?\\s*$" },
} as const;

/** A day, or a day and a time in Paris, kept as `AAAA-MM-JJ` or `AAAA-MM-JJTHH:MM`. */
function moment() {
  return dated(
    MOMENT,
    parseMoment,
    "Écrivez AAAA-MM-JJ, ou AAAA-MM-JJ HH:MM pour donner l’heure, par exemple 2026-12-03 14:30.",
  );
}

export const eventSchema = z
  .strictObject({
    debut: moment().describe("Début : AAAA-MM-JJ, ou AAAA-MM-JJ HH:MM"),
    fin: moment().optional().describe("Fin, sous la même forme"),
    lieu: text().optional().describe("Lieu"),
  })
  .superRefine(({ debut, fin }, context) => {
    if (fin === undefined || (fin.length === debut.length && fin >= debut)) return;
    const isMixed = fin.length !== debut.length;
    context.addIssue({
      code: "custom",
      path: ["fin"],
      message: isMixed ? "une seule des deux dates a une heure." : "l’événement finit avant de commencer.",
      params: {
        rule: "event-dates",
        hint: isMixed
          ? "Donnez l’heure du début et celle de la fin, ou aucune."
          : "Vérifiez « debut » et « fin ».",
      },
    });
  });

export type EventData = z.infer<typeof eventSchema>;
