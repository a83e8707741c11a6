/** The lists of the blog: its further pages, those of each category and of each tag. */
import { fold } from "../content/nearest.ts";
import { addressOf } from "../content/permalink.ts";
import type { Categories } from "../data/schemas.ts";
import { typographic } from "../markdown/typography.ts";
import type { BlogPage, CategoryPage, EditorialPage, Post, PostList, Tag, TagPage } from "./model.ts";
import { lastOf } from "./relations/modified.ts";

/** Posts on one page of the blog's list. */
export const POSTS_PER_PAGE = 12;

/** Address of a page of a list, 1 being the list's own. */
export function listPageUrl(list: Pick<PostList, "address">, number: number): string {
  const { url } = list.address;
  return number === 1 ? url : `${url.replace(/\/?$/, "/")}page/${number}/`;
}

/** Pages that a list of so many posts takes, one at least. */
export function listPageCount(posts: readonly Post[]): number {
  return Math.max(1, Math.ceil(posts.length / POSTS_PER_PAGE));
}

/** The posts of a list, newest first. */
export function postsOfList(list: PostList, posts: readonly Post[]): readonly Post[] {
  if (list.kind === "tag") return list.tag.posts;
  return list.kind === "category" ? postsOf(posts, list.category) : posts;
}

/** The pages of a list after the first. */
export function furtherPages(list: PostList, posts: readonly Post[]): BlogPage[] {
  const count = listPageCount(posts);
  return Array.from({ length: count - 1 }, (_, index) => ({
    kind: "blog" as const,
    of: list,
    address: addressOf(listPageUrl(list, index + 2)),
    lang: list.lang,
    title: `${list.title} (page ${index + 2} sur ${count})`,
    number: index + 2,
    ...lastOf(posts.map(({ modified }) => modified)),
  }));
}

/** Every page of lists but the blog's own: its further pages, those of categories, those of tags. */
export function listPages(
  posts: readonly Post[],
  tags: Iterable<Tag>,
  blog: EditorialPage | undefined,
  categories: Categories,
): (BlogPage | CategoryPage | TagPage)[] {
  const lists = [...categoryPages(posts, categories), ...(blog ? tagPages(tags, blog) : [])];
  return [
    ...(blog ? furtherPages(blog, posts) : []),
    ...lists.flatMap((list) => [list, ...furtherPages(list, postsOfList(list, posts))]),
  ];
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
      title: `Articles de la rubrique «\u00a0${titre}\u00a0»`,
      category,
      description,
      ...lastOf(postsOf(posts, category).map(({ modified }) => modified)),
    }));
}

/** The part of an address that stands for a tag: « Été 2026 » is `ete-2026`. */
export function tagSlug(tag: string): string {
  return fold(tag)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** The tags of posts that are sorted, newest first; in byte order of their slugs. */
export function tagsOfPosts(posts: readonly Post[]): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const post of posts) {
    for (const label of post.record.data.tags ?? []) {
      const slug = tagSlug(label);
      const tag = tags.get(slug) ?? { slug, label: typographic(label, post.lang), posts: [] };
      if (slug !== "" && tag.posts.at(-1) !== post) tag.posts.push(post);
      if (slug !== "") tags.set(slug, tag);
    }
  }
  return new Map([...tags].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function tagUrl(blog: EditorialPage, slug: string): string {
  return `${blog.address.url.replace(/\/?$/, "/")}etiquettes/${slug}/`;
}

function tagPages(tags: Iterable<Tag>, blog: EditorialPage): TagPage[] {
  return [...tags].map((tag) => ({
    kind: "tag" as const,
    address: addressOf(tagUrl(blog, tag.slug)),
    lang: "fr",
    title: `Articles portant l’étiquette «\u00a0${tag.label}\u00a0»`,
    tag,
    ...lastOf(tag.posts.map(({ modified }) => modified)),
  }));
}
