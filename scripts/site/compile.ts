/** From validated content to the whole site: every page, every address, every link resolved or told. */
import { CatalogueKeeper } from "../catalogue/keeper.ts";
import type { Content, ContentRecord } from "../content/load.ts";
import { addressOf, permalinkFault } from "../content/permalink.ts";
import { compareProblems, type Problem } from "../content/problem.ts";
import { untold } from "../data/broken.ts";
import { FORM_FOLDER } from "../data/edition.ts";
import { pageAddress } from "./addresses.ts";
import { listPages, tagsOfPosts } from "./blog.ts";
import { brokenPages, expectedAddresses } from "./broken.ts";
import { directoryPages } from "./catalogue/directory.ts";
import { cataloguePages } from "./catalogue/pages.ts";
import { withCollections } from "./catalogue/sidebars.ts";
import { checkReferences } from "./check.ts";
import { Context, type Inputs } from "./context.ts";
import { makePage, makePost } from "./editorial.ts";
import type { EditorialPage, Page, Post, Site } from "./model.ts";
import { type Moved, makeRedirects, redirect } from "./relations/redirects.ts";
import { tieTranslations } from "./relations/translations.ts";
import { unpublishedReason } from "./select.ts";

export interface Compiled {
  site: Site;
  /** Sorted. */
  problems: Problem[];
}

/**
 * Resolves everything that points somewhere, and tells all faults of all files at once.
 *
 * @param keeper one that has built the catalogue before builds it again only when it has changed
 */
export function compileSite(content: Content, inputs: Inputs, keeper = new CatalogueKeeper()): Compiled {
  const { options } = inputs;
  const vocabularies = inputs.data.vocabularies.value;
  const { catalogue, problems: faults } = keeper.of(content, vocabularies, options.date);
  const data = withCollections(inputs.data, catalogue);
  const context = new Context({ ...inputs, data });
  context.problems.push(...content.problems, ...faults);

  const { file, value: facts } = data.site;
  if (facts.edition) context.outputs.claim({ file, address: addressOf(`/${FORM_FOLDER}/`) });
  const pages: Page[] = [];
  const moved: Moved[] = [];
  for (const record of content.pages) {
    const page = pageOf(record, context);
    // What is not published yet takes no address.
    if (!page) continue;
    pages.push(page);
    if (page.kind === "redirect") moved.push({ record, page });
    const { file, locate } = record.source;
    context.outputs.claim({
      file,
      locate: () => locate(["permalink"], "value"),
      address: pageAddress(record),
      isRedirect: page.kind === "redirect",
    });
  }
  const posts: Post[] = [];
  for (const record of content.posts) {
    const post = makePost(record, context);
    if (
      post &&
      context.outputs.claim({ file: record.source.file, line: 1, column: 1, address: post.address })
    ) {
      posts.push(post);
    }
  }
  posts.sort((a, b) => compare(b.date, a.date) || compare(a.address.url, b.address.url));
  pages.push(...posts);

  const blog = pages.find(
    (page): page is EditorialPage => page.kind === "page" && page.record.data.layout === "blog",
  );
  const tags = tagsOfPosts(posts);
  for (const page of listPages(posts, tags.values(), blog, data.categories.value)) {
    const list = page.kind === "blog" ? page.of : page;
    const file = list.kind === "category" || !blog ? "_data/categories.yml" : blog.record.source.file;
    context.outputs.claim({ file, address: page.address });
    pages.push(page);
  }
  pages.push(...cataloguePages(catalogue, context));
  for (const page of directoryPages(pages, catalogue)) {
    context.outputs.claim({ file: page.parent.record.source.file, address: page.address });
    pages.push(page);
  }
  const { pages: redirectPages, patterns } = makeRedirects(pages, moved, context);
  pages.push(...redirectPages);

  const { rules, addresses } = untold(data);
  const expected = [
    ...expectedAddresses(content.unreadable),
    ...addresses.map(addressOf),
    ...context.outputs.refused,
  ];
  tieTranslations(pages, expected, context);
  const site: Site = {
    options,
    data,
    pages,
    posts,
    tags,
    blog,
    catalogue,
    expected,
    patterns,
    images: inputs.images,
  };
  checkReferences(site, content, brokenPages(content.unreadable, context), context);
  const problems = [...context.problems, ...context.outputs.problems]
    .filter(({ rule }) => !rules.has(rule))
    .sort(compareProblems);
  return { site, problems };
}

/** The page of a record, or the redirect it asks for; undefined when it is not to be published. */
function pageOf(record: ContentRecord<"pages">, context: Context): Page | undefined {
  const { options } = context.inputs;
  // A permalink was judged with the rest of the front matter; an address made of folders' names was not.
  const fault = permalinkFault(pageAddress(record).url);
  if (fault) {
    context.tell(record.source, ["permalink"], "permalink", fault);
    return undefined;
  }
  const target = record.data.redirect_to;
  if (target === undefined) return makePage(record, context);
  const isPublished = options.preview || unpublishedReason(record.data, options.date) === undefined;
  return isPublished ? redirect(pageAddress(record).url, target, record.source.file) : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
