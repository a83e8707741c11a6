/**
 * The orders of the catalogue. Each is total: whatever ties is decided by the id, so that builds are alike.
 *
 * Source of each rule, in brackets: the models, plugins and templates of the Jekyll site that this one replaces.
 */
import type { Incubator, Laureate, Member, Startup } from "./model.ts";

// One collator for all: making one costs more than sorting a page's list with it.
const french = new Intl.Collator("fr", { numeric: true });

/** Code unit order: the one of file names and of the API's lists. */
export function compareIds(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

/** French dictionary order: case and accents count only between words that are otherwise equal. */
export function compareFrench(a: string, b: string): number {
  return french.compare(a, b) || compareText(a, b);
}

export function compareTitles<T extends { id: string; data: { title: string } }>(a: T, b: T): number {
  return compareFrench(a.data.title, b.data.title) || compareIds(a, b);
}

export function compareNames<T extends { id: string; data: { name: string } }>(a: T, b: T): number {
  return compareFrench(a.data.name, b.data.name) || compareIds(a, b);
}

export function compareFullNames<T extends { id: string; data: { fullname: string } }>(a: T, b: T): number {
  return compareFrench(a.data.fullname, b.data.fullname) || compareIds(a, b);
}

/** Newest arrivals first, by the start of the earliest mission [models]; then by name. */
export function compareArrivals(a: Member, b: Member): number {
  return compareText(b.arrival, a.arrival) || compareFullNames(a, b);
}

/** The DINUM first, then by count of active products, largest first [models]; then by title. */
export function compareIncubators(a: Incubator, b: Incubator): number {
  return (
    Number(b.id === "dinum") - Number(a.id === "dinum") ||
    b.activeCount - a.activeCount ||
    compareTitles(a, b)
  );
}

/** Largest amount first [template of FAST pages]; then by name. */
export function compareLaureates(a: Laureate, b: Laureate): number {
  return b.amount - a.amount || compareTitles(a.startup, b.startup);
}

/** Latest national impact first; then by name. */
export function compareImpacts(a: Startup, b: Startup): number {
  return compareText(b.nationalImpact ?? "", a.nationalImpact ?? "") || compareTitles(a, b);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
