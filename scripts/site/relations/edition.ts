/** Watches that the form editor works on the repository that the site's data name. */
import type { Context } from "../context.ts";

/** GitHub has one host; a GitLab may stand on any other. */
const GITHUB = "github.com";

/** Tells a service that is not the repository's: the form would ask another host for another project. */
export function checkEdition(context: Context): void {
  const { site } = context.inputs.data;
  const { depot, edition } = site.value;
  if (!edition || !URL.canParse(depot)) return;
  const { protocol, host, pathname } = new URL(depot);
  const isGithub = edition.fournisseur === "github";
  if ((host === GITHUB) !== isGithub) {
    const meant = isGithub ? "gitlab" : "github";
    context.tell(site, ["edition", "fournisseur"], "unknown-value", {
      message: `le dépôt est chez « ${host} », qui n’est pas le service « ${edition.fournisseur} ».`,
      hint: `Écrivez « fournisseur: ${meant} », ou corrigez « depot » : le formulaire écrit dans ce dépôt.`,
    });
  } else if (protocol !== "https:" || !/^\/[^/]+\/[^/]+/.test(pathname)) {
    context.tell(site, ["depot"], "address", {
      message: `« ${depot} » n’est pas l’adresse d’un dépôt.`,
      hint: `Écrivez-la en entier : « https://${host}/compte/depot ».`,
    });
  }
}
