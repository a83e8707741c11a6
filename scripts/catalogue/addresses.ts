/** Where the pages of the catalogue's records stand. */
import type { CollectionName } from "../content/collections.ts";
import { slugOf } from "../content/permalink.ts";

const FOLDERS = {
  startups: "/startups",
  incubators: "/incubateurs",
  fasts: "/fast/lauréats",
  mooc: "/approche/formation/mooc",
} as const satisfies Partial<Record<CollectionName, string>>;

/** A collection whose records have a page each. */
export type PublishedCollection = keyof typeof FOLDERS;

/** Whether the records of a collection of the catalogue have a page each. */
export function isPublished(collection: CollectionName): collection is PublishedCollection {
  return collection in FOLDERS;
}

/** The address of a record's page. @param id the name of its file */
export function recordUrl(collection: PublishedCollection, id: string): string {
  return `${FOLDERS[collection]}/${slugOf(id)}.html`;
}
