/** The front matter of a member (`content/members`), data without a page. */
import { z } from "zod";
import { text } from "../fields.ts";
import { ignored, recentDay, recordName, recordPath, texts, uniqueTexts, webAddress } from "./fields.ts";

const mission = z.strictObject({
  start: recentDay().describe("Premier jour (AAAA-MM-JJ)"),
  end: recentDay().optional().describe("Dernier jour, compris ; sinon, la mission est sans terme"),
  status: text().meta({ vocabulary: "statuses" }).describe("Statut, parmi ceux de _data/vocabulaires.yml"),
  employer: text().optional().describe("Employeur"),
  startups: uniqueTexts("startups").optional().describe("Produits : des noms de fiches de content/startups"),
});

export const memberSchema = z.strictObject({
  fullname: text().describe("Prénom et nom"),
  role: text().describe("Rôle, tel que la personne le dit"),
  domaine: text()
    .meta({ vocabulary: "domains" })
    .describe("Domaine d’activité, parmi ceux de _data/vocabulaires.yml"),
  missions: z.array(mission).min(1).describe("Missions (start, end, status, employer, startups)"),
  startups: uniqueTexts("startups").optional().describe("Produits actuels, sur d’anciennes fiches"),
  previously: uniqueTexts("startups").optional().describe("Anciens produits, sur d’anciennes fiches"),
  teams: z.array(recordPath("teams")).optional().describe("Équipes : /teams/nom"),
  competences: uniqueTexts().optional().describe("Compétences"),
  link: webAddress().optional().describe("Page personnelle ou profil professionnel"),
  github: text().optional().describe("Nom d’utilisateur sur GitHub"),
  avatar: text()
    .meta({ input: "image" })
    .optional()
    .describe("Portrait : /img/… ; le site ne charge pas d’image d’un autre serveur"),
  incubator: recordName("incubators")
    .meta({ input: "hidden" })
    .optional()
    .describe("Ignorée par le site ; doit désigner un incubateur connu"),
  memberType: text().meta({ input: "hidden" }).optional().describe(ignored),
  badges: texts().meta({ input: "hidden" }).optional().describe(ignored),
});

export type MemberData = z.infer<typeof memberSchema>;
export type MissionData = z.infer<typeof mission>;
