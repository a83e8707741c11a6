/** Checks every reference of the site: links and images of bodies, of front matter, of menus. */
import { recordUrl } from "../catalogue/addresses.ts";
import { apiPaths } from "../catalogue/api/files.ts";
import type { Content, ContentRecord } from "../content/load.ts";
import { addressOf } from "../content/permalink.ts";
import type { KeyPath } from "../content/yaml-source.ts";
import { bestState, STATES } from "../data/accessibility.ts";
import type { DataFile } from "../data/load.ts";
import type { MenuEntry } from "../data/schemas.ts";
import { awaitedProducts } from "./broken.ts";
import type { Context } from "./context.ts";
import { LinkChecker } from "./links.ts";
import { hasBody, isEditorial, type Page, type PageWithBody, type Site, sourceOf } from "./model.ts";
import { checkEdition } from "./relations/edition.ts";
import { checkIcons } from "./relations/icons.ts";
import { checkSecurity } from "./relations/security.ts";
import { checkPortraits } from "./texts/portraits.ts";
import { checkTexts, imageFault } from "./texts/references.ts";

/** Anchor of the box by which readers refuse to be counted, made by the `mesure-audience` block. */
const AUDIENCE_CONTROL = "mesure-audience";

/**
 * Tells dead links and missing images.
 *
 * @param broken the pages that files left out would give: their text is checked too, and links may lead to them
 */
export function checkReferences(
  site: Site,
  content: Pick<Content, "pages" | "startups" | "unreadable">,
  broken: readonly PageWithBody[],
  context: Context,
): void {
  const { pages: records, unreadable } = content;
  const { value } = site.data.site;
  const origins = [value.adresse, ...value.autres_adresses];
  const awaited = awaitedProducts(content, site);
  const likely = awaited.map((id) => addressOf(recordUrl("startups", id)));
  const expected = [...site.expected, ...likely].map(({ file }) => file);
  const products = [...site.catalogue.startups.map(({ id }) => id), ...awaited];
  const published = [...expected, ...apiPaths(products), "redirects.json"];
  const files = [...site.images.keys(), ...published.map((file) => `/${file}`)];
  const pages = [...site.pages, ...broken];
  const checker = new LinkChecker(pages.filter(hasSureAnchors), files, origins);

  for (const page of pages) {
    if (!hasBody(page)) continue;
    checkTexts(page, checker, site, context);
    if (isEditorial(page)) checkFrontMatter(page.record, checker, site, context);
  }
  const left = unreadable.flatMap(({ record }) => (record?.collection === "pages" ? [record] : []));
  for (const record of [...records, ...(left as ContentRecord<"pages">[])]) {
    const target = record.data.redirect_to;
    const fault = target && checker.check(target, "/");
    if (fault) context.tell(record.source, ["redirect_to"], "dead-link", fault);
  }
  checkPortraits(site.catalogue, site.images, context);
  checkData(site, checker, context);
  checkState(site, context);
  checkAudience(site, pages, context);
  checkSecurity(context);
  checkEdition(context);
  checkIcons(context);
}

/** Whether the layout of a page is known: one told to be unknown may bring any anchor. */
function hasSureAnchors(page: Page): boolean {
  const doubtful = hasBody(page) ? sourceOf(page).doubtful : undefined;
  return doubtful === undefined || (doubtful !== "all" && !doubtful.has("layout"));
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

/** Visits may be counted without asking first only if readers can refuse: the law wants it said on a page. */
function checkAudience(site: Site, pages: readonly Page[], context: Context): void {
  if (site.data.site.value.mesureAudience === undefined) return;
  const offers = pages.some((page) => hasBody(page) && page.body.ids.has(AUDIENCE_CONTROL));
  if (offers) return;
  context.tell(site.data.site, ["mesureAudience"], "audience-refusal", {
    message: "la mesure d’audience est en place, mais aucune page ne permet de la refuser.",
    hint: "Ajoutez un bloc « :::mesure-audience » à la page des données personnelles.",
  });
}

function checkFrontMatter(record: ContentRecord, checker: LinkChecker, site: Site, context: Context): void {
  const { image } = record.data;
  const fault = image === undefined ? undefined : imageFault(image, "/", site);
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
  const { navigation, footer, redirects, notices, sidebars, declaration } = site.data;
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
  check(declaration, ["schema_pluriannuel"], declaration.value.schema_pluriannuel);
  check(declaration, ["plan_annuel"], declaration.value.plan_annuel);
  check(declaration, ["audit", "rapport"], declaration.value.audit?.rapport);
  check(declaration, ["contact", "page"], declaration.value.contact.page);
  for (const [index, { vers }] of redirects.value.entries())
    check(redirects, [index, "vers"], vers.replace(/\/\*$/, "") || "/");
  for (const [index, { lien }] of notices.value.entries())
    check(notices, [index, "lien", "lien"], lien?.lien);
}
