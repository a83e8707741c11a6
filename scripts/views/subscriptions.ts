/** The feeds that a reader may follow, and which of them each page announces. */
import { encodePath } from "../content/permalink.ts";
import { categoryUrl } from "../site/blog.ts";
import { isEditorial, type Page, type Post, type Site } from "../site/model.ts";

/** One list of posts, in each of the formats it is published in. */
export interface Subscription {
  title: string;
  /** Path under which its files stand. */
  folder: string;
  formats: { type: string; name: string; href: string }[];
}

export const FEED_FILES = {
  atom: { file: "feed.xml", type: "application/atom+xml", name: "Atom" },
  rss: { file: "rss.xml", type: "application/rss+xml", name: "RSS" },
  json: { file: "feed.json", type: "application/feed+json", name: "JSON" },
} as const;

/** @param folder path under which the feeds stand: `/` for the blog, that of a category's page */
export function subscription(title: string, folder: string): Subscription {
  const formats = Object.values(FEED_FILES).map(({ file, type, name }) => ({
    type,
    name,
    href: encodePath(folder + file),
  }));
  return { title, folder, formats };
}

/** The blog's own, undefined for a site without a blog. */
export function blogSubscription(site: Site): Subscription | undefined {
  return site.blog && subscription(`${site.blog.title} — ${site.data.site.value.nom}`, "/");
}

/** What a page announces, its own list first: the blog's pages, the categories' and posts do, and the home page. */
export function subscriptionsOf(page: Page, site: Site): Subscription[] {
  const blog = blogSubscription(site);
  if (!blog) return [];
  if (page.kind === "category") return [subscription(page.title, page.address.url), blog];
  if (page.kind === "post") return [blog, ...categoriesOf(page as Post, site)];
  const isConcerned =
    page.kind === "blog" ||
    (isEditorial(page) && ["blog", "home"].includes((page.record.data as { layout: string }).layout));
  return isConcerned ? [blog] : [];
}

function categoriesOf(post: Post, site: Site): Subscription[] {
  return post.categories.flatMap((name) => {
    const url = categoryUrl(name);
    const page = site.pages.find(({ kind, address }) => kind === "category" && address.url === url);
    return page ? [subscription(page.title, url)] : [];
  });
}
