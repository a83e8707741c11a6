/** What search engines are told of each page in schema.org's words: one graph, whose nodes name one another. */
import { inParis, isoInstant } from "../content/dates.ts";
import type { EventData } from "../content/schemas/event.ts";
import type { Crumb } from "../site/breadcrumbs.ts";
import { isEditorial, type Page, type Post, type Site } from "../site/model.ts";
import { eventOf } from "../site/relations/events.ts";
import { governmentService } from "./catalogue/structured-data.ts";
import { absolute, authorsOf, type Head } from "./head.ts";

/**
 * The graph of a page: the way to it, and what it is about. Who publishes and the site are told where search engines look
 * for them, on the pages that no other leads to, as the home page, and where another node names them.
 */
export function structuredData(page: Page, site: Site, head: Head, breadcrumb: readonly Crumb[]): object {
  const { adresse } = site.data.site.value;
  const ids = { organisation: `${adresse}/#organisation`, site: `${adresse}/#site` };
  const graph: object[] = [];
  if (breadcrumb.length > 1) graph.push(breadcrumbList(page, site, breadcrumb));
  if (page.kind === "post") graph.push(blogPosting(page as Post, head, ids));
  if (page.kind === "startup") graph.push(governmentService(page.entity, head.canonical));
  const event = eventOf(page);
  if (event) graph.push(eventNode(page, event, head, ids.organisation));
  if (graph.length === 0 || page.kind === "post" || event) graph.unshift(...publisherAndSite(site, ids));
  return { "@context": "https://schema.org", "@graph": graph };
}

function publisherAndSite(site: Site, ids: { organisation: string; site: string }): object[] {
  const facts = site.data.site.value;
  return [
    {
      "@type": "GovernmentOrganization",
      "@id": ids.organisation,
      name: facts.organisation.nom,
      url: facts.organisation.adresse,
      sameAs: facts.reseaux.map(({ lien }) => lien),
    },
    {
      "@type": "WebSite",
      "@id": ids.site,
      name: facts.nom,
      url: `${facts.adresse}/`,
      description: facts.description,
      inLanguage: "fr",
      publisher: { "@id": ids.organisation },
      ...searchAction(site),
    },
  ];
}

/** How to search the site, when it has a page for that. */
function searchAction(site: Site): object {
  const page = site.pages.find((one) => isEditorial(one) && one.record.data.layout === "recherche");
  if (!page) return {};
  const target = `${absolute(site.data.site.value, page.address.url)}?q={search_term_string}`;
  return {
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: target },
      "query-input": "required name=search_term_string",
    },
  };
}

function breadcrumbList(page: Page, site: Site, breadcrumb: readonly Crumb[]): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: breadcrumb.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.title,
      item: absolute(site.data.site.value, crumb.link ?? page.address.url),
    })),
  };
}

function blogPosting(post: Post, head: Head, ids: { organisation: string; site: string }): object {
  return {
    "@type": "BlogPosting",
    headline: post.title,
    description: head.description,
    datePublished: head.article?.published,
    dateModified: head.article?.modified,
    inLanguage: post.lang,
    image: head.image,
    mainEntityOfPage: head.canonical,
    isPartOf: { "@id": ids.site },
    publisher: { "@id": ids.organisation },
    author: authors(post, ids.organisation),
  };
}

function eventNode(page: Page, event: EventData, head: Head, organisation: string): object {
  const { debut, fin, lieu } = event;
  return {
    "@type": "Event",
    name: page.title,
    description: head.description,
    url: head.canonical,
    inLanguage: page.lang,
    startDate: withOffset(debut),
    ...(fin === undefined ? {} : { endDate: withOffset(fin) }),
    ...(lieu === undefined ? {} : whereabouts(lieu, head)),
    organizer: { "@id": organisation },
  };
}

/** What editors write as the place of an event that has none. */
const ONLINE = /^(?:en ligne|en visio(?:conférence)?|à distance|webinaire|online|remote|webinar)$/i;

/** An event online takes place at its page, which tells how to take part. */
function whereabouts(place: string, head: Head): object {
  if (!ONLINE.test(place)) return { location: { "@type": "Place", name: place, address: place } };
  return {
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", name: place, url: head.canonical },
  };
}

/** A day stays one; a time in Paris tells its offset. */
function withOffset(moment: string): string {
  return moment.includes("T") ? isoInstant(inParis(moment)) : moment;
}

/** `ada.lovelace` is a person; any other name is that of a team. Without a name, the organisation signs. */
function authors(post: Post, organisation: string): object | object[] {
  const names = authorsOf(post);
  if (names.length === 0) return { "@id": organisation };
  return names.map((name, index) => {
    const isPerson = /^[^\s.]+\.[^\s]+$/.test(post.record.data.authors?.[index] ?? "");
    return { "@type": isPerson ? "Person" : "Organization", name };
  });
}
