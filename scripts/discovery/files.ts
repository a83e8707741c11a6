/** Every file by which the site is found and followed. */
import type { Views } from "../views/page-view.ts";
import { calendarFiles } from "./calendar/files.ts";
import { feedFiles } from "./feeds/files.ts";
import { llmsFile, markdownFiles } from "./markdown.ts";
import { securityFiles } from "./security.ts";
import { robotsFile, sitemapFiles } from "./sitemap.ts";

/** Path → text. */
export function discoveryFiles(views: Views): Map<string, string> {
  const { site } = views.tools;
  return new Map([
    ...feedFiles(views),
    ...calendarFiles(views),
    ...markdownFiles(views),
    ["llms.txt", llmsFile(views)],
    ...(site.options.noindex ? [] : sitemapFiles(site)),
    ["robots.txt", robotsFile(site)],
    ...securityFiles(site),
  ]);
}
