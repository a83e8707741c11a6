/** What a layout shows that no other does, beside what the catalogue brings. */
import { encodePath } from "../../content/permalink.ts";
import type { Site } from "../../site/model.ts";
import { type AccessibilityView, accessibilityView } from "./accessibility.ts";
import { type GlossaryEntry, glossaryOf } from "./glossary.ts";
import { type SiteMapSection, siteMap } from "./site-map.ts";

export interface LayoutView {
  siteMap?: SiteMapSection[];
  accessibility?: AccessibilityView;
  /** The list of all products, for those who cannot search. */
  productIndex?: string | undefined;
  glossary?: GlossaryEntry[];
}

const VIEWS: Readonly<Record<string, (site: Site) => LayoutView>> = {
  "plan-du-site": (site) => ({ siteMap: siteMap(site) }),
  accessibilite: (site) => ({ accessibility: accessibilityView(site) }),
  recherche: (site) => ({ productIndex: productIndex(site) }),
  glossaire: (site) => ({ glossary: glossaryOf(site.data.glossary.value) }),
};

/** @param template name of the layout */
export function layoutView(template: string, site: Site): LayoutView {
  return VIEWS[template]?.(site) ?? {};
}

function productIndex({ pages }: Site): string | undefined {
  const index = pages.find((page) => page.kind === "page" && page.record.data.layout === "startups");
  return index && encodePath(index.address.url);
}
