/** The way from the home page to a page. */
import { barePath } from "./addresses.ts";
import { branchTo, markMenu } from "./menus.ts";
import { hasBody, isEditorial, type Page, type Site } from "./model.ts";

export interface Crumb {
  title: string;
  /** Absent for the page itself. */
  link?: string | undefined;
  /** Language of the title, when it is not French. */
  lang?: string | undefined;
}

/** The crumb of a page. */
export function crumbOf(page: Exclude<Page, { kind: "redirect" }>): Crumb & { link: string } {
  return { title: page.title, link: page.address.url, ...foreign(page.lang) };
}

function foreign(lang: string | undefined): Pick<Crumb, "lang"> {
  return lang === undefined || lang === "fr" ? {} : { lang };
}

/**
 * The breadcrumb of a page, home first, the page itself last: as written in front matter, else the pages found
 * on the path to its address and on the branch of its side menu. Empty for the home page.
 *
 * @param titles crumb of every published page by its bare path
 */
export function breadcrumbOf(page: Page, site: Site, titles: ReadonlyMap<string, Crumb>): Crumb[] {
  const home = titles.get(page.lang === "fr" ? "/" : `/${page.lang}`) ?? titles.get("/");
  const homeCrumb = {
    ...(page.lang === "fr" ? { title: "Accueil" } : { title: "Home", lang: "en" }),
    link: home?.link ?? "/",
  };
  if (page.address.url === homeCrumb.link || page.address.url === "/") return [];
  const self: Crumb = { title: page.title, ...foreign(page.lang) };
  const written = isEditorial(page) && page.kind === "page" ? page.record.data : undefined;
  if (written && "breadcrumbs" in written && written.breadcrumbs) {
    const crumbs: Crumb[] = written.breadcrumbs.map(({ title, link }) => ({
      title,
      link,
      ...foreign(page.lang),
    }));
    if (crumbs[0]?.link !== "/") crumbs.unshift(homeCrumb);
    const last = crumbs.at(-1);
    const isSelf = last?.link === undefined || barePath(last.link) === barePath(page.address.url);
    return isSelf
      ? [...crumbs.slice(0, -1), { ...self, title: last?.title ?? page.title }]
      : [...crumbs, self];
  }
  const between =
    (hasBody(page) && page.kind !== "post") || page.kind === "directory"
      ? [...ancestors(page, titles), ...menuBranch(page)]
      : blogCrumbs(page, site);
  const seen = new Set([barePath(homeCrumb.link), barePath(page.address.url)]);
  const kept = between.filter(({ link }) => {
    const path = barePath(link ?? "");
    return !seen.has(path) && seen.add(path);
  });
  return [homeCrumb, ...kept, self];
}

/** Published pages whose address is a prefix of this one's. */
function ancestors(page: Page, titles: ReadonlyMap<string, Crumb>): Crumb[] {
  const segments = barePath(page.address.url).split("/").slice(1, -1);
  return segments.flatMap((_, index) => titles.get(`/${segments.slice(0, index + 1).join("/")}`) ?? []);
}

function menuBranch(page: Page): Crumb[] {
  if (!hasBody(page) || !page.sidebar || !("menu" in page.sidebar)) return [];
  return branchTo(markMenu(page.sidebar.menu.entrees, page.address.url, ""))
    .filter(({ lien }) => lien !== undefined)
    .map(({ titre, lien }) => ({ title: titre, link: lien }));
}

/** Posts, categories and further list pages stand under the blog. */
function blogCrumbs(page: Page, site: Site): Crumb[] {
  if (page.kind === "redirect" || !site.blog) return [];
  const lists = page.kind === "blog" ? [site.blog, page.of] : [site.blog];
  return lists.map(crumbOf);
}
