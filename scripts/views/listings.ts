/** Lists of posts: the blog, its further pages, a category, the posts beside a post. */
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import { blogPageCount, blogPageUrl, categoryUrl, POSTS_PER_PAGE, postsOf } from "../site/blog.ts";
import { isEditorial, type Page, type Post, type Site } from "../site/model.ts";
import { shorten } from "./head.ts";
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
  pages: { number: number; href: string; current: boolean }[];
}

/** The list a page shows, undefined when it shows none. */
export function listingOf(page: Page, site: Site, card: (post: Post) => PostCard): Listing | undefined {
  if (page.kind === "category") {
    return {
      posts: postsOf(site.posts, page.category).map(card),
      categories: [],
      pages: [],
    };
  }
  const isBlog = page.kind === "blog" || (isEditorial(page) && page.record.data.layout === "blog");
  if (!isBlog || !site.blog) return undefined;
  const { blog, posts } = site;
  const number = page.kind === "blog" ? page.number : 1;
  const count = blogPageCount(posts);
  return {
    posts: posts.slice((number - 1) * POSTS_PER_PAGE, number * POSTS_PER_PAGE).map(card),
    categories: categoriesOf(site),
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            href: encodePath(blogPageUrl(blog, index + 1)),
            current: index + 1 === number,
          })),
  };
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

/** The three latest other posts, those of the same first category first. */
export function relatedPosts(post: Post, site: Site): Post[] {
  const [first] = post.categories;
  const others = site.posts.filter((other) => other !== post);
  const near = first === undefined ? [] : postsOf(others, first);
  return [...new Set([...near, ...others])].slice(0, 3);
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
