/** The editorial pages: the addresses that the site's menus expect first, then as many others as needed. */

import type { Random } from "./chance/random.ts";
import { type CorpusFile, document } from "./document.ts";
import { type Cast, COUNTS, productTargets } from "./identities.ts";
import { body, pitch, sentence, slugged, type Target } from "./language/phrases.ts";
import { THEMES } from "./language/words.ts";

/** What the generator must know of the site that will publish the corpus. */
export interface House {
  /** Names of the menus of `_data/sidebars`. */
  sidebars: readonly string[];
  /** Categories of the blog. */
  categories: readonly string[];
  /** Names of the layouts that pages may use. */
  layouts: readonly string[];
  /** Addresses that menus and redirects lead to. */
  addresses: readonly string[];
}

/** Pages whose layout brings the data, where it exists. */
const LISTS: Record<string, string> = {
  "/": "home",
  "/blog/": "blog",
  "/plan-du-site/": "plan-du-site",
  "/recherche/": "recherche",
  "/startups/": "startups",
  "/incubateurs/": "incubateurs",
  "/realisations/": "realisations",
  "/communaute/": "communaute",
  "/communaute/annuaire": "annuaire",
  "/stats/": "stats",
  "/api/": "api",
  "/fast/lauréats": "promotions",
  "/approche/formation/mooc": "sequences",
};

/** Lists whose layout demands a side menu. */
const BESIDE_A_MENU: ReadonlySet<string> = new Set(["promotions", "sequences"]);

export function pageFiles(random: Random, times: number, cast: Cast, house: House): CorpusFile[] {
  const targets = productTargets(cast);
  const expected = distinctPlaces([...Object.keys(LISTS), ...house.addresses]).filter(isPage);
  return Array.from({ length: COUNTS.pages * times }, (_, index) => {
    const own = random.child(String(index));
    return page(own, index, expected[index] ?? address(index), house, targets);
  });
}

function page(random: Random, index: number, permalink: string, house: House, targets: readonly Target[]) {
  const layout = LISTS[permalink];
  const beside = layout !== undefined && BESIDE_A_MENU.has(layout);
  const isList =
    layout !== undefined && house.layouts.includes(layout) && (!beside || house.sidebars.length > 0);
  const hasMenu = isList ? beside : index % 46 < 32 && house.sidebars.length > 0;
  const name = permalink === "/" ? "accueil" : slugged(permalink);
  const keys = {
    layout: isList ? layout : hasMenu ? "with-sidebar" : "page",
    sidebar: hasMenu ? random.pick(house.sidebars) : undefined,
    permalink,
    title: permalink === "/" ? "Accueil" : `Page ${index} : ${pitch(random)}`,
    subtitle: index % 23 === 4 ? pitch(random) : undefined,
    hero_title: index % 7 === 3 ? pitch(random) : undefined,
    summary: index % 15 === 5 ? sentence(random) : undefined,
    description: index % 3 === 0 ? `${sentence(random)} ${sentence(random)}` : undefined,
    redirect_from: index % 6 === 1 ? [`/anciennes-pages/${name}`] : undefined,
    robots: index % 46 === 40 ? "noindex" : undefined,
  };
  const length = index % 15 === 0 ? random.whole(15_000, 30_000) : random.whole(800, 7_000);
  return document(`pages/${folder(index)}${name}.md`, keys, body(random, isList ? 400 : length, targets));
}

/** The first address of each place: `/startups/` and `/startups` would be one file. */
function distinctPlaces(addresses: readonly string[]): string[] {
  const places = new Map<string, string>();
  for (const address of addresses) {
    const place = address.replace(/(?<=.)\/$/, "");
    if (!places.has(place)) places.set(place, address);
  }
  return [...places.values()];
}

/** At scale, editors sort pages in folders. */
function folder(index: number): string {
  return index < COUNTS.pages ? "" : `lot-${Math.floor(index / COUNTS.pages)}/`;
}

/** The four styles of addresses in use: folder, plain, `.html`, and with an accent. */
function address(index: number): string {
  const theme = slugged(THEMES[index % THEMES.length] as string);
  const styles = [
    `/approche/${theme}-${index}`,
    `/${theme}-${index}/`,
    `/${theme}-${index}.html`,
    `/éditions/${theme}-${index}`,
  ];
  return styles[index % 11 < 5 ? 0 : index % 11 < 8 ? 1 : index % 11 < 10 ? 2 : 3] as string;
}

/** Posts, products and the like have pages of their own. */
function isPage(path: string): boolean {
  if (/^\/(?:img|assets|startups\/.|incubateurs\/.|fast\/lauréats\/)/.test(path)) return false;
  return !/\/\d{4}\/\d{2}\//.test(path) && !/[?#]/.test(path);
}
