/** The files of a site that no template makes. */
import { type ApiFile, apiFiles, redirectsFile } from "../catalogue/api/files.ts";
import { discoveryFiles } from "../discovery/files.ts";
import { apiOptions } from "../views/catalogue/api.ts";
import type { Views } from "../views/page-view.ts";

/** One after the other: the API of a site with a catalogue, feeds, redirects. */
export function* dataFiles(views: Views): IterableIterator<ApiFile> {
  const { tools } = views;
  const { catalogue, pages, data } = tools.site;
  if (catalogue.startups.length > 0) yield* apiFiles(catalogue, apiOptions(tools));
  const moved = pages.flatMap((page) =>
    page.kind === "redirect" ? [{ from: page.address.url, to: page.target }] : [],
  );
  for (const [path, text] of discoveryFiles(views)) yield { paths: [path], text: [text] };
  yield { paths: ["redirects.json"], text: [redirectsFile(moved, data.site.value.adresse)] };
}
