/** The lists of the blog: its further pages, and one page a category. */
import { addressOf } from "../content/permalink.ts";
import type { Categories } from "../data/schemas.ts";
import type { BlogPage, CategoryPage, EditorialPage, Post } from "./model.ts";
import { lastOf } from "./relations/modified.ts";

/** Posts on one page of the blog's list. */
export const POSTS_PER_PAGE = 12;

/** Address of a page of the blog's list, 1 being the blog's own. */
export function blogPageUrl(blog: EditorialPage, number: number): string {
  const { url } = blog.address;
  return number === 1 ? url : `${url.replace(/\/?$/, "/")}page/${number}/`;
}

export function blogPageCount(posts: readonly Post[]): number {
  return Math.max(1, Math.ceil(posts.length / POSTS_PER_PAGE));
}

/** The list's pages after the first, which is the editor's own page. */
export function blogPages(posts: readonly Post[], blog: EditorialPage | undefined): BlogPage[] {
  if (!blog) return [];
  const count = blogPageCount(posts);
  return Array.from({ length: count - 1 }, (_, index) => ({
    kind: "blog" as const,
    address: addressOf(blogPageUrl(blog, index + 2)),
    lang: blog.lang,
    title: `${blog.title} (page ${index + 2} sur ${count})`,
    number: index + 2,
    ...lastOf(posts.map(({ modified }) => modified)),
  }));
}

export function categoryUrl(category: string): string {
  return `/categorie/${category.toLowerCase()}/`;
}

/** The posts of a category, in the order given. */
export function postsOf(posts: readonly Post[], category: string): Post[] {
  const name = category.toLowerCase();
  return posts.filter(({ categories }) => categories.some((one) => one.toLowerCase() === name));
}

/** One page for each category that has posts, in the order of `_data/categories.yml`. */
export function categoryPages(posts: readonly Post[], categories: Categories): CategoryPage[] {
  const used = new Set(posts.flatMap((post) => post.categories.map((name) => name.toLowerCase())));
  return Object.entries(categories)
    .filter(([category]) => used.has(category))
    .map(([category, { titre, description }]) => ({
      kind: "category" as const,
      address: addressOf(categoryUrl(category)),
      lang: "fr",
      title: `Articles de la rubrique « ${titre} »`,
      category,
      description,
      ...lastOf(postsOf(posts, category).map(({ modified }) => modified)),
    }));
}
