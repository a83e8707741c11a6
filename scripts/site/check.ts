/** Checks every reference of the site: links and images of bodies, of front matter, of menus. */
import { apiPaths } from "../catalogue/api/files.ts";
import type { ContentRecord } from "../content/load.ts";
import { severityOf } from "../content/rules.ts";
import type { KeyPath } from "../content/yaml-source.ts";
import { bestState, STATES } from "../data/accessibility.ts";
import type { DataFile } from "../data/load.ts";
import type { MenuEntry } from "../data/schemas.ts";
import type { Context } from "./context.ts";
import { decodePath, LinkChecker } from "./links.ts";
import { hasBody, isEditorial, type Site, sourceOf } from "./model.ts";

/** Tells dead links and missing images. */
export function checkReferences(
  site: Site,
  records: readonly ContentRecord<"pages">[],
  context: Context,
): void {
  const { value } = site.data.site;
  const origins = [value.adresse, ...value.autres_adresses];
  const published = [...site.expected.map(({ file }) => file), ...apiPaths(site.catalogue), "redirects.json"];
  const files = [...site.images.keys(), ...published.map((file) => `/${file}`)];
  const checker = new LinkChecker(site.pages, files, origins);

  for (const page of site.pages) {
    if (!hasBody(page)) continue;
    const { file } = sourceOf(page);
    for (const { url, line, column } of page.body.links) {
      const fault = checker.check(url, page.address.url);
      if (fault)
        context.problems.push({
          file,
          line,
          column,
          rule: "dead-link",
          ...fault,
          severity: severityOf("dead-link"),
        });
    }
    for (const { url, line, column } of page.body.images) {
      const fault = imageFault(url, site);
      if (fault)
        context.problems.push({
          file,
          line,
          column,
          rule: "missing-image",
          ...fault,
          severity: severityOf("missing-image"),
        });
    }
    if (isEditorial(page)) checkFrontMatter(page.record, checker, site, context);
  }
  for (const record of records) {
    const target = record.data.redirect_to;
    const fault = target && checker.check(target, "/");
    if (fault) context.tell(record.source, ["redirect_to"], "dead-link", fault);
  }
  checkData(site, checker, context);
  checkState(site, context);
}

/** A site must not claim to be more accessible than its last audit lets it. */
function checkState(site: Site, context: Context): void {
  const { site: facts, declaration } = site.data;
  const best = bestState(declaration.value, site.options.date);
  if (STATES.indexOf(facts.value.accessibilite) <= STATES.indexOf(best)) return;
  context.tell(facts, ["accessibilite"], "unproven-state", {
    message: `l’audit de declaration.yml ne permet pas d’annoncer « ${facts.value.accessibilite} ».`,
    hint: `Écrivez « ${best} », ou complétez « audit » : date de moins de trois ans et taux d’au moins 50 %.`,
  });
}

function checkFrontMatter(record: ContentRecord, checker: LinkChecker, site: Site, context: Context): void {
  const { image } = record.data;
  const fault = image === undefined ? undefined : imageFault(image, site);
  if (fault) context.tell(record.source, ["image"], "missing-image", fault);
  if (record.collection !== "pages") return;
  for (const [index, crumb] of ((record as ContentRecord<"pages">).data.breadcrumbs ?? []).entries()) {
    const dead = crumb.link && checker.check(crumb.link, "/");
    if (dead) context.tell(record.source, ["breadcrumbs", index, "link"], "dead-link", dead);
  }
}

/** Menus, footer and redirects of `_data`. */
function checkData(site: Site, checker: LinkChecker, context: Context): void {
  const check = (source: DataFile<unknown>, path: KeyPath, link: string | undefined) => {
    const fault = link && checker.check(link, "/");
    if (fault) context.tell(source, path, "dead-link", fault);
  };
  const { navigation, footer, redirects, sidebars, declaration } = site.data;
  const checkMenu = (source: DataFile<unknown>, entries: readonly MenuEntry[], path: KeyPath) => {
    for (const [index, entry] of entries.entries()) {
      check(source, [...path, index, "lien"], entry.lien);
      checkMenu(source, entry.enfants ?? [], [...path, index, "enfants"]);
    }
  };
  checkMenu(navigation, navigation.value.acces_rapides, ["acces_rapides"]);
  checkMenu(navigation, navigation.value.principale, ["principale"]);
  for (const [index, column] of footer.value.colonnes.entries()) {
    checkMenu(footer, column.liens, ["colonnes", index, "liens"]);
  }
  checkMenu(footer, footer.value.obligatoires, ["obligatoires"]);
  for (const sidebar of sidebars.values()) checkMenu(sidebar, sidebar.value.entrees, ["entrees"]);
  for (const [index, { vers }] of redirects.value.entries())
    check(redirects, [index, "vers"], vers.replace(/\/\*$/, "") || "/");
  check(declaration, ["schema_pluriannuel"], declaration.value.schema_pluriannuel);
  check(declaration, ["plan_annuel"], declaration.value.plan_annuel);
  check(declaration, ["audit", "rapport"], declaration.value.audit?.rapport);
  check(declaration, ["contact", "page"], declaration.value.contact.page);
}

function imageFault(url: string, site: Site): { message: string; hint: string } | undefined {
  if (/^(?:https?:)?\/\//i.test(url)) {
    return {
      message: `image hébergée ailleurs : « ${url} ».`,
      hint: "Copiez-la dans content/img : le site ne charge rien d’un autre serveur.",
    };
  }
  if (!url.startsWith("/") || site.images.has(decodePath(url.replace(/[?#].*$/, "")))) return undefined;
  return {
    message: `image introuvable : « ${url} ».`,
    hint: "Déposez le fichier dans content/img, et vérifiez son nom, majuscules comprises.",
  };
}
