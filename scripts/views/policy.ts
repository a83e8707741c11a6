/** What a browser may load for a page: the Content-Security-Policy, said by hosts in a header and by pages themselves. */
import type { Site as SiteFacts } from "../data/schemas.ts";

/** The layout whose script compiles a program of its own: the search engine's. */
export const SEARCH_LAYOUT = "recherche";

/**
 * What the form editor may load: its program draws its own styles and shows pictures that are not published yet; it
 * talks to the host of the repository and to nobody else.
 */
export function formPolicy({ depot, edition }: Pick<SiteFacts, "depot" | "edition">): string {
  const host = new URL(depot);
  const isGithub = (edition?.fournisseur ?? "github") === "github";
  const hosts = isGithub ? "https://api.github.com https://raw.githubusercontent.com" : host.origin;
  const pictures = isGithub ? "https://avatars.githubusercontent.com" : host.origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${pictures}`,
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self' blob: data: ${hosts}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** What any of several policies allows, for hosts that can send one only; each page narrows it to its own. */
export function widestPolicy(policies: readonly string[]): string {
  const read = policies.map(
    (policy) =>
      new Map(policy.split("; ").map((part) => [part.split(" ", 1)[0] ?? "", part.split(" ").slice(1)])),
  );
  const names = [...new Set(read.flatMap((policy) => [...policy.keys()]))];
  return names
    .flatMap((name) => {
      const lists = read.map(
        (policy) => policy.get(name) ?? (/-src$/.test(name) ? policy.get("default-src") : undefined),
      );
      // What only some of them forbid, their own pages forbid.
      if (lists.includes(undefined)) return [];
      const sources = [...new Set(lists.flat())];
      const allowed = sources.length > 1 ? sources.filter((source) => source !== "'none'") : sources;
      return [[name, ...allowed].join(" ")];
    })
    .join("; ");
}

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
