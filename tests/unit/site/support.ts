/** Pages and sites made by hand, for the tests of what relates them. */
import { buildCatalogue } from "../../../scripts/catalogue/build.ts";
import { CATALOGUE_NAMES } from "../../../scripts/content/collections.ts";
import type { CatalogueRecords, ContentRecord } from "../../../scripts/content/load.ts";
import { addressOf } from "../../../scripts/content/permalink.ts";
import type { PageData } from "../../../scripts/content/schemas/page.ts";
import type { PostData } from "../../../scripts/content/schemas/post.ts";
import { loadSiteData } from "../../../scripts/data/load.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import type { MarkdownResult } from "../../../scripts/markdown/types.ts";
import { tagsOfPosts } from "../../../scripts/site/blog.ts";
import type { EditorialPage, Page, Post, RedirectPage, Site } from "../../../scripts/site/model.ts";

export function body(given: Partial<MarkdownResult> = {}): MarkdownResult {
  return {
    html: "",
    headings: [],
    ids: new Set(),
    links: [],
    images: [],
    styles: new Map(),
    opening: "",
    hasH1: false,
    problems: [],
    ...given,
  };
}

export function pageRecord(path: string, data: Partial<PageData> = {}): ContentRecord<"pages"> {
  return {
    collection: "pages",
    path,
    data: { layout: "page", title: path, ...data },
    source: { file: `${path}.md`, mended: {}, body: "", bodyLine: 1, locate: () => ({ line: 1, column: 1 }) },
  };
}

function postRecord(path: string, data: Partial<PostData>): ContentRecord<"posts"> {
  const { source } = pageRecord(path);
  return { collection: "posts", path, data: { layout: "post", title: path, ...data }, source };
}

export function page(url: string, title: string, given: Partial<EditorialPage> = {}): EditorialPage {
  return {
    kind: "page",
    address: addressOf(url),
    lang: "fr",
    title,
    record: pageRecord(title),
    body: body(),
    stylesheets: [],
    scripts: [],
    ...given,
  };
}

export function post(date: string, title: string, data: Partial<PostData> = {}): Post {
  const categories = data.categories ?? [];
  return {
    ...page(`/${[...categories, ...date.split("-"), title].join("/")}/`, title),
    kind: "post",
    record: postRecord(title, data),
    lang: data.lang ?? "fr",
    date,
    categories,
  };
}

export function redirection(from: string, target: string): RedirectPage {
  return {
    kind: "redirect",
    address: addressOf(from),
    lang: "fr",
    title: "Déplacée",
    target,
    source: "content/pages/x.md",
  };
}

const NO_RECORDS = Object.fromEntries(
  CATALOGUE_NAMES.map((name) => [name, []]),
) as unknown as CatalogueRecords;

/** A site of these pages, with the data of `tests/fixtures/data`. */
export function site(pages: Page[], given: Partial<Site> = {}): Site {
  const { data, problems } = loadSiteData(`${PROJECT_ROOT}/tests/fixtures/data`);
  if (!data) throw new Error(JSON.stringify(problems));
  const posts = pages.filter((candidate): candidate is Post => candidate.kind === "post");
  posts.sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    options: {
      root: PROJECT_ROOT,
      content: "content",
      images: [],
      output: "_site",
      date: "2026-09-15",
      links: "error",
      css: "components",
      preview: false,
      advice: false,
      kept: false,
    },
    data,
    pages,
    posts,
    tags: tagsOfPosts(posts),
    blog: pages.find(
      (candidate): candidate is EditorialPage =>
        candidate.kind === "page" && candidate.record.data.layout === "blog",
    ),
    images: new Map(),
    patterns: [],
    expected: [],
    catalogue: buildCatalogue(NO_RECORDS, data.vocabularies.value, "2026-09-15"),
    ...given,
  };
}
