/** The front matter of an organisation (`content/organisations`), data without a page. */
import { z } from "zod";
import { text } from "../fields.ts";
import { ignored, webAddress } from "./fields.ts";

export const organisationSchema = z.strictObject({
  name: text().describe("Nom de l’organisation"),
  acronym: text().optional().describe("Sigle ; sinon, le nom"),
  type: text()
    .meta({ vocabulary: "organisation-types" })
    .describe("Type, parmi ceux de _data/vocabulaires.yml"),
  domaine_ministeriel: text()
    .meta({ vocabulary: "ministries" })
    .describe("Domaine ministériel, parmi ceux de _data/vocabulaires.yml"),
  annuaire: webAddress().optional().describe("Page dans l’annuaire de l’administration"),
  id: text().meta({ input: "hidden" }).optional().describe(ignored),
});

export type OrganisationData = z.infer<typeof organisationSchema>;
