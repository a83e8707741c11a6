/** The showcase: the latest products with a national impact, and the way to the others, by phase. */
import { latestImpacts } from "../../catalogue/figures.ts";
import { counted } from "../../catalogue/wording.ts";
import type { Picture } from "../../images/library.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CatalogueTools } from "./index.ts";
import { pictureNamed } from "./pictures.ts";
import { type ProductCard, productCard } from "./product-list.ts";

export interface ShowcaseView {
  /** None when no product has a national impact yet. */
  impacts: (ProductCard & { picture: Picture | undefined })[];
  phases: { label: string; href: string; count: string; description: string }[];
}

/** Products that are shown with their picture [template of the showcase]. */
const IMPACTS = 6;

export function showcaseView(tools: CatalogueTools): ShowcaseView {
  const { catalogue } = tools.site;
  return {
    impacts: latestImpacts(catalogue, IMPACTS).map((startup) => ({
      ...productCard(startup),
      picture: pictureNamed("startups", startup.id, "card", tools),
    })),
    phases: catalogue.phases
      .filter(({ stopped, startups }) => !stopped && startups.length > 0)
      .map(({ id, label, singular, plural, data, startups }) => ({
        label: typographic(label, "fr"),
        href: `/startups/#${id}`,
        count: counted(startups.length, singular, plural),
        description: data === undefined ? "" : typographic(data.short_description, "fr"),
      })),
  };
}
