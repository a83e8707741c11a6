/** The pages that records of the catalogue give by themselves: products, incubators, promotions, sequences. */
import type { Catalogue, FastPage } from "../../catalogue/model.ts";
import { addressOf } from "../../content/permalink.ts";
import { typographic } from "../../markdown/typography.ts";
import type { Context } from "../context.ts";
import type { CataloguePage, PageSidebar } from "../model.ts";
import { modifiedOn } from "../relations/modified.ts";
import { sidebarNamed } from "../relations/sidebars.ts";
import { textsOf } from "../texts/lead.ts";

/** Menus beside the pages of collections whose files name none. */
const FAST_SIDEBAR = "sidebar-fast";
const MOOC_SIDEBAR = "sidebar-approche";

/** Every page of the catalogue whose address is free. */
export function cataloguePages(catalogue: Catalogue, context: Context): CataloguePage[] {
  const { startups, incubators, fasts, mooc } = catalogue;
  return [
    ...startups.map((entity) => makeRecordPage("startup", entity, context)),
    ...incubators
      .filter(({ hidden }) => !hidden)
      .map((entity) => makeRecordPage("incubator", entity, context)),
    ...fasts.map((entity) => makeRecordPage("fast", entity, context, fastSidebar(entity, context))),
    ...mooc.map((entity) => makeRecordPage("mooc", entity, context, menuOf(MOOC_SIDEBAR, context))),
  ].filter((page) => {
    const { file } = page.entity.source;
    return context.outputs.claim({ file, line: 1, column: 1, address: page.address });
  });
}

/** The page of a record of the catalogue. */
export function makeRecordPage<Kind extends CataloguePage["kind"]>(
  kind: Kind,
  entity: Extract<CataloguePage, { kind: Kind }>["entity"],
  context: Context,
  sidebar?: PageSidebar,
): CataloguePage {
  const { source, data } = entity;
  const texts = textsOf(kind, entity, { lang: "fr", title: data.title, h1: "layout" }, context);
  return {
    kind,
    entity,
    address: addressOf(entity.url),
    lang: "fr",
    title: typographic(data.title, "fr"),
    ...texts,
    ...modifiedOn(source.file, context.inputs.modified),
    ...(sidebar && { sidebar }),
  } as unknown as CataloguePage;
}

/** The menu beside the page of a promotion. */
export function fastSidebar(
  { data, source }: Pick<FastPage, "data" | "source">,
  context: Context,
): PageSidebar | undefined {
  const { sidebar } = data;
  return sidebar === undefined ? menuOf(FAST_SIDEBAR, context) : sidebarNamed(sidebar, source, context);
}

/** A menu that no file asks for: pages go without where `_data` does not have it. */
function menuOf(name: string, context: Context): PageSidebar | undefined {
  const menu = context.inputs.data.sidebars.get(name)?.value;
  return menu && { menu };
}
