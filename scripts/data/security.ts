/** To whom a fault of the site's safety is told: what `security.txt` says, kept in `_data/site.yml`. */
import { z } from "zod";
import { day, fault, language, type Refinement, text } from "../content/schemas/fields.ts";

/** An address by which someone can be reached: a page, or an e-mail address with or without its `mailto:`. */
function contact() {
  return text().transform((value, context) => {
    if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(value)) return `mailto:${value}`;
    if (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(value) && URL.canParse(value)) return value;
    fault(context as unknown as Refinement, `« ${value} » n’est pas une adresse où écrire.`, {
      rule: "address",
      hint: "Écrivez une adresse électronique, ou celle d’une page qui commence par « https:// ».",
    });
    return z.NEVER;
  });
}

export const securitySchema = z.strictObject({
  contacts: z.array(contact()).min(1).describe("Adresses électroniques, ou pages où écrire"),
  expiration: day().describe("Jour après lequel le fichier n’est plus valable, à moins d’un an"),
  langues: z.array(language()).default(["fr"]).describe("Langues dans lesquelles écrire"),
  politique: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("Page qui dit comment un signalement est traité"),
});

export type Security = z.infer<typeof securitySchema>;
