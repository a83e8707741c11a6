/** The site for programs that read texts: `llms.txt`, and the Markdown of each page beside it. */
import { longDate } from "../content/dates.ts";
import { isEditorial, type Page, type PageWithBody, type Post, sourceOf } from "../site/model.ts";
import { eventView } from "../views/event.ts";
import { absolute, authorsOf } from "../views/head.ts";
import { mappedPages } from "../views/layouts/site-map.ts";
import { hasMarkdown, markdownUrl } from "../views/markdown.ts";
import type { Views } from "../views/page-view.ts";
import { wordsLang } from "../views/reading.ts";
import { withoutComments } from "./comments.ts";

/** Path → text, for every page that has a text of its own. */
export function markdownFiles(views: Views): Map<string, string> {
  const { site } = views.tools;
  const pages = site.pages.filter((page) => hasMarkdown(page, site));
  return new Map(pages.map((page) => [markdownUrl(page.address).slice(1), markdownOf(page, views)]));
}

/** What a page says, as its editor wrote it: title, description, text. Of the front matter, nothing else is told. */
function markdownOf(page: PageWithBody, views: Views): string {
  const address = absolute(views.tools.site.data.site.value, page.address.url);
  const parts = [
    `# ${onOneLine(page.title)}`,
    quoted(views.description(page)),
    [...(page.kind === "post" ? [signature(page as Post)] : []), `<${address}>`].join("  \n"),
    chapoOf(page),
    eventFacts(page),
    withoutComments(sourceOf(page).body),
  ];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function quoted(text: string): string {
  return text.trim() === "" ? "" : `> ${onOneLine(text)}`;
}

/** A text whose lines are joined. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blank) => (blank.includes("\n") ? " " : blank));
}

function signature(post: Post): string {
  const names = authorsOf(post).join(", ");
  return `${longDate(post.date, wordsLang(post.lang))}${names === "" ? "" : `, ${names}`}`;
}

function chapoOf(page: PageWithBody): string {
  if (!isEditorial(page)) return "";
  const { excerpt, summary } = page.record.data as { excerpt?: string; summary?: string };
  return (page.kind === "post" ? excerpt : summary) ?? "";
}

/** When and where the event that the page announces takes place, a line each. */
function eventFacts(page: PageWithBody): string {
  const facts = eventView(page)?.facts ?? [];
  return facts.map(({ label, text }) => `**${label}** ${onOneLine(text)}`).join("  \n");
}

/** `llms.txt`: the site in a few words, then its pages as the map of the site orders them. */
export function llmsFile(views: Views): string {
  const { site } = views.tools;
  const facts = site.data.site.value;
  const sections = mappedPages(site).map(({ titre, pages }) => {
    const links = pages.map((page) => linkOf(page, views));
    return `## ${titre}\n\n${links.join("\n")}`;
  });
  return `${[`# ${facts.nom}`, `> ${facts.description}`, facts.baseline, ...sections, optional(views)].join("\n\n")}\n`;
}

function linkOf(page: Page, views: Views): string {
  const { site } = views.tools;
  const url = hasMarkdown(page, site) ? markdownUrl(page.address) : page.address.url;
  const description = onOneLine(views.description(page));
  const title = onOneLine(page.title).replace(/[[\]]/g, "\\$&");
  return `- [${title}](${absolute(site.data.site.value, url)})${description === "" ? "" : ` : ${description}`}`;
}

/** What a program in a hurry may skip, in the proposal's own word. */
function optional(views: Views): string {
  const { site } = views.tools;
  const facts = site.data.site.value;
  const link = (title: string, path: string) => `- [${title}](${absolute(facts, path)})`;
  return [
    "## Optional\n",
    link("Toutes les adresses du site", "/sitemap.xml"),
    ...(site.blog ? [link("Les derniers articles", "/feed.xml")] : []),
    ...(site.catalogue.startups.length > 0
      ? [link("Les produits, en données ouvertes", "/api/v2.7/startups.json")]
      : []),
  ].join("\n");
}
