/** The banners of `_data/bandeaux.yml`: temporary messages at the top of every page. */
import { z } from "zod";
import type { Day } from "../content/dates.ts";
import { address, day, fault, type Refinement, text } from "../content/schemas/fields.ts";

/** The words that editors use for a banner's level, and the DSFR's. */
export const NOTICE_LEVELS = { info: "info", attention: "warning", alerte: "alert" } as const;

const noticeSchema = z
  .strictObject({
    titre: text().describe("Le message, en quelques mots"),
    texte: text().optional().describe("Précision, à la suite"),
    niveau: z.enum(["info", "attention", "alerte"]).default("info").describe("Gravité du message"),
    lien: z
      .strictObject({ titre: text().describe("Ce que dit le lien"), lien: address().describe("Où il mène") })
      .optional()
      .describe("Page qui en dit plus (titre et lien)"),
    du: day().describe("Premier jour d’affichage (AAAA-MM-JJ)"),
    au: day().describe("Dernier jour d’affichage (AAAA-MM-JJ)"),
    refermable: z.boolean().default(true).describe("« false » : le lecteur ne peut pas le masquer"),
  })
  .superRefine(({ du, au }, context) => {
    if (du <= au) return;
    fault(context as unknown as Refinement, `ce bandeau finit (${au}) avant de commencer (${du}).`, {
      rule: "period",
      hint: "Corrigez « du » ou « au ».",
    });
  });

export const noticesSchema = z.array(noticeSchema);

export type Notice = z.infer<typeof noticeSchema>;

/** The banner of a day: the first of the list, since one page shows one banner at most. */
export function noticeOf(notices: readonly Notice[], date: Day): Notice | undefined {
  return notices.find(({ du, au }) => du <= date && date <= au);
}
