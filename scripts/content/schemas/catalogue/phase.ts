/** The front matter of a phase (`content/phases`): what the site says of it. Its other words are in `_data`. */
import { z } from "zod";
import { sitePath, text } from "../fields.ts";
import { positive } from "./fields.ts";

export const phaseSchema = z.strictObject({
  status: text()
    .meta({ vocabulary: "phases" })
    .describe("Phase décrite, parmi celles de _data/vocabulaires.yml"),
  label: text().describe("Titre de la phase dans les listes de produits"),
  order: positive().optional().describe("Rang ; celui de _data/vocabulaires.yml fait foi"),
  short_description: text().meta({ input: "long" }).describe("Ce qu’est la phase, en quelques phrases"),
  documentation_url: sitePath().optional().describe("Page du site qui explique la phase"),
});

export type PhaseData = z.infer<typeof phaseSchema>;
