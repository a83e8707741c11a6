/** What the catalogue adds to a page's view: one function a kind of page or a layout. */

import type { MarkdownRenderer } from "../../markdown/types.ts";
import type { Page, Site } from "../../site/model.ts";

/** What these views are made with. */
export interface CatalogueTools {
  site: Site;
  markdown: MarkdownRenderer;
  /** Dimensions of a published image, undefined when it is not published. */
  imageSize: (src: string) => { width: number; height: number } | undefined;
}

type CatalogueView = (page: Page, tools: CatalogueTools) => object;

/** By layout, or by kind for the pages that a record gives. */
const VIEWS: Readonly<Record<string, CatalogueView>> = {};

/** The part of a page's view that comes from the catalogue; undefined for pages it has nothing to do with. */
export function catalogueView(template: string, page: Page, tools: CatalogueTools): object | undefined {
  return VIEWS[template]?.(page, tools);
}
