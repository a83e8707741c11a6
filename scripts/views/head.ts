/** What a page's `<head>` says: title, description, canonical address, sharing, languages, feeds. */
import { isoInstant, startOfDay } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import type { Site as SiteFacts } from "../data/schemas.ts";
import {
  type BuildOptions,
  type EditorialPage,
  editorialOf,
  isEditorial,
  type Page,
  type Post,
  type Site,
} from "../site/model.ts";
import type { SharedImage } from "./sharing.ts";
import { type Subscription, subscriptionsOf } from "./subscriptions.ts";

export interface Head {
  title: string;
  description: string;
  robots: string | undefined;
  canonical: string;
  image: string;
  imageAlt: string;
  /** Undefined for the site's own image. */
  imageSize: { width: number; height: number } | undefined;
  type: "website" | "article";
  /** When an article was published and last changed, as instants; undefined for any other page. */
  article: { published: string; modified: string } | undefined;
  /** The language with a country, as sharing sites want it; undefined for a language that has no one country. */
  locale: string | undefined;
  /** The page in each of its languages, and for any other; empty for a page that has only one. */
  alternates: { lang: string; href: string }[];
  /** Feeds announced. */
  feeds: Subscription[];
}

const DESCRIPTION_LENGTH = 157;

const LOCALES: Readonly<Record<string, string>> = {
  de: "de_DE",
  en: "en_GB",
  es: "es_ES",
  fr: "fr_FR",
  it: "it_IT",
};

/** Cuts a text at a word, for a description. */
export function shorten(text: string, length = DESCRIPTION_LENGTH): string {
  // No-break spaces stay.
  const flat = text.replace(/[ \t\n]+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length - 30)).replace(/[\s,;:.–-]+$/, "")}…`;
}

/**
 * @param description already chosen among the page's texts, whole
 * @param shared undefined when the page is shared under the site's own image
 */
export function headOf(page: Page, site: Site, description: string, shared?: SharedImage): Head {
  const facts = site.data.site.value;
  return {
    title: page.title.includes(facts.nom) ? page.title : `${page.title} — ${facts.nom}`,
    description: shorten(description || facts.description),
    robots: robotsOf(page, site.options),
    canonical: absolute(facts, page.kind === "redirect" ? page.target : page.address.url),
    image: absolute(facts, shared?.path ?? facts.image_de_partage),
    imageAlt: shared?.alt ?? `${facts.nom} — ${facts.baseline}`,
    imageSize: shared && { width: shared.width, height: shared.height },
    type: page.kind === "post" ? "article" : "website",
    article: page.kind === "post" ? articleDates(page as Post) : undefined,
    locale: LOCALES[page.lang],
    alternates: alternatesOf(page, facts),
    feeds: subscriptionsOf(page, site),
  };
}

/** A post whose file tells no change has not changed since its day. */
function articleDates({ date, modified }: Post): Head["article"] {
  const instant = (day: string) => isoInstant(startOfDay(day));
  return { published: instant(date), modified: instant(modified ?? date) };
}

/** The absolute address of a path of the site; any other address is left as it is. */
export function absolute(site: SiteFacts, link: string): string {
  return link.startsWith("/") && !link.startsWith("//") ? `${site.adresse}${encodePath(link)}` : link;
}

/** What robots are asked, undefined when they may do as they like. */
export function robotsOf(page: Page, { noindex }: BuildOptions): string | undefined {
  const editorial = editorialOf(page);
  const isHidden = page.kind === "redirect" || editorial?.unpublished !== undefined;
  if (noindex || isHidden || page.address.file === "404.html") return "noindex";
  return (page.kind === "startup" ? page.entity : editorial?.record)?.data.robots;
}

/** A page that is the only one of its kind has no other language to announce. */
function alternatesOf(page: Page, site: SiteFacts): Head["alternates"] {
  const versions = (isEditorial(page) && page.versions) || [];
  const [first] = versions;
  if (!first) return [];
  const address = (version: Page) => absolute(site, version.address.url);
  const each = versions.map((version) => ({ lang: version.lang, href: address(version) }));
  return [...each, { lang: "x-default", href: address(first) }];
}

/** The authors' names: `ada.lovelace` is Ada Lovelace. */
export function authorsOf(page: EditorialPage): string[] {
  const authors = page.kind === "post" ? ((page as Post).record.data.authors ?? []) : [];
  return authors.map((id) =>
    id
      .split(".")
      .map((part) =>
        part.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase()),
      )
      .join(" "),
  );
}
