/** What a browser may load for a page: the Content-Security-Policy, said by hosts in a header and by pages themselves. */
import type { Site as SiteFacts } from "../data/schemas.ts";

/** The layout whose script compiles a program of its own: the search engine's. */
export const SEARCH_LAYOUT = "recherche";

/** The policy of the pages of a layout. */
export function pagePolicy(facts: SiteFacts, layout: string): string {
  return contentPolicy(facts, layout === SEARCH_LAYOUT);
}

/**
 * The strictest policy the site can be read under: nothing inline, nothing evaluated, and of other hosts only those
 * that the site's data name.
 *
 * @param programs whether WebAssembly may be compiled
 */
export function contentPolicy(
  facts: Pick<SiteFacts, "hotes_admis"> & Partial<Pick<SiteFacts, "mesureAudience">>,
  programs: boolean,
): string {
  const { scripts, feuilles_de_style: sheets, lecteurs: players } = facts.hotes_admis;
  const from = (hosts: readonly string[]) => ["'self'", ...hosts.map((host) => `https://${host}`)].join(" ");
  // The server that counts visits gives its script, and is told of each visit by a request or by an image.
  const counter = facts.mesureAudience ? ` ${new URL(facts.mesureAudience.adresse).origin}` : "";
  return [
    "default-src 'none'",
    `script-src ${from(scripts)}${counter}${programs ? " 'wasm-unsafe-eval'" : ""}`,
    `style-src ${from(sheets)}`,
    `img-src 'self' data:${counter}`,
    "font-src 'self'",
    `connect-src 'self'${counter}`,
    "manifest-src 'self'",
    ...(players.length > 0 ? [`frame-src ${players.map((host) => `https://${host}`).join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
