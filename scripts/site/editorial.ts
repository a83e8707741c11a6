/** Turns validated records into pages: address, body, menu, stylesheets. */
import type { Day } from "../content/dates.ts";
import type { ContentRecord } from "../content/load.ts";
import { suggestion } from "../content/nearest.ts";
import { permalinkFault } from "../content/permalink.ts";
import { LAYOUTS, type Layout } from "../content/schemas/layouts.ts";
import { typographic } from "../markdown/typography.ts";
import { pageAddress, postAddress, postName } from "./addresses.ts";
import { resolveAsset } from "./assets.ts";
import type { Context } from "./context.ts";
import type { Asset, EditorialPage, PageSidebar, Post } from "./model.ts";
import { modifiedOn } from "./relations/modified.ts";
import { sidebarNamed } from "./relations/sidebars.ts";
import { unpublishedReason } from "./select.ts";
import { textsOf } from "./texts/lead.ts";

/** A page of `content/pages`; undefined when it is not to be published. A `redirect_to` page is made elsewhere. */
export function makePage(record: ContentRecord<"pages">, context: Context): EditorialPage | undefined {
  const address = pageAddress(record);
  return makeDocument(record, context, { kind: "page", address });
}

/** A post of `content/posts`; undefined when it is not to be published. */
export function makePost(record: ContentRecord<"posts">, context: Context): Post | undefined {
  const name = postName(record.path);
  const date = record.data.date ?? name.day;
  if (date === undefined) {
    context.tell(record.source, ["date"], "missing-date", {
      message: "cet article n’a pas de date.",
      hint: "Ajoutez une ligne « date: AAAA-MM-JJ », ou commencez le nom du fichier par la date.",
    });
    return undefined;
  }
  const categories = checkedCategories(record, context);
  const address = postAddress(categories, date, name.slug);
  const fault = permalinkFault(address.url);
  if (fault) {
    context.tell(record.source, ["categories"], "permalink", fault);
    return undefined;
  }
  return makeDocument(record, context, { kind: "post" as const, address, date, categories });
}

/** The categories of a post; those that the site does not have are told. */
export function checkedCategories(record: ContentRecord<"posts">, context: Context): string[] {
  const categories = record.data.categories ?? [];
  const known = Object.keys(context.inputs.data.categories.value);
  for (const [index, category] of categories.entries()) {
    if (known.includes(category.toLowerCase())) continue;
    context.tell(record.source, ["categories", index], "unknown-category", {
      message: `rubrique inconnue : « ${category} ».`,
      hint: suggestion(category, known, "Rubriques de _data/categories.yml"),
    });
  }
  return categories;
}

/** A document at its address: its body, its menu, its sheets; undefined when it is not to be published. */
export function makeDocument<
  R extends ContentRecord,
  E extends Pick<EditorialPage, "kind" | "address"> & { date?: Day },
>(record: R, context: Context, extra: E): (EditorialPage & E & { record: R }) | undefined {
  const { options, data } = context.inputs;
  const unpublished = unpublishedReason(record.data, options.date);
  if (unpublished !== undefined && !options.preview) return undefined;
  const { source } = record;
  const lang = record.data.lang ?? "fr";
  const title = typographic(record.data.title, lang);
  const { h1 } = LAYOUTS[record.data.layout];
  const texts = textsOf(extra.kind, record, { lang, title: record.data.title, h1 }, context);
  const sidebar =
    record.collection === "pages" ? resolveSidebar(record as ContentRecord<"pages">, context) : undefined;
  return {
    ...extra,
    record,
    lang,
    title: title || data.site.value.nom,
    ...texts,
    ...modifiedOn(source.file, context.inputs.modified, [record.data.publish_at, extra.date]),
    ...(unpublished === undefined ? {} : { unpublished }),
    ...(sidebar === undefined ? {} : { sidebar }),
    stylesheets: resolveAssets(record, "additional_css", context),
    scripts: resolveAssets(record, "additional_js", context),
  };
}

function resolveAssets(
  record: ContentRecord,
  key: "additional_css" | "additional_js",
  context: Context,
): Asset[] {
  const kind = key === "additional_css" ? context.inputs.stylesheets : context.inputs.scripts;
  const assets: Asset[] = [];
  for (const [index, written] of (record.data[key] ?? []).entries()) {
    const resolution = resolveAsset(written, kind);
    if ("asset" in resolution) assets.push(resolution.asset);
    else context.tell(record.source, [key, index], "unknown-asset", resolution);
  }
  return assets;
}

function resolveSidebar(record: ContentRecord<"pages">, context: Context): PageSidebar | undefined {
  const written = record.data.sidebar;
  const { layout } = record.data;
  const { sidebar: isShown = false }: Layout = LAYOUTS[layout];
  if (written === undefined) {
    if (isShown) {
      context.tell(record.source, ["layout"], "missing-sidebar", {
        message: `le gabarit « ${layout} » demande un menu latéral.`,
        hint: "Ajoutez une ligne « sidebar: … », ou choisissez « layout: page ».",
      });
    }
    return undefined;
  }
  if (!isShown) {
    const fault = {
      message: `le menu latéral ne s’affiche pas avec le gabarit « ${layout} ».`,
      hint: "Écrivez « layout: with-sidebar », ou retirez la ligne « sidebar ».",
    };
    context.tell(record.source, ["sidebar"], "unused-sidebar", fault);
  }
  return sidebarNamed(written, record.source, context);
}
