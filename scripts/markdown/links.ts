/** Rules on addresses: which are allowed, which are this site's own. */
import { type Page, type Position, report } from "./page.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const LINK_SCHEMES = new Set(["http", "https", "mailto", "tel"]);
const IMAGE_SCHEMES = new Set(["http", "https"]);

/** What a browser makes of an address before reading its scheme. */
function readAsBrowser(url: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these characters, so attackers use them.
  return url.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]+/g, "");
}

/** The scheme of an address, lower case, or undefined when it has none. */
export function schemeOf(url: string): string | undefined {
  return SCHEME.exec(readAsBrowser(url))?.[1]?.toLowerCase();
}

/** Whether an address may be published, as a link's or an image's. */
export function isAllowed(url: string, use: "link" | "image"): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || (use === "link" ? LINK_SCHEMES : IMAGE_SCHEMES).has(scheme);
}

/** An address of this site without its origin; any other one unchanged. */
export function ownAddress(url: string, origins: readonly string[]): string {
  for (const origin of origins) {
    const path = afterOrigin(url, origin) ?? afterOrigin(url, origin.replace(/^https?:/, ""));
    // A path that would start with two slashes is another site's address.
    if (path !== undefined) return path.startsWith("#") || path.startsWith("?") ? `/${path}` : slashed(path);
  }
  return url;
}

function afterOrigin(url: string, origin: string): string | undefined {
  if (!url.toLowerCase().startsWith(origin.toLowerCase())) return undefined;
  const rest = url.slice(origin.length);
  return rest === "" || /^[/\\?#]/.test(rest) ? rest : undefined;
}

function slashed(path: string): string {
  return path.replace(/^[/\\]*/, "/");
}

/**
 * The address to publish for what an editor wrote, recorded as a reference;
 * undefined, and a problem, when its scheme is not allowed.
 */
export function publishAddress(
  page: Page,
  url: string,
  use: "link" | "image",
  at: Position,
): string | undefined {
  if (!isAllowed(url, use)) {
    reportForbidden(page, url, use, at);
    return undefined;
  }
  (use === "link" ? page.links : page.images).push({ url, ...at });
  return ownAddress(url, page.options.origins);
}

/** Tells that an address may not be published. */
export function reportForbidden(page: Page, url: string, use: "link" | "image", at: Position): void {
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
  const hint =
    use === "link"
      ? "Une adresse commence par https:, mailto:, tel:, / ou #."
      : "Déposez l’image dans content/img/ et désignez-la par /img/….";
  report(page, "forbidden-url", at, `adresse interdite\u00a0: «\u00a0${shown}\u00a0».`, hint);
}
