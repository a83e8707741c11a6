/** The image under which a page is shared elsewhere: its own, else a card drawn with its title. */
import { CARD } from "../images/cards.ts";
import type { ImageLibrary } from "../images/library.ts";
import type { Crumb } from "../site/breadcrumbs.ts";
import { editorialOf, type Page, type Site } from "../site/model.ts";

export interface SharedImage {
  /** Path of the site. */
  path: string;
  alt: string;
  width: number;
  height: number;
}

/** Undefined for the pages that are shared under the site's own image. */
export function sharedImage(
  page: Page,
  breadcrumb: readonly Crumb[],
  site: Site,
  library: Pick<ImageLibrary, "read" | "cards">,
): SharedImage | undefined {
  if (page.kind === "redirect" || page.address.url === "/" || page.address.file === "404.html")
    return undefined;
  return ownImage(page, library) ?? drawnCard(page, breadcrumb, site, library);
}

/** The image that the page's editor chose, unless social networks cannot show it. */
function ownImage(page: Page, library: Pick<ImageLibrary, "read">): SharedImage | undefined {
  const { image, image_alt: alt } = editorialOf(page)?.record.data ?? {};
  const read = image === undefined ? undefined : library.read(image);
  if (image === undefined || !read || "fault" in read || read.facts.format === "svg") return undefined;
  return { path: image, alt: alt ?? page.title, width: read.facts.width, height: read.facts.height };
}

function drawnCard(
  { title }: Page,
  breadcrumb: readonly Crumb[],
  { data }: Site,
  { cards }: Pick<ImageLibrary, "cards">,
): SharedImage | undefined {
  const { nom: site, bloc_marque: mark } = data.site.value;
  const section = breadcrumb.slice(1, -1)[0]?.title ?? "";
  const path = cards.path({ title, section, site, mark });
  return path === undefined ? undefined : { path, alt: `${title} — ${site}`, ...CARD };
}
