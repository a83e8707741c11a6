/** The feeds of the site: the blog's, and one a category, each in every format. */
import { startOfDay } from "../../content/dates.ts";
import { postsOf } from "../../site/blog.ts";
import type { Page, Post } from "../../site/model.ts";
import { absolute } from "../../views/head.ts";
import type { Views } from "../../views/page-view.ts";
import { blogSubscription, FEED_FILES, type Subscription, subscription } from "../../views/subscriptions.ts";
import { type FeedEntry, feedEntry } from "./entry.ts";
import { atomFeed, type Feed, jsonFeed, rssFeed } from "./formats.ts";

/** Newest posts that a feed holds: readers keep the older ones, and fetch the whole file each time. */
export const FEED_LENGTH = 20;

/** Path → text. None for a site without a blog. */
export function feedFiles(views: Views): Map<string, string> {
  const files = new Map<string, string>();
  const { site } = views.tools;
  const blog = blogSubscription(site);
  if (!site.blog || !blog) return files;
  const posts = site.posts.filter(({ unpublished }) => unpublished === undefined);
  const made = new Map<Post, FeedEntry>();
  const entryOf = (post: Post) => {
    const entry = made.get(post) ?? feedEntry(post, views);
    made.set(post, entry);
    return entry;
  };
  const add = (page: Page, announced: Subscription, listed: readonly Post[]) => {
    const entries = listed.slice(0, FEED_LENGTH).map(entryOf);
    const feed = feedOf(page, announced, entries, views);
    const folder = announced.folder.slice(1);
    files.set(folder + FEED_FILES.atom.file, atomFeed(feed));
    files.set(folder + FEED_FILES.rss.file, rssFeed(feed));
    files.set(folder + FEED_FILES.json.file, jsonFeed(feed));
  };
  add(site.blog, blog, posts);
  for (const page of site.pages) {
    if (page.kind !== "category") continue;
    add(page, subscription(page.title, page.address.url), postsOf(posts, page.category));
  }
  return files;
}

/** An empty list has no date of its own: it takes that of the build. */
function feedOf(
  page: Page,
  { title, folder }: Subscription,
  entries: readonly FeedEntry[],
  views: Views,
): Feed {
  const { data, options } = views.tools.site;
  const site = data.site.value;
  const address = ({ file }: { file: string }) => absolute(site, folder + file);
  const dates = entries.map(({ updated }) => updated.getTime());
  return {
    title,
    description: views.description(page) || site.description,
    lang: page.lang,
    home: absolute(site, page.address.url),
    self: {
      atom: address(FEED_FILES.atom),
      rss: address(FEED_FILES.rss),
      json: address(FEED_FILES.json),
    },
    publisher: site.nom,
    icon: absolute(site, "/apple-touch-icon.png"),
    updated: dates.length > 0 ? new Date(Math.max(...dates)) : startOfDay(options.date),
    entries,
  };
}
