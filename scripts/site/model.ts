/** The site as it will be published: every page resolved, nothing rendered yet but the Markdown bodies. */

import type { Catalogue, FastPage, Incubator, MoocPage, Startup } from "../catalogue/model.ts";
import type { Day } from "../content/dates.ts";
import type { LastModified } from "../content/last-modified.ts";
import type { ContentRecord, RecordSource } from "../content/load.ts";
import type { Address } from "../content/permalink.ts";
import type { SiteData } from "../data/load.ts";
import type { MenuEntry } from "../data/schemas.ts";
import type { MarkdownResult } from "../markdown/types.ts";
import type { DirectoryLetter } from "./catalogue/directory.ts";

/** What a build is asked for. All paths are absolute. */
export interface BuildOptions {
  /** The project's root, which holds `_data`, `_includes` and `assets`. */
  root: string;
  content: string;
  /** Folders published under `/img`, by decreasing precedence. */
  images: string[];
  output: string;
  /** The build date: what waits for a later one (`publish_at`) is not published. */
  date: Day;
  /** Whether dead links and missing images forbid publication. */
  links: "error" | "warn";
  /** Sheets that hold what the pages use and no more, or the DSFR's components whole. */
  css: "purged" | "components";
  /** Drafts and future pages are published too, marked as such. */
  preview: boolean;
  /** No page may be indexed: the site is a trial one. */
  noindex?: boolean | undefined;
  /** The path of its host under which the site is published, `/` most often; it begins and ends with `/`. */
  base?: string | undefined;
  /** When each content file last changed, by its path as told in problems; read from git's history when not given. */
  modified?: LastModified | undefined;
  /** Whether what did not change since the last build is taken from it, and left to the next. */
  kept: boolean;
  /** Whether to tell, beside mistakes, what a careful editor would mend. */
  advice: boolean;
}

/** The short Markdown text of a front matter, shown above the body. */
export interface Lead {
  /** The key that holds it. */
  key: string;
  text: MarkdownResult;
}

interface Base {
  address: Address;
  lang: string;
  title: string;
  /** When what the page shows of its own last changed; absent when nothing tells it. */
  modified?: Day;
}

/** An editorial page or a post. */
export interface EditorialPage extends Base {
  kind: "page" | "post";
  record: ContentRecord;
  lead?: Lead;
  body: MarkdownResult;
  /** The page in each of its languages, itself included, French first; absent when it has only one. */
  versions?: readonly EditorialPage[];
  /** Why the page would not be published today; only in a preview. */
  unpublished?: "draft" | "scheduled";
  sidebar?: PageSidebar;
  stylesheets: Asset[];
  scripts: Asset[];
}

export interface Post extends EditorialPage {
  kind: "post";
  record: ContentRecord<"posts">;
  date: Day;
  categories: string[];
}

/** A list of posts: the blog's own page, a category, a tag. */
export type PostList = EditorialPage | CategoryPage | TagPage;

/** A further page of a list of posts. */
export interface BlogPage extends Base {
  kind: "blog";
  number: number;
  /** The first page of the list. */
  of: PostList;
}

interface CatalogueBase<Kind, Entity> extends Base {
  kind: Kind;
  entity: Entity;
  lead?: Lead;
  body: MarkdownResult;
  sidebar?: PageSidebar;
}

/** A page that a record of the catalogue gives by itself. */
export type CataloguePage =
  | CatalogueBase<"startup", Startup>
  | CatalogueBase<"incubator", Incubator>
  | CatalogueBase<"fast", FastPage>
  | CatalogueBase<"mooc", MoocPage>;

/** The members of one letter, in the directory of the community. */
export interface DirectoryPage extends Base {
  kind: "directory";
  /** The editor's page of the directory. */
  parent: EditorialPage;
  letter: DirectoryLetter;
  /** Every letter that has a page. */
  letters: readonly DirectoryLetter[];
}

export interface CategoryPage extends Base {
  kind: "category";
  category: string;
  description: string | undefined;
}

export interface TagPage extends Base {
  kind: "tag";
  tag: Tag;
}

/** A tag that posts carry, whatever the case and the accents with which each writes it. */
export interface Tag {
  /** Part of its address. */
  slug: string;
  /** As the newest post writes it. */
  label: string;
  /** Newest first. */
  posts: Post[];
}

export interface RedirectPage extends Base {
  kind: "redirect";
  /** A path of the site or an absolute address. */
  target: string;
  /** The file that asks for it. */
  source: string;
}

/** Every address of a folder that answers to nothing leads elsewhere. */
export interface RedirectPattern {
  /** `/startup/`. */
  prefix: string;
  /** What takes its place: an address, or when the rest is kept what stands before it. */
  target: string;
  keepsRest: boolean;
}

export type Page =
  | EditorialPage
  | Post
  | CataloguePage
  | DirectoryPage
  | BlogPage
  | CategoryPage
  | TagPage
  | RedirectPage;

/** A menu, or a hand-made template of `_includes/sidebars/`. */
export type PageSidebar = { menu: { titre: string; entrees: MenuEntry[] } } | { template: string };

/** A stylesheet or script: one of ours by its logical name, or an allowed address elsewhere. */
export type Asset = { name: string } | { href: string };

export interface Site {
  options: BuildOptions;
  data: SiteData;
  pages: Page[];
  /** Newest first. */
  posts: Post[];
  /** By slug. */
  tags: ReadonlyMap<string, Tag>;
  blog: EditorialPage | undefined;
  catalogue: Catalogue;
  /** Addresses of files left out for a problem: links to them are not dead, they come back once mended. */
  expected: Address[];
  /** Redirects of whole folders; what is published comes first. */
  patterns: readonly RedirectPattern[];
  /** Published images: path such as `/img/x.svg` → file. */
  images: ReadonlyMap<string, string>;
}

export function isEditorial(page: Page): page is EditorialPage | Post {
  return page.kind === "page" || page.kind === "post";
}

/** The editor's page that says whether a page is published and indexed, and how it is shared. */
export function editorialOf(page: Page): EditorialPage | Post | undefined {
  if (page.kind === "directory") return page.parent;
  return isEditorial(page) ? page : undefined;
}

export type PageWithBody = EditorialPage | Post | CataloguePage;

/** Whether a page has a Markdown body of its own. */
export function hasBody(page: Page): page is PageWithBody {
  return "body" in page;
}

/** The content file of a page that has one. */
export function sourceOf(page: PageWithBody): RecordSource {
  return isEditorial(page) ? page.record.source : page.entity.source;
}
