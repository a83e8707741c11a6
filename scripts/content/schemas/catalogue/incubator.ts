/** The front matter of an incubator (`content/incubators`). */
import { z } from "zod";
import { flag, sitePaths, text } from "../fields.ts";
import { contactAddress, recordPath, uniqueTexts, webAddress } from "./fields.ts";

export const incubatorSchema = z.strictObject({
  title: text().describe("Nom de l’incubateur"),
  short_description: text()
    .meta({ input: "markdown" })
    .optional()
    .describe("Présentation en une phrase ou deux, en Markdown"),
  owner: recordPath("organisations")
    .optional()
    .describe("Organisation qui porte l’incubateur : /organisations/nom"),
  logo: text().optional().describe("Logo : un fichier de content/img/incubators"),
  website: webAddress().optional().describe("Site de l’incubateur"),
  github: webAddress().optional().describe("Code source des produits de l’incubateur"),
  contact: contactAddress().describe("Adresse électronique, ou adresse d’une page de contact"),
  address: text().optional().describe("Adresse postale"),
  highlighted_startups: uniqueTexts("startups")
    .optional()
    .describe("Produits phares, par ordre de préférence : des noms de fiches de content/startups"),
  hidden: flag().optional().describe("« true » : sans page, et absent des listes"),
  redirect_from: sitePaths().optional().describe("Ancienne(s) adresse(s) qui doivent mener à cette page"),
});

export type IncubatorData = z.infer<typeof incubatorSchema>;
