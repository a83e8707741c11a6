/** The pages of a list, as readers go through them: a long series is shown by its ends and around the page read. */

/** A page of the list, or pages that are not shown. */
export type PageLink = { number: number; href: string; current: boolean } | "gap";

export interface Pagination {
  /** Empty when everything fits on one page. */
  pages: PageLink[];
  previous: string | undefined;
  next: string | undefined;
}

/** Pages shown on each side of the one read. */
const AROUND = 1;

/** @param href address of each page, from 1 on */
export function paginationOf(current: number, count: number, href: (number: number) => string): Pagination {
  if (count <= 1) return { pages: [], previous: undefined, next: undefined };
  const pages: PageLink[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (isShown(number, current, count))
      pages.push({ number, href: href(number), current: number === current });
    else if (pages.at(-1) !== "gap") pages.push("gap");
  }
  return {
    pages,
    previous: current > 1 ? href(current - 1) : undefined,
    next: current < count ? href(current + 1) : undefined,
  };
}

/** The ends, the neighbours, and a page alone in its gap, which takes no more room than the gap. */
function isShown(number: number, current: number, count: number): boolean {
  const isNear = (one: number) => one === 1 || one === count || Math.abs(one - current) <= AROUND;
  return isNear(number) || (isNear(number - 1) && isNear(number + 1));
}
