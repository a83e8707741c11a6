/** The site map: the home page and the pages useful everywhere, sections as the main menu gives them, then all others. */
import { encodePath } from "../../content/permalink.ts";
import { barePath } from "../../site/addresses.ts";
import { isEditorial, type Page, type Site } from "../../site/model.ts";

export interface SiteMapLink {
  titre: string;
  href: string;
  lang: string | undefined;
}

export interface SiteMapSection {
  titre: string;
  liens: SiteMapLink[];
}

/** The pages of each section of the map. */
export interface MappedSection {
  titre: string;
  pages: Page[];
}

/** The map as a page shows it. */
export function siteMap(site: Site): SiteMapSection[] {
  return mappedPages(site).map(({ titre, pages }) => ({ titre, liens: pages.map((page) => linkOf(page)) }));
}

/** Every published page once. Pages hidden from search engines are left out, and products: their list is their index. */
export function mappedPages(site: Site): MappedSection[] {
  const byPath = new Map(site.pages.filter(isListed).map((page) => [barePath(page.address.url), page]));
  const take = (path: string): Page | undefined => {
    const page = byPath.get(path);
    byPath.delete(path);
    return page;
  };
  const home = take("/");
  const sections = site.data.navigation.value.principale.map((entry) => {
    const links =
      entry.enfants ?? (entry.lien === undefined ? [] : [{ titre: entry.titre, lien: entry.lien }]);
    const pages = links.flatMap(({ lien }) => take(barePath(lien)) ?? []);
    return { titre: entry.titre, pages };
  });
  const rest = [...byPath.values()];
  for (const page of rest) {
    const section = sections.find(({ pages }) => pages.some((parent) => isUnder(page, parent, site)));
    if (!section) continue;
    section.pages.push(page);
    byPath.delete(barePath(page.address.url));
  }
  const { acces_rapides: shortcuts } = site.data.navigation.value;
  const useful = [...shortcuts, ...site.data.footer.value.obligatoires];
  const about = [...(home ? [home] : []), ...useful.flatMap(({ lien }) => take(barePath(lien)) ?? [])];
  const others = [...byPath.values()].sort((a, b) => a.title.localeCompare(b.title, "fr"));
  return [{ titre: "Le site", pages: about }, ...sections, { titre: "Autres pages", pages: others }].filter(
    ({ pages }) => pages.length > 0,
  );
}

function isListed(page: Page): boolean {
  if (
    ["redirect", "blog", "tag", "directory", "startup"].includes(page.kind) ||
    page.address.file === "404.html"
  )
    return false;
  return !(
    isEditorial(page) &&
    (page.record.data.robots?.includes("noindex") || page.unpublished !== undefined)
  );
}

/** Posts and categories stand under the blog; other pages under the page whose path starts theirs. */
function isUnder(page: Page, parent: Page, site: Site): boolean {
  if (page.kind === "post" || page.kind === "category") return parent === site.blog;
  return page.address.url.startsWith(`${barePath(parent.address.url)}/`);
}

function linkOf(page: Page): SiteMapLink {
  return {
    titre: page.title,
    href: encodePath(page.address.url),
    lang: page.lang === "fr" ? undefined : page.lang,
  };
}
