/** The front matter of a team (`content/teams`), data without a page. */
import { z } from "zod";
import { text } from "../fields.ts";
import { recordName } from "./fields.ts";

export const teamSchema = z.strictObject({
  name: text().describe("Nom de l’équipe"),
  mission: text().meta({ input: "markdown" }).optional().describe("Ce que fait l’équipe, en Markdown"),
  incubator: recordName("incubators").describe("Incubateur : le nom d’une fiche de content/incubators"),
});

export type TeamData = z.infer<typeof teamSchema>;
