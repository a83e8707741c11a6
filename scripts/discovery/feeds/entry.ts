/** A post as feeds carry it: its whole text, every address absolute. */
import { DomUtils, parseDocument } from "htmlparser2";
import { startOfDay } from "../../content/dates.ts";
import { encodePath } from "../../content/permalink.ts";
import type { Post } from "../../site/model.ts";
import { eventView } from "../../views/event.ts";
import { absolute, authorsOf } from "../../views/head.ts";
import { tagsOf } from "../../views/listings.ts";
import type { Views } from "../../views/page-view.ts";
import { xml } from "../xml.ts";

export interface FeedEntry {
  /** The address of the post, which is also its identifier for ever. */
  url: string;
  title: string;
  lang: string;
  summary: string;
  /** HTML that stands anywhere. */
  html: string;
  authors: string[];
  categories: { id: string; label: string }[];
  published: Date;
  updated: Date;
  /** Absolute address. */
  image: string | undefined;
}

/** A post as an entry. Its chapô and the event that it announces open its text, as on its page. */
export function feedEntry(post: Post, views: Views): FeedEntry {
  const { site } = views.tools;
  const facts = site.data.site.value;
  const url = absolute(facts, post.address.url);
  const { image } = post.record.data;
  const labels = tagsOf(post.categories, site);
  return {
    url,
    title: post.title,
    lang: post.lang,
    summary: views.description(post),
    html: portable((views.chapo(post) ?? "") + eventHtml(post) + post.body.html, url, facts.adresse),
    authors: authorsOf(post),
    categories: post.categories.map((id, index) => ({ id, label: labels[index]?.titre ?? id })),
    published: startOfDay(post.date),
    updated: startOfDay(post.modified ?? post.date),
    image: image !== undefined && site.images.has(image) ? absolute(facts, image) : undefined,
  };
}

/** When and where the event takes place, as the post's page shows it before its text. */
function eventHtml(post: Post): string {
  const facts = eventView(post)?.facts ?? [];
  const lines = facts.map(({ label, text }) => [xml("strong", {}, label), ` ${text}`]);
  const [first = [], ...others] = lines;
  if (lines.length === 0) return "";
  return `${xml("p", {}, ...first, ...others.flatMap((line) => [xml("br", {}), ...line])).source}\n`;
}

/** Attributes that hold one address. */
const ADDRESSES = ["href", "src", "poster", "cite"];

/**
 * HTML that a feed reader can show away from the site: absolute addresses, and no button, which nothing there
 * would answer: the button's text stays.
 *
 * @param page absolute address of the page it comes from
 * @param site that of the site, without its final slash
 */
export function portable(html: string, page: string, site: string): string {
  const resolved = (address: string) => absoluteOf(address, page, site);
  const document = parseDocument(html);
  for (const element of DomUtils.getElementsByTagName("*", document, true)) {
    const { attribs } = element;
    for (const name of ADDRESSES) if (attribs[name] !== undefined) attribs[name] = resolved(attribs[name]);
    if (attribs.srcset !== undefined) attribs.srcset = resolvedSet(attribs.srcset, resolved);
    if (element.name === "button") {
      for (const child of [...element.children]) DomUtils.prepend(element, child);
      DomUtils.removeElement(element);
    }
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: "utf8", emptyAttrs: true });
}

function absoluteOf(address: string, page: string, site: string): string {
  const encoded = encodePath(address);
  const whole = /^\/(?!\/)/.test(encoded) ? site + encoded : encoded;
  return URL.canParse(whole, page) ? new URL(whole, page).href : address;
}

/** Candidates of a `srcset`: an address each, perhaps a width or a density. */
function resolvedSet(set: string, resolved: (address: string) => string): string {
  return set
    .split(/,\s+/)
    .map((candidate) => {
      const [address = "", ...descriptor] = candidate.trim().split(/\s+/);
      return [resolved(address), ...descriptor].join(" ");
    })
    .join(", ");
}
