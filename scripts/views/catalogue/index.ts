/** What the catalogue adds to a page's view: one function a kind of page or a layout. */

import type { Picture } from "../../images/library.ts";
import type { Use } from "../../images/uses.ts";
import type { MarkdownRenderer } from "../../markdown/types.ts";
import type { Page, Site } from "../../site/model.ts";
import { apiView } from "./api.ts";
import { communityView } from "./community.ts";
import { directoryView, letterView } from "./directory.ts";
import { incubatorCards, incubatorView } from "./incubators.ts";
import { productListView } from "./product-list.ts";
import { productView } from "./products.ts";
import { promotionList, promotionView } from "./promotions.ts";
import { sequenceList, sequenceView } from "./sequences.ts";
import { showcaseView } from "./showcase.ts";
import { statisticsView } from "./statistics.ts";

/** What these views are made with. */
export interface CatalogueTools {
  site: Site;
  markdown: MarkdownRenderer;
  /** How a published image is shown, by its path; undefined when it is not published. */
  picture: (path: string, use: Use) => Picture | undefined;
}

type CatalogueView = (page: Page, tools: CatalogueTools) => object;

type PageOf<Kind> = Extract<Page, { kind: Kind }>;

/** By layout, or by kind for the pages that a record gives. */
const VIEWS: Readonly<Record<string, CatalogueView>> = {
  startup: (page, tools) => productView((page as PageOf<"startup">).entity, tools),
  incubator: (page, tools) => incubatorView(page as PageOf<"incubator">, tools),
  startups: (_, { site }) => productListView(site.catalogue),
  incubateurs: (_, tools) => ({ cards: incubatorCards(tools) }),
  realisations: (_, tools) => showcaseView(tools),
  communaute: (_, tools) => communityView(tools),
  annuaire: (_, tools) => directoryView(tools),
  directory: (page) => letterView(page as PageOf<"directory">),
  stats: (_, { site }) => statisticsView(site.catalogue),
  api: (_, tools) => apiView(tools),
  fast: (page) => ({ promotion: promotionView((page as PageOf<"fast">).entity) }),
  promotions: (_, tools) => ({ promotions: promotionList(tools) }),
  mooc: (page, tools) => sequenceView((page as PageOf<"mooc">).entity, tools),
  sequences: (_, tools) => ({ sequences: sequenceList(tools) }),
};

/** The part of a page's view that comes from the catalogue; undefined for pages it has nothing to do with. */
export function catalogueView(template: string, page: Page, tools: CatalogueTools): object | undefined {
  return VIEWS[template]?.(page, tools);
}
