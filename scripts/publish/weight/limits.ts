/** What what is made must weigh, and how it is weighed: told once for those that make it and those that check it. */

export const KIB = 1024;

/** What every host serves with; the best levels win less than one per cent. */
export const GZIP_LEVEL = 6;

/** Bytes of all the sheets of a page, compressed. */
export const SHEET_LIMIT = 18 * KIB;

/** The same of a sheet with the brand mark beside it: both, the page and its fonts are a first visit's. */
export const SHEET_BESIDE_BRAND_LIMIT = 17.1 * KIB;
