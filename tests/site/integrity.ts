/** What is wrong with the integrity that the pages of a published folder tell of what they load. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { integrityOf } from "../../scripts/publish/output/integrity.ts";
import { Html } from "./html.ts";

/**
 * @param folder what the host answers from
 * @returns a line for each file of this host that a page loads without its own digest
 */
export function faultsOf(folder: string): string[] {
  const pages = filesUnder(folder).filter((file) => file.endsWith(".html"));
  return pages.flatMap((page) => {
    const html = new Html(readFileSync(join(folder, page), "utf8"));
    const links = html
      .all("link")
      .filter(({ attribs: { rel } }) => /^(?:stylesheet|modulepreload)$/.test(rel ?? ""));
    return [...links, ...html.all("script")].flatMap(({ attribs: { href, src, integrity } }) => {
      const path = href ?? src ?? "";
      if (!path.startsWith("/")) return [];
      if (!existsSync(join(folder, path))) return [`${page}: ${path} is not there`];
      const own = integrityOf(readFileSync(join(folder, path)));
      return integrity === own ? [] : [`${page}: ${path} is told to be ${integrity}`];
    });
  });
}
