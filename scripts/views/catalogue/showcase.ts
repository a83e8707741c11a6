/** The showcase: the latest products with a national impact, and the way to the others, by phase. */
import { nationalImpact } from "../../catalogue/figures.ts";
import type { Catalogue, Startup } from "../../catalogue/model.ts";
import { counted } from "../../catalogue/wording.ts";
import type { Picture } from "../../images/library.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CatalogueTools } from "./index.ts";
import { pictureNamed } from "./pictures.ts";
import { type ProductCard, productCard } from "./product-list.ts";

export interface ShowcaseView {
  /** Undefined when no product has a national impact yet. */
  impact: { year: number; products: (ProductCard & { picture: Picture | undefined })[] } | undefined;
  phases: { label: string; href: string; count: string; description: string }[];
}

export function showcaseView(tools: CatalogueTools): ShowcaseView {
  const { catalogue } = tools.site;
  const year = latestImpactYear(catalogue);
  return {
    impact:
      year === undefined
        ? undefined
        : {
            year,
            products: nationalImpact(catalogue, year).map((startup: Startup) => ({
              ...productCard(startup),
              picture: pictureNamed("startups", startup.id, "card", tools),
            })),
          },
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

/** The year of the build, or the latest before it in which a product had a national impact. */
export function latestImpactYear({ startups, date }: Catalogue): number | undefined {
  const current = Number(date.slice(0, 4));
  const years = startups.flatMap(({ nationalImpactYear: year }) =>
    year !== undefined && year <= current ? year : [],
  );
  return years.length === 0 ? undefined : Math.max(...years);
}
