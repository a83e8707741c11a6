/** What a corpus must know of this site: its menus, categories, layouts, and the addresses that menus lead to. */
import { hasErrors } from "../content/problem.ts";
import { PAGE_LAYOUTS } from "../content/schemas/layouts.ts";
import { loadSiteData } from "../data/load.ts";
import type { House } from "./corpus/pages.ts";

/** @param folder absolute path of `_data` */
export function houseOf(folder: string): House {
  const { data, problems } = loadSiteData(folder);
  if (data === undefined || hasErrors(problems))
    throw new Error("_data ne se lit pas : lancez npm run build.");
  const { navigation, footer, redirects, categories, sidebars } = data;
  const menus = [...sidebars.values()].map(({ value }) => value);
  return {
    sidebars: [...sidebars.keys()],
    categories: Object.keys(categories.value),
    layouts: PAGE_LAYOUTS,
    addresses: [...sitePaths([navigation.value, footer.value, redirects.value, menus])],
  };
}

/** Every path of the site that the data leads to, however deep. */
function sitePaths(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    const isLink = (key === "lien" || key === "vers") && typeof part === "string";
    // A redirect of a whole folder leads to its place.
    if (isLink && part.startsWith("/")) found.add(part.replace(/\/\*$/, "") || "/");
    else sitePaths(part, found);
  }
  return found;
}
