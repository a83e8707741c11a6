/** Lists of posts: the blog, its further pages, a category, the posts beside a post. */
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import {
  categoryUrl,
  listPageCount,
  listPageUrl,
  POSTS_PER_PAGE,
  postsOf,
  postsOfList,
  tagSlug,
  tagUrl,
} from "../site/blog.ts";
import { isEditorial, type Page, type Post, type PostList, type Site } from "../site/model.ts";
import { shorten } from "./head.ts";
import { type PageLink, paginationOf } from "./pagination.ts";
import type { PageView } from "./view.ts";

export interface Tag {
  titre: string;
  href: string;
}

export interface PostCard {
  title: string;
  href: string;
  lang: string;
  date: string;
  dateText: string;
  description: string;
  tags: Tag[];
  image: PageView["image"];
}

export interface Listing {
  posts: PostCard[];
  /** Category pages, with the number of their posts. */
  categories: (Tag & { count: number })[];
  /** Empty when everything fits on one page. */
  pages: PageLink[];
  previous: string | undefined;
  next: string | undefined;
}

/** The list a page shows, undefined when it shows none. */
export function listingOf(page: Page, site: Site, card: (post: Post) => PostCard): Listing | undefined {
  const list = listOf(page);
  if (!list) return undefined;
  const posts = postsOfList(list, site.posts);
  const number = page.kind === "blog" ? page.number : 1;
  const href = (wanted: number) => encodePath(listPageUrl(list, wanted));
  return {
    posts: posts.slice((number - 1) * POSTS_PER_PAGE, number * POSTS_PER_PAGE).map(card),
    categories: list.kind === "page" ? categoriesOf(site) : [],
    ...paginationOf(number, listPageCount(posts), href),
  };
}

/** The list that a page is a page of. */
function listOf(page: Page): PostList | undefined {
  if (page.kind === "blog") return page.of;
  if (page.kind === "category" || page.kind === "tag") return page;
  return isEditorial(page) && page.record.data.layout === "blog" ? page : undefined;
}

export function postCard(post: Post, site: Site, description: string, image: PageView["image"]): PostCard {
  return {
    title: post.title,
    href: encodePath(post.address.url),
    lang: post.lang,
    date: post.date,
    dateText: longDate(post.date, post.lang),
    description: shorten(description, 200),
    tags: tagsOf(post.categories, site),
    image,
  };
}

/** The categories of a post that have a page. */
export function tagsOf(categories: readonly string[], site: Site): Tag[] {
  return categories.flatMap((name) => {
    const category = site.data.categories.value[name.toLowerCase()];
    return category ? [{ titre: category.titre, href: encodePath(categoryUrl(name)) }] : [];
  });
}

/** The pages of a post's tags. */
export function keywordsOf(post: Post, site: Site): Tag[] {
  const { blog } = site;
  if (!blog) return [];
  const slugs = new Set((post.record.data.tags ?? []).map(tagSlug));
  return [...slugs].flatMap((slug) => {
    const tag = site.tags.get(slug);
    return tag ? [{ titre: tag.label, href: encodePath(tagUrl(blog, slug)) }] : [];
  });
}

const RELATED = 3;

/** Three other posts: those that share the most tags, then the most categories, the newest first. */
export function relatedPosts(post: Post, site: Site): Post[] {
  const shared = new Map<Post, number>();
  const near = (posts: readonly Post[], weight: number) => {
    for (const other of posts) if (other !== post) shared.set(other, (shared.get(other) ?? 0) + weight);
  };
  for (const slug of new Set((post.record.data.tags ?? []).map(tagSlug)))
    near(site.tags.get(slug)?.posts ?? [], 100);
  for (const category of new Set(post.categories)) near(postsOf(site.posts, category), 1);
  near(site.posts.slice(0, RELATED + 1), 0);
  const place = new Map(site.posts.map((other, index) => [other, index]));
  return [...shared]
    .sort(([a, one], [b, two]) => two - one || (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .slice(0, RELATED)
    .map(([other]) => other);
}

function categoriesOf(site: Site): Listing["categories"] {
  return Object.entries(site.data.categories.value)
    .map(([name, { titre }]) => ({
      titre,
      href: encodePath(categoryUrl(name)),
      count: postsOf(site.posts, name).length,
    }))
    .filter(({ count }) => count > 0);
}
