/** Gives every anchor of a page an `id` of its own. */

/** The ids taken on one page: headings, raw HTML, containers. */
export interface IdRegistry {
  /** Takes an id written by an editor; false when the page already holds it. */
  claim: (id: string) => boolean;
  /**
   * Takes `base`, or the first free one of `base-1`, `base-2`…
   * The ids made of it and of each suffix are taken along.
   */
  allocate: (base: string, suffixes?: readonly string[]) => string;
  /** Every id taken so far. */
  taken: ReadonlySet<string>;
}

/**
 * A registry, to be made once a page.
 *
 * @param reserved ids that the layouts use: headings get another one
 */
export function createIds(reserved: readonly string[]): IdRegistry {
  const taken = new Set<string>(reserved);
  const counters = new Map<string, number>();

  function allocate(base: string, suffixes: readonly string[] = []): string {
    const family = (id: string) => [id, ...suffixes.map((suffix) => id + suffix)];
    let count = counters.get(base) ?? 0;
    let ids = family(count === 0 ? base : `${base}-${count}`);
    while (ids.some((id) => taken.has(id))) {
      count += 1;
      ids = family(`${base}-${count}`);
    }
    counters.set(base, count + 1);
    for (const id of ids) taken.add(id);
    return ids[0] ?? base;
  }

  function claim(id: string): boolean {
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  }

  return { claim, allocate, taken };
}

/**
 * The anchor of a heading: lower case, accents kept, punctuation dropped, each blank a hyphen.
 * Years of shared links depend on it: blanks are neither merged nor trimmed.
 */
export function headingSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, "")
    .replace(/[ \t]/g, "-");
  return slug === "" ? "section" : slug;
}

/** A plain ASCII anchor for what a container labels. */
export function labelSlug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
