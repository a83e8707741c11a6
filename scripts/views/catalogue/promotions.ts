/** The promotions of the FAST: one promotion's laureates, the list of all. */
import type { FastPage, Incubator, Laureate, Promotion } from "../../catalogue/model.ts";
import { compareFrench } from "../../catalogue/sorting.ts";
import { counted, euros } from "../../catalogue/wording.ts";
import { encodePath } from "../../content/permalink.ts";
import { typographic } from "../../markdown/typography.ts";
import type { CatalogueTools } from "./index.ts";

export interface LaureateView {
  title: string;
  href: string;
  incubators: { title: string; href: string | undefined }[];
  /** A sentence. */
  mission: string;
  amount: string;
}

export interface PromotionView {
  laureates: LaureateView[];
  total: string;
}

/** The laureates of a promotion's page; undefined for one that tells them in its own text. */
export function promotionView({ promotion }: Pick<FastPage, "promotion">): PromotionView | undefined {
  return promotion && { laureates: promotion.laureates.map(laureateView), total: euros(promotion.total) };
}

function laureateView({ startup, amount }: Laureate): LaureateView {
  const { title, mission } = startup.data;
  return {
    title: typographic(title, "fr"),
    href: encodePath(startup.url),
    incubators: startup.incubators.map(incubatorLink),
    mission: sentence(typographic(mission, "fr")),
    amount: euros(amount),
  };
}

/** A hidden incubator has no page. */
function incubatorLink({ data, hidden, url }: Incubator): LaureateView["incubators"][number] {
  return { title: typographic(data.title, "fr"), href: hidden ? undefined : encodePath(url) };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export interface PromotionLink {
  title: string;
  href: string;
  /** `10 lauréats, 2 530 000 €`; "" for a page that does not draw its laureates from the catalogue. */
  detail: string;
}

/** Every promotion that has a page, newest first. */
export function promotionList({ site }: Pick<CatalogueTools, "site">): PromotionLink[] {
  return site.catalogue.fasts
    .toSorted((a, b) => compareFrench(b.id, a.id))
    .map(({ data, url, promotion }) => ({
      title: typographic(data.title, "fr"),
      href: encodePath(url),
      detail: promotion ? detailOf(promotion) : "",
    }));
}

function detailOf({ laureates, total }: Promotion): string {
  return `${counted(laureates.length, "lauréat")}, ${euros(total)}`;
}
