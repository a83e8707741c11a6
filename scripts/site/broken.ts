/** Files left out for a mistake in their front matter: the rest of each is checked, so that all is told at once. */
import { isPublished } from "../catalogue/addresses.ts";
import { entity, idOf } from "../catalogue/entities.ts";
import type { CatalogueName, CollectionName } from "../content/collections.ts";
import type { Content, ContentRecord, UnreadableFile } from "../content/load.ts";
import { type Address, addressOf } from "../content/permalink.ts";
import { likelyAddress } from "./addresses.ts";
import { fastSidebar, makeRecordPage } from "./catalogue/pages.ts";
import type { Context } from "./context.ts";
import { checkedCategories, makeDocument } from "./editorial.ts";
import type { CataloguePage, PageWithBody, Site } from "./model.ts";

/** Where a link cannot be resolved from, for want of a date. */
const NOWHERE = addressOf("/");

const KINDS = { startups: "startup", incubators: "incubator", fasts: "fast", mooc: "mooc" } as const;

/** The addresses that the files left out will have once mended, and those from which they will be led to. */
export function expectedAddresses(files: readonly UnreadableFile[]): Address[] {
  return files.flatMap((file) => {
    const { redirect_from: olds = [] } = (file.record?.data ?? {}) as { redirect_from?: string[] };
    const own = likelyAddress(file);
    return [...(own ? [own] : []), ...olds.map(addressOf)];
  });
}

/** The products that may only be missing for a mistake in the vocabularies: without its phases, none can be made. */
export function awaitedProducts({ startups }: Pick<Content, "startups">, { data }: Site): string[] {
  return data.vocabularies.doubtful === undefined ? [] : startups.map(idOf);
}

/** The pages that the files left out would give; what is wrong beside their front matter is told. */
export function brokenPages(files: readonly UnreadableFile[], context: Context): PageWithBody[] {
  return files.flatMap((file): PageWithBody[] => {
    const page = brokenPage(file, context);
    return page ? [page] : [];
  });
}

function brokenPage(file: UnreadableFile, context: Context): PageWithBody | undefined {
  const { record } = file;
  const address = likelyAddress(file) ?? NOWHERE;
  if (isOf(record, "pages")) {
    if (record.data.redirect_to !== undefined) return undefined;
    return makeDocument(record, context, { kind: "page" as const, address });
  }
  if (isOf(record, "posts")) {
    const categories = checkedCategories(record, context);
    const post = { kind: "post" as const, address, date: record.data.date ?? "", categories };
    return makeDocument(record, context, post);
  }
  return record && recordPage(record as ContentRecord<CatalogueName>, address, context);
}

function recordPage(
  record: ContentRecord<CatalogueName>,
  { url }: Address,
  context: Context,
): CataloguePage | undefined {
  const { collection, data } = record;
  if (!isPublished(collection) || ("hidden" in data && data.hidden === true)) return undefined;
  const sidebar = isOf(record, "fasts") ? fastSidebar(record, context) : undefined;
  // Its links to other records are of no use: only its text is looked at.
  const one = { ...entity(record as ContentRecord<"startups">), url } as CataloguePage["entity"];
  return makeRecordPage(KINDS[collection], one as never, context, sidebar);
}

function isOf<C extends CollectionName>(
  record: ContentRecord<CollectionName> | undefined,
  collection: C,
): record is ContentRecord<C> {
  return record?.collection === collection;
}
