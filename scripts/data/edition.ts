/** The form editor that the site publishes under `/admin/`, and how its users are known. Without it nothing is published. */
import { z } from "zod";
import { fault, type Refinement, text } from "../content/schemas/fields.ts";

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

/** GitHub has one host; a GitLab may stand on any other. */
const GITHUB = "github.com";

/** Tells a service that is not the one of the repository: the form would ask another host for another project. */
export function checkProvider(
  { depot, edition }: { depot: string; edition?: Edition | undefined },
  context: Refinement,
): void {
  if (!edition || !URL.canParse(depot)) return;
  const { protocol, host, pathname } = new URL(depot);
  const isGithub = edition.fournisseur === "github";
  if ((host === GITHUB) !== isGithub) {
    const meant = isGithub ? "gitlab" : "github";
    fault(
      context,
      `le dépôt est chez « ${host} », qui n’est pas le service « ${edition.fournisseur} ».`,
      {
        rule: "unknown-value",
        hint: `Écrivez « fournisseur: ${meant} », ou corrigez « depot » : le formulaire écrit dans ce dépôt.`,
      },
      ["edition", "fournisseur"],
    );
  } else if (protocol !== "https:" || !/^\/[^/]+\/[^/]+/.test(pathname)) {
    fault(
      context,
      `« ${depot} » n’est pas l’adresse d’un dépôt.`,
      { rule: "address", hint: `Écrivez-la en entier : « https://${host}/compte/depot ».` },
      ["depot"],
    );
  }
}
