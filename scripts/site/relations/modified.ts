/** When a page last changed: what git's history and the page's own dates tell. */
import type { Day } from "../../content/dates.ts";
import type { LastModified } from "../../content/last-modified.ts";

/**
 * The latest of the days known: a page is no older than its file's last change, nor than its publication. Nothing
 * tells it for a page without a date whose file git does not know.
 *
 * @param file the content file, as told in problems
 * @param dates of the page itself, such as a post's date
 */
export function modifiedOn(
  file: string,
  history: LastModified,
  dates: readonly (Day | undefined)[] = [],
): { modified?: Day } {
  return lastOf([history.get(file.normalize("NFC")), ...dates]);
}

/** When the latest of several things changed. */
export function lastOf(days: readonly (Day | undefined)[]): { modified?: Day } {
  const modified = days.reduce(
    (last, day) => (day !== undefined && day > (last ?? "") ? day : last),
    undefined,
  );
  return modified === undefined ? {} : { modified };
}
