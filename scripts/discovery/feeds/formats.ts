/** One list of entries in the three formats that feed readers know: Atom 1.0, RSS 2.0, JSON Feed 1.1. */
import { isoInstant, mailInstant } from "../../content/dates.ts";
import { type Xml, xml, xmlFile } from "../xml.ts";
import type { FeedEntry } from "./entry.ts";

export interface Feed {
  title: string;
  description: string;
  lang: string;
  /** Absolute address of the page that shows the same list. */
  home: string;
  /** Absolute addresses of the feed itself. */
  self: { atom: string; rss: string; json: string };
  publisher: string;
  icon: string;
  updated: Date;
  entries: readonly FeedEntry[];
}

const MEDIA = "http://search.yahoo.com/mrss/";

export function atomFeed(feed: Feed): string {
  const root = { xmlns: "http://www.w3.org/2005/Atom", "xmlns:media": MEDIA, "xml:lang": feed.lang };
  return xmlFile(
    xml(
      "feed",
      root,
      xml("id", {}, feed.self.atom),
      xml("title", {}, feed.title),
      xml("subtitle", {}, feed.description),
      xml("link", { rel: "self", type: "application/atom+xml", href: feed.self.atom }),
      xml("link", { rel: "alternate", type: "text/html", href: feed.home }),
      xml("updated", {}, isoInstant(feed.updated)),
      xml("author", {}, xml("name", {}, feed.publisher)),
      xml("icon", {}, feed.icon),
      ...feed.entries.map(atomEntry),
    ),
  );
}

function atomEntry(entry: FeedEntry): Xml {
  return xml(
    "entry",
    { "xml:lang": entry.lang },
    xml("id", {}, entry.url),
    xml("title", {}, entry.title),
    xml("link", { rel: "alternate", type: "text/html", href: entry.url }),
    xml("published", {}, isoInstant(entry.published)),
    xml("updated", {}, isoInstant(entry.updated)),
    ...entry.authors.map((name) => xml("author", {}, xml("name", {}, name))),
    ...entry.categories.map(({ id, label }) => xml("category", { term: id, label })),
    xml("summary", {}, entry.summary),
    entry.image === undefined ? undefined : xml("media:thumbnail", { url: entry.image }),
    xml("content", { type: "html" }, entry.html),
  );
}

export function rssFeed(feed: Feed): string {
  const namespaces = {
    version: "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": MEDIA,
  };
  const channel = xml(
    "channel",
    {},
    xml("title", {}, feed.title),
    xml("link", {}, feed.home),
    xml("description", {}, feed.description),
    xml("language", {}, feed.lang),
    xml("lastBuildDate", {}, mailInstant(feed.updated)),
    xml("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self.rss }),
    ...feed.entries.map(rssItem),
  );
  return xmlFile(xml("rss", namespaces, channel));
}

/** RSS's own `author` is an e-mail address: names go into Dublin Core's. */
function rssItem(entry: FeedEntry): Xml {
  return xml(
    "item",
    {},
    xml("title", {}, entry.title),
    xml("link", {}, entry.url),
    xml("guid", { isPermaLink: "true" }, entry.url),
    xml("pubDate", {}, mailInstant(entry.published)),
    ...entry.authors.map((name) => xml("dc:creator", {}, name)),
    ...entry.categories.map(({ label }) => xml("category", {}, label)),
    xml("description", {}, entry.summary),
    entry.image === undefined ? undefined : xml("media:thumbnail", { url: entry.image }),
    xml("content:encoded", {}, entry.html),
  );
}

export function jsonFeed(feed: Feed): string {
  const items = feed.entries.map((entry) => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    language: entry.lang,
    summary: entry.summary,
    content_html: entry.html,
    ...(entry.image === undefined ? {} : { image: entry.image }),
    date_published: isoInstant(entry.published),
    date_modified: isoInstant(entry.updated),
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.categories.map(({ label }) => label),
  }));
  const whole = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    language: feed.lang,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    items,
  };
  return JSON.stringify(whole, undefined, 2);
}
