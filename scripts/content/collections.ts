/** The collections of the content tree: a folder and a schema each. */
import { pageSchema } from "./schemas/page.ts";
import { postSchema } from "./schemas/post.ts";

export const COLLECTIONS = {
  pages: pageSchema,
  posts: postSchema,
} as const;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
