/** What a layout needs to show one page: plain data, every decision taken. */
import type { Picture } from "../images/library.ts";
import type { OutlineItem } from "../markdown/headings.ts";
import type { Crumb } from "../site/breadcrumbs.ts";
import type { MarkedEntry } from "../site/menus.ts";
import type { EventView } from "./event.ts";
import type { Head } from "./head.ts";
import type { LayoutView } from "./layouts/index.ts";
import type { Listing, PostCard, Tag } from "./listings.ts";
import type { Reading } from "./reading.ts";
import type { Shell } from "./shell.ts";

export interface PageView extends LayoutView {
  template: string;
  shell: Shell;
  lang: string;
  url: string;
  head: Head;
  /** What the browser may load; absent in a preview, whose own script and messages it would refuse. */
  policy: string | undefined;
  /** For search engines: one graph of schema.org. */
  structuredData: object;
  /** Address of the page's own Markdown, when it is published. */
  markdown: string | undefined;
  navigation: MarkedEntry[];
  breadcrumb: Crumb[];
  /** Published addresses of the page's own sheets and scripts, in order. */
  stylesheets: string[];
  scripts: string[];
  /** Absent when the body brings its own. */
  h1: string | undefined;
  subtitle: string | undefined;
  /** Rendered HTML. */
  chapo: string | undefined;
  content: string;
  summary: { id: string; items: OutlineItem[] } | undefined;
  sidebar: { titre: string; entrees: MarkedEntry[] } | undefined;
  sidebarTemplate: string | undefined;
  image: (Picture & { alt: string }) | undefined;
  reading: Reading;
  unpublished: "draft" | "scheduled" | undefined;
  event: EventView | undefined;
  post: PostDetails | undefined;
  listing: Listing | undefined;
  /** What the catalogue brings, for the layouts that show it. */
  catalogue: object | undefined;
  redirect: { href: string; absolute: string } | undefined;
}

export interface PostDetails {
  date: string;
  dateText: string;
  /** Minutes that its text takes to read. */
  minutes: number;
  authors: string[];
  tags: Tag[];
  keywords: Tag[];
  related: PostCard[];
}
