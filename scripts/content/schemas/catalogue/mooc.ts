/** The front matter of a sequence of the MOOC (`content/mooc`). */
import { z } from "zod";
import { sitePaths, text } from "../fields.ts";
import { ordinal } from "./fields.ts";

export const moocSchema = z.strictObject({
  title: text().describe("Titre de la séquence"),
  label: text().describe("Ce que dit le menu latéral"),
  order: ordinal().describe("Rang dans le menu latéral, à partir de 0"),
  description: text().optional().describe("Résumé pour les moteurs de recherche et les partages"),
  redirect_from: sitePaths().optional().describe("Ancienne(s) adresse(s) qui doivent mener à cette page"),
});

export type MoocData = z.infer<typeof moocSchema>;
