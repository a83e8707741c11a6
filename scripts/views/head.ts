/** What a page's `<head>` says: title, description, canonical address, sharing, structured data. */
import { encodePath } from "../content/permalink.ts";
import type { Site as SiteFacts } from "../data/schemas.ts";
import type { Crumb } from "../site/breadcrumbs.ts";
import { type EditorialPage, editorialOf, type Page, type Post } from "../site/model.ts";
import { governmentService } from "./catalogue/structured-data.ts";

export interface Head {
  title: string;
  description: string;
  robots: string | undefined;
  canonical: string;
  image: string;
  imageAlt: string;
  type: "website" | "article";
  jsonLd: object[];
}

const DESCRIPTION_LENGTH = 157;

/** Cuts a text at a word, for a description. */
export function shorten(text: string, length = DESCRIPTION_LENGTH): string {
  // No-break spaces stay.
  const flat = text.replace(/[ \t\n]+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length - 30)).replace(/[\s,;:.–-]+$/, "")}…`;
}

/** @param description already chosen among the page's texts, whole */
export function headOf(page: Page, site: SiteFacts, description: string, breadcrumb: readonly Crumb[]): Head {
  const editorial = editorialOf(page);
  const data = editorial?.record.data;
  const canonical = absolute(site, page.kind === "redirect" ? page.target : page.address.url);
  const hidden = page.kind === "redirect" || editorial?.unpublished !== undefined;
  // Social networks do not show SVG.
  const shared = data?.image?.endsWith(".svg") ? undefined : data?.image;
  const head = {
    title: page.title.includes(site.nom) ? page.title : `${page.title} — ${site.nom}`,
    description: shorten(description || site.description),
    robots: hidden || page.address.file === "404.html" ? "noindex" : (data ?? productOf(page))?.robots,
    canonical,
    image: absolute(site, shared ?? site.image_de_partage),
    imageAlt: (shared ? data?.image_alt : undefined) ?? `${site.nom} — ${site.baseline}`,
    type: page.kind === "post" ? ("article" as const) : ("website" as const),
  };
  return { ...head, jsonLd: jsonLdOf(page, site, head, breadcrumb) };
}

/** The absolute address of a path of the site; any other address is left as it is. */
export function absolute(site: SiteFacts, link: string): string {
  return link.startsWith("/") && !link.startsWith("//") ? `${site.adresse}${encodePath(link)}` : link;
}

function jsonLdOf(
  page: Page,
  site: SiteFacts,
  head: Omit<Head, "jsonLd">,
  breadcrumb: readonly Crumb[],
): object[] {
  const context = { "@context": "https://schema.org" };
  const publisher = {
    "@type": "GovernmentOrganization",
    name: site.organisation.nom,
    url: site.organisation.adresse,
  };
  const blocks: object[] = [];
  if (page.address.url === "/") {
    blocks.push({
      ...context,
      "@type": "WebSite",
      name: site.nom,
      url: `${site.adresse}/`,
      description: site.description,
      inLanguage: page.lang,
      publisher: { ...publisher, sameAs: site.reseaux.map(({ lien }) => lien) },
    });
  }
  if (breadcrumb.length > 1) {
    blocks.push({
      ...context,
      "@type": "BreadcrumbList",
      itemListElement: breadcrumb.map((crumb, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: crumb.title,
        item: absolute(site, crumb.link ?? page.address.url),
      })),
    });
  }
  if (page.kind === "post") blocks.push(articleOf(page as Post, site, head, context, publisher));
  if (page.kind === "startup") blocks.push(governmentService(page.entity, head.canonical));
  return blocks;
}

function productOf(page: Page): { robots?: string | undefined } | undefined {
  return page.kind === "startup" ? page.entity.data : undefined;
}

function articleOf(
  post: Post,
  site: SiteFacts,
  head: Omit<Head, "jsonLd">,
  context: object,
  publisher: object,
): object {
  return {
    ...context,
    "@type": "BlogPosting",
    headline: post.title,
    description: head.description,
    datePublished: post.date,
    inLanguage: post.lang,
    image: head.image,
    mainEntityOfPage: absolute(site, post.address.url),
    publisher,
    author: authorsOf(post).map((name) => ({ "@type": "Person", name })),
  };
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
