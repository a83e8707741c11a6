/** Menus: which entry is the current page, and which branches lead to it. */
import type { MenuEntry } from "../data/schemas.ts";
import { barePath } from "./addresses.ts";

export interface MarkedEntry {
  titre: string;
  lien: string | undefined;
  /** The page itself, or a section that holds it. */
  current: "page" | "true" | undefined;
  enfants: MarkedEntry[];
  /** Stable identifier for the section's button. */
  id: string;
}

/**
 * Marks a menu for a page: the entry of exactly its address, else the entry whose address is its longest
 * prefix on a path boundary, which opens that branch without claiming to be the page; else the entry of the nearest
 * page above it that the menu holds.
 *
 * @param prefix start of the entries' identifiers
 * @param above addresses of the pages that the page stands under, nearest first
 */
export function markMenu(
  entries: readonly MenuEntry[],
  url: string,
  prefix: string,
  above: readonly string[] = [],
): MarkedEntry[] {
  const here = barePath(url);
  const best = firstMatch(entries, [here, ...above.map(barePath)]);
  const mark = (entry: MenuEntry, index: number, parent: string): MarkedEntry => {
    const id = `${parent}-${index + 1}`;
    const enfants = childrenOf(entry)
      .map((child, at) => mark(child, at, id))
      .filter(leadsSomewhere);
    const isBest = enfants.length === 0 && entry.lien !== undefined && barePath(entry.lien) === best;
    const holds = isBest || enfants.some((child) => child.current !== undefined);
    const current = isBest && best === here ? "page" : holds ? "true" : undefined;
    return { titre: entry.titre, lien: entry.lien, current, enfants, id };
  };
  return entries.map((entry, index) => mark(entry, index, prefix)).filter(leadsSomewhere);
}

/** The chain of entries that leads to a page, outermost first; empty when the menu does not hold it. */
export function branchTo(entries: readonly MarkedEntry[]): MarkedEntry[] {
  const entry = entries.find((candidate) => candidate.current !== undefined);
  return entry === undefined ? [] : [entry, ...branchTo(entry.enfants)];
}

/** The pages before and after the current one, in the order of the menu; none when the menu does not hold it. */
export function neighboursIn(entries: readonly MarkedEntry[]): {
  previous: MarkedEntry | undefined;
  next: MarkedEntry | undefined;
} {
  const paths = new Set<string>();
  const pages = leavesOf(entries).filter(({ lien }) => {
    const path = lien?.startsWith("/") && !lien.includes("#") ? barePath(lien) : undefined;
    return path !== undefined && !paths.has(path) && paths.add(path);
  });
  const here = pages.findIndex(({ current }) => current === "page");
  if (here === -1) return { previous: undefined, next: undefined };
  return { previous: pages[here - 1], next: pages[here + 1] };
}

function leavesOf(entries: readonly MarkedEntry[]): MarkedEntry[] {
  return entries.flatMap((entry) => (entry.enfants.length > 0 ? leavesOf(entry.enfants) : [entry]));
}

/** False for a section that nothing fills, such as an empty collection. */
function leadsSomewhere({ lien, enfants }: MarkedEntry): boolean {
  return lien !== undefined || enfants.length > 0;
}

/** A section's button only opens it: a section with an address of its own gives it as its first child. */
function childrenOf({ titre, lien, enfants = [] }: MenuEntry): MenuEntry[] {
  return enfants.length > 0 && lien !== undefined ? [{ titre, lien }, ...enfants] : enfants;
}

function firstMatch(entries: readonly MenuEntry[], paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const match = bestMatch(entries, path);
    if (match !== undefined) return match;
  }
  return undefined;
}

function bestMatch(entries: readonly MenuEntry[], here: string): string | undefined {
  let best: string | undefined;
  const visit = (entry: MenuEntry) => {
    if (entry.lien?.startsWith("/")) {
      const path = barePath(entry.lien);
      const matches = path === here || (path !== "/" && here.startsWith(`${path}/`));
      if (matches && path.length > (best?.length ?? 0)) best = path;
    }
    entry.enfants?.forEach(visit);
  };
  entries.forEach(visit);
  return best;
}
