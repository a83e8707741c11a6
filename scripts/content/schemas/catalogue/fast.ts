/** The front matter of a FAST promotion's page (`content/fasts`). */
import { z } from "zod";
import { flag, sitePaths, text } from "../fields.ts";
import { positive } from "./fields.ts";

export const fastSchema = z.strictObject({
  layout: z.literal("with-sidebar").optional().describe("Toujours « with-sidebar »"),
  title: text().describe("Titre de la page"),
  description: text().optional().describe("Résumé pour les moteurs de recherche et les partages"),
  sidebar: text()
    .meta({ vocabulary: "sidebars" })
    .optional()
    .describe("Menu latéral : un fichier de _data/sidebars"),
  "new-fast": flag()
    .optional()
    .describe("« true » : la page finit par la liste des lauréats de la promotion"),
  promotion: positive().optional().describe("Numéro de la promotion"),
  redirect_from: sitePaths().optional().describe("Ancienne(s) adresse(s) qui doivent mener à cette page"),
});

export type FastData = z.infer<typeof fastSchema>;
