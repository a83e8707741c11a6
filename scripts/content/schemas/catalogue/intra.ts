/** The front matter of an intrapreneur's quotation (`content/intras`), data without a page. */
import { z } from "zod";
import { address, text } from "../fields.ts";
import { uniqueTexts, webAddress } from "./fields.ts";

export const intraSchema = z.strictObject({
  fullname: text().describe("Prénom et nom"),
  role: text().describe("Rôle, tel que la personne le dit"),
  link: webAddress().optional().describe("Page personnelle ou profil professionnel"),
  avatar: address().meta({ input: "image" }).optional().describe("Portrait : /img/…"),
  startups: uniqueTexts("startups").optional().describe("Produits : des noms de fiches de content/startups"),
});

export type IntraData = z.infer<typeof intraSchema>;
