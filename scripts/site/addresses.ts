/** Where each document is published. */
import { isPublished, recordUrl } from "../catalogue/addresses.ts";
import { idOf } from "../catalogue/entities.ts";
import { parseDay } from "../content/dates.ts";
import type { ContentRecord, UnreadableFile } from "../content/load.ts";
import { type Address, addressOf, permalinkFault, slugOf } from "../content/permalink.ts";

/** The permalink, else the file's path: `approche/manifeste.md` → `/approche/manifeste`, `approche/index.md` → `/approche/`. */
export function pageAddress(record: ContentRecord<"pages">): Address {
  return addressOf(record.data.permalink ?? pathPermalink(record.path));
}

function pathPermalink(path: string): string {
  return `/${path.split("/").map(slugOf).join("/")}`.replace(/\/index$/, "/");
}

/** The address that a file left out would most likely have; undefined when it would have no page. */
export function likelyAddress({
  collection,
  path,
  keys,
}: Pick<UnreadableFile, "collection" | "path" | "keys">): Address | undefined {
  if (collection === "pages") {
    const { permalink } = keys;
    return addressOf(permalink === undefined || permalinkFault(permalink) ? pathPermalink(path) : permalink);
  }
  if (isPublished(collection)) return addressOf(recordUrl(collection, idOf({ path })));
  if (collection !== "posts") return undefined;
  const name = postName(path);
  const date = (keys.date && parseDay(keys.date)) ?? name.day;
  return date === undefined ? undefined : postAddress(keys.categories?.split(/\s+/) ?? [], date, name.slug);
}

const POST_NAME = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** The day and the slug that a post's file name holds. */
export function postName(path: string): { day: string | undefined; slug: string } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const match = POST_NAME.exec(name);
  return { day: match?.[1] && parseDay(match[1]), slug: slugOf(match?.[2] ?? name) };
}

/** `/:categories/AAAA/MM/JJ/slug/`: the date of the front matter, the slug of the file name with its case. */
export function postAddress(categories: readonly string[], day: string, slug: string): Address {
  return addressOf(
    `/${[...categories.map((name) => name.toLowerCase()), ...day.split("-"), slug].join("/")}/`,
  );
}

/** The path without what servers leave out, for comparing two addresses. */
export function barePath(url: string): string {
  return url.replace(/(?:\/index)?\.html$/, "").replace(/\/+$/, "") || "/";
}
