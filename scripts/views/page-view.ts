/** Makes the view of each page: every decision that its layout would otherwise take. */
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import type { ImageLibrary } from "../images/library.ts";
import type { Use } from "../images/uses.ts";
import { outline } from "../markdown/headings.ts";
import type { MarkdownRenderer } from "../markdown/types.ts";
import { typographic } from "../markdown/typography.ts";
import { barePath } from "../site/addresses.ts";
import { breadcrumbOf, type Crumb, crumbOf } from "../site/breadcrumbs.ts";
import { liftedSheet } from "../site/lifted-styles.ts";
import { markMenu } from "../site/menus.ts";
import {
  type Asset,
  type CataloguePage,
  type DirectoryPage,
  type EditorialPage,
  hasBody,
  isEditorial,
  type Page,
  type PageWithBody,
  type Post,
  type Site,
} from "../site/model.ts";
import { type CatalogueTools, catalogueView } from "./catalogue/index.ts";
import { pictureAt } from "./catalogue/pictures.ts";
import { eventView } from "./event.ts";
import { authorsOf, headOf } from "./head.ts";
import { layoutView } from "./layouts/index.ts";
import { keywordsOf, listingOf, type PostCard, postCard, relatedPosts, tagsOf } from "./listings.ts";
import { hasMarkdown, markdownUrl } from "./markdown.ts";
import { pagePolicy } from "./policy.ts";
import { readingMinutes, readingOf, wordsLang } from "./reading.ts";
import { sharedImage } from "./sharing.ts";
import { navigationFor, type Shell, shellOf } from "./shell.ts";
import { structuredData } from "./structured-data.ts";
import type { PageView, PostDetails } from "./view.ts";

/** Level-2 headings from which a page gets a summary. */
const SUMMARY_THRESHOLD = 4;

/** Makes views; what pages share is computed once, at the first page. */
export class Views {
  readonly #site: Site;
  readonly #markdown: MarkdownRenderer;
  readonly #assetHref: (asset: Asset) => string;
  readonly #library: ImageLibrary;
  readonly #shell: Shell;
  readonly #tools: CatalogueTools;
  readonly #titles: ReadonlyMap<string, Crumb>;

  constructor(
    site: Site,
    markdown: MarkdownRenderer,
    assetHref: (asset: Asset) => string,
    library: ImageLibrary,
  ) {
    this.#site = site;
    this.#markdown = markdown;
    this.#assetHref = assetHref;
    this.#shell = shellOf(site.data, site.options);
    this.#library = library;
    this.#tools = { site, markdown, picture: library.picture.bind(library) };
    this.#titles = new Map(
      site.pages
        .filter((page) => page.kind !== "redirect")
        .map((page) => [barePath(page.address.url), crumbOf(page)]),
    );
  }

  /** What the catalogue's views, and the API, are made with. */
  get tools(): CatalogueTools {
    return this.#tools;
  }

  /** The view of a page. */
  of(page: Page): PageView {
    const editorial = isEditorial(page) ? page : undefined;
    const bodied = hasBody(page) ? page : undefined;
    const template = templateOf(page);
    const breadcrumb = breadcrumbOf(page, this.#site, this.#titles);
    const body = bodied?.body;
    const chapo = this.chapo(page);
    const side = sidebarOf(bodied);
    const target = page.kind === "redirect" ? encodePath(page.target) : undefined;
    const shared = sharedImage(page, breadcrumb, this.#site, this.#library);
    const head = headOf(page, this.#site, this.description(page), shared);
    return {
      template: `layouts/${template}.njk`,
      shell: this.#shell,
      lang: page.lang,
      url: page.address.url,
      head,
      policy: this.#site.options.preview ? undefined : pagePolicy(this.#shell.site, template),
      structuredData: structuredData(page, this.#site, head, breadcrumb),
      markdown: hasMarkdown(page, this.#site) ? encodePath(markdownUrl(page.address)) : undefined,
      navigation: navigationFor(this.#site.data, page.address.url, breadcrumb),
      breadcrumb,
      stylesheets: ownSheets((editorial?.stylesheets ?? []).map(this.#assetHref), bodied),
      scripts: [...new Set((editorial?.scripts ?? []).map(this.#assetHref))],
      h1: body?.hasH1 ? undefined : this.#h1(page),
      subtitle: this.#text(page, "subtitle"),
      chapo,
      content: body?.html ?? "",
      summary: editorial && summaryOf(editorial),
      ...side,
      reading: readingOf(page, this.#shell.site, side.sidebar?.entrees),
      image: editorial && this.#image(editorial, template === "home" ? "banner" : "content"),
      unpublished: editorial?.unpublished,
      event: eventView(page),
      post: page.kind === "post" ? this.#post(page as Post) : undefined,
      listing: listingOf(page, this.#site, (post) => this.#card(post)),
      ...layoutView(template, this.#site),
      catalogue: catalogueView(template, page, this.#tools),
      redirect: target === undefined ? undefined : { href: target, absolute: head.canonical },
    };
  }

  #post(post: Post): PostDetails {
    return {
      date: post.date,
      dateText: longDate(post.date, wordsLang(post.lang)),
      minutes: readingMinutes(post.body.html),
      authors: authorsOf(post),
      tags: tagsOf(post.categories, this.#site),
      keywords: keywordsOf(post, this.#site),
      related: relatedPosts(post, this.#site).map((other) => this.#card(other)),
    };
  }

  #card(post: Post): PostCard {
    return postCard(post, this.#site, this.description(post), this.#image(post, "card"));
  }

  #h1(page: Page): string {
    return this.#text(page, "hero_title") ?? page.title;
  }

  #text(page: Page, key: "subtitle" | "hero_title"): string | undefined {
    const written = isEditorial(page)
      ? (page.record.data as { [name in typeof key]?: string })[key]
      : undefined;
    return written === undefined ? undefined : typographic(written, page.lang);
  }

  /** A post's excerpt or a page's summary, when its editor wrote one. */
  chapo(page: Page): string | undefined {
    return isEditorial(page) ? page.lead?.text.html : undefined;
  }

  /** What describes a page, whole: what its editor wrote for it, else how its text begins. */
  description(page: Page): string {
    if (page.kind === "category") return page.description ?? "";
    if (page.kind === "tag") return `${page.title}, du plus récent au plus ancien.`;
    if (page.kind === "directory") return directoryDescription(page);
    if (!hasBody(page)) return "";
    if (!isEditorial(page)) return catalogueDescription(page);
    const { description } = page.record.data;
    if (description !== undefined) return typographic(description, page.lang);
    const chapo = chapoSource(page);
    return chapo === undefined ? page.body.opening : this.#markdown.plainText(chapo, page.lang);
  }

  /** Only images of the site are shown: nothing is loaded from elsewhere. */
  #image(page: EditorialPage, use: Use): PageView["image"] {
    const { image, image_alt: alt } = page.record.data;
    const picture = pictureAt(image, use, this.#tools);
    return picture && { ...picture, alt: alt ?? "" };
  }
}

/** By name, as publication joins them; that of the styles lifted from the HTML last, as inline styles would win. */
function ownSheets(asked: readonly string[], page: PageWithBody | undefined): string[] {
  const lifted = page && liftedSheet(page.body.styles);
  return [...[...new Set(asked)].sort(), ...(lifted ? [`/${lifted.file}`] : [])];
}

/** A product's mission, else what its editor wrote to describe the page, else how its text begins. */
function catalogueDescription(page: CataloguePage): string {
  if (page.kind === "startup") return typographic(page.entity.data.mission, "fr");
  const { description } = page.entity.data as { description?: string };
  return description === undefined ? page.body.opening : typographic(description, "fr");
}

/** Where every product is listed, if anywhere. */
function directoryDescription({ letter }: DirectoryPage): string {
  const noun =
    letter.id.length === 1 ? `commence par la lettre ${letter.label}` : "ne commence pas par une lettre";
  return `Les membres actuels et passés de la communauté dont le nom ${noun}.`;
}

function templateOf(page: Page): string {
  return isEditorial(page) ? page.record.data.layout : page.kind;
}

function chapoSource(page: EditorialPage): string | undefined {
  const data = page.record.data as { summary?: string; excerpt?: string };
  return page.kind === "post" ? data.excerpt : data.summary;
}

/** The summary of long pages, unless the editor placed one. */
function summaryOf(page: EditorialPage): PageView["summary"] {
  const { layout } = page.record.data;
  if (!["page", "with-sidebar", "post"].includes(layout) || page.body.html.includes('class="fr-summary"')) {
    return undefined;
  }
  const items = outline(page.body.headings);
  return items.length >= SUMMARY_THRESHOLD ? { id: "sommaire", items } : undefined;
}

function sidebarOf(page: PageWithBody | undefined): Pick<PageView, "sidebar" | "sidebarTemplate"> {
  const sidebar = page?.sidebar;
  if (!page || !sidebar) return { sidebar: undefined, sidebarTemplate: undefined };
  if ("template" in sidebar) return { sidebar: undefined, sidebarTemplate: sidebar.template };
  const entrees = markMenu(sidebar.menu.entrees, page.address.url, "sidemenu");
  return { sidebar: { titre: sidebar.menu.titre, entrees }, sidebarTemplate: undefined };
}
