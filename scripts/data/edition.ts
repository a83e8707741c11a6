/** The form editor that the site publishes under `/admin/`, and how its users are known. Without it nothing is published. */
import { z } from "zod";
import { text } from "../content/schemas/fields.ts";

/** Where it stands, in a preview and in a site that publishes it. */
export const FORM_FOLDER = "admin";

export const editionSchema = z.strictObject({
  fournisseur: z.enum(["github", "gitlab"]).describe("Service qui héberge le dépôt nommé par « depot »"),
  connexion: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe(
      "Adresse du service de connexion (OAuth) ; sans elle, chacun se connecte avec un jeton personnel",
    ),
  application: text()
    .optional()
    .describe("Pour GitLab : identifiant de l’application qui permet de se connecter"),
});

export type Edition = z.infer<typeof editionSchema>;
