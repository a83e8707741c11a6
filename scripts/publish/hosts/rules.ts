/** What every host is asked to do, whatever its syntax: headers by path, redirects, the life of each file. */

import { candidateFiles, encodePath } from "../../content/permalink.ts";
import { FORM_FOLDER } from "../../data/edition.ts";
import type { Site as SiteFacts } from "../../data/schemas.ts";
import { barePath } from "../../site/addresses.ts";
import { isEditorial, type Site } from "../../site/model.ts";
import { contentPolicy, formPolicy, SEARCH_LAYOUT } from "../../views/policy.ts";

export type Headers = Readonly<Record<string, string>>;

/** Headers of one path, or of all that begin with it when it ends with `*`. Not percent-encoded. */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

export interface HostRedirect {
  /** The address, and the others that hosts would answer with the same file; not percent-encoded. */
  from: string;
  variants: readonly string[];
  /** Percent-encoded. */
  to: string;
}

/** What leads elsewhere when nothing is published there: every path that begins with the prefix. */
export interface HostPattern {
  /** Not percent-encoded. */
  prefix: string;
  /** Percent-encoded. */
  to: string;
  /** Whether what follows the prefix comes after `to`. */
  keepsRest: boolean;
  /** The paths that answer there all the same, the prefix itself aside. */
  published: readonly string[];
}

export interface HostRules {
  /** Sent with every answer. */
  everywhere: Headers;
  /** Sent too on some paths, in place of what is sent everywhere; no two of them name one header for one path. */
  rules: readonly HeaderRule[];
  /** The paths of the search page, and the policy that takes the place of the common one there. */
  search: { paths: readonly string[]; policy: string };
  redirects: readonly HostRedirect[];
  patterns: readonly HostPattern[];
}

export const POLICY = "Content-Security-Policy";

/** For what no rule names, and the default of Netlify and Cloudflare: kept, and asked anew each time. */
export const REVALIDATED = "public, max-age=0, must-revalidate";

/** For files whose name changes with their bytes. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/** For images, whose name stays when an editor replaces them. */
const ONE_DAY = "public, max-age=86400";

/** The data that other sites' scripts may read. */
const OPEN_DATA = ["/api/*", "/compteur_smiirl.json", "/redirects.json"];

/** @param files every published path */
export function hostRules(site: Site, files: readonly string[]): HostRules {
  const facts = site.data.site.value;
  const published = new Set(files);
  const policy = (programs: boolean) => `${contentPolicy(facts, programs)}; frame-ancestors 'none'`;
  const immutable = [
    "/assets/*",
    "/pagefind/index/*",
    "/pagefind/fragment/*",
    ...files.filter((file) => file.endsWith(".pf_meta")).map((file) => `/${file}`),
  ];
  const rule = (path: string, name: string, value: string): HeaderRule => ({
    path,
    headers: { [name]: value },
  });
  return {
    everywhere: {
      [POLICY]: policy(false),
      "Strict-Transport-Security": "max-age=63072000",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
      ...(site.options.noindex && { "X-Robots-Tag": "noindex" }),
    },
    rules: [
      ...immutable.map((path) => rule(path, "Cache-Control", IMMUTABLE)),
      rule("/img/*", "Cache-Control", ONE_DAY),
      ...OPEN_DATA.map((path) => rule(path, "Access-Control-Allow-Origin", "*")),
      ...formRules(facts),
    ],
    search: { paths: searchPaths(site, published), policy: policy(true) },
    redirects: redirectsOf(site, published),
    patterns: patternsOf(site, files),
  };
}

/** The form editor, when the site publishes it: its own policy, and a window to sign in that can answer. */
function formRules(facts: SiteFacts): HeaderRule[] {
  if (facts.edition === undefined) return [];
  const { connexion, application } = facts.edition;
  const opens = connexion !== undefined || application !== undefined;
  const headers = {
    [POLICY]: `${formPolicy(facts)}; frame-ancestors 'none'`,
    ...(opens && { "Cross-Origin-Opener-Policy": "same-origin-allow-popups" }),
  };
  return [{ path: `/${FORM_FOLDER}/*`, headers }];
}

/** What no page of the site asks of a browser. */
const UNUSED_FEATURES = [
  ...["accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope"],
  ...["magnetometer", "microphone", "midi", "payment", "usb"],
];

/** The headers of one path, merged. */
export function headersOf(rules: HostRules, path: string): Headers {
  const own = rules.rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers);
  const policy = rules.search.paths.includes(path) ? { [POLICY]: rules.search.policy } : {};
  return Object.assign({}, rules.everywhere, policy, ...own);
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function searchPaths(site: Site, files: ReadonlySet<string>): string[] {
  return site.pages
    .filter((page) => isEditorial(page) && page.record.data.layout === SEARCH_LAYOUT)
    .flatMap(({ address }) => variantsOf(address.url, address.file, files));
}

function redirectsOf(site: Site, files: ReadonlySet<string>): HostRedirect[] {
  return site.pages.flatMap((page) => {
    if (page.kind !== "redirect") return [];
    const { url, file } = page.address;
    // A file of the site answers for itself, on hosts that look at redirects first too.
    if (url !== `/${file}` && files.has(url.slice(1))) return [];
    // Hosts that take `/x` and `/x/` for one would go round for ever.
    if (barePath(url) === barePath(page.target)) return [];
    return [{ from: url, variants: variantsOf(url, file, files), to: encodePath(page.target) }];
  });
}

function patternsOf(site: Site, files: readonly string[]): HostPattern[] {
  const moved = new Set(
    site.pages.flatMap(({ kind, address }) => (kind === "redirect" ? [address.file] : [])),
  );
  const shown = files.filter((file) => !moved.has(file));
  return site.patterns.map(({ prefix, target, keepsRest }) => ({
    prefix,
    to: encodePath(target),
    keepsRest,
    published: shown.filter((file) => `/${file}`.startsWith(prefix)).flatMap((file) => pathsOf(file, prefix)),
  }));
}

/** The addresses of a file that stands under a prefix. */
function pathsOf(file: string, prefix: string): string[] {
  const path = `/${file}`;
  const folder = path.replace(/index\.html$/, "");
  if (folder !== path) return folder === prefix ? [] : [folder, folder.slice(0, -1)];
  return path.endsWith(".html") ? [path.slice(0, -".html".length), path] : [path];
}

/** Every path to which hosts answer with a file: `/x`, `/x/`, `/x.html`, `/x/index.html`. */
function variantsOf(url: string, file: string, files: ReadonlySet<string>): string[] {
  const bare = barePath(url);
  const stem = bare === "/" ? "" : bare;
  const paths = new Set([url, bare, `${stem}/`, `${stem}.html`, `${stem}/index.html`]);
  return [...paths].filter((path) => candidateFiles(path).find((candidate) => files.has(candidate)) === file);
}
