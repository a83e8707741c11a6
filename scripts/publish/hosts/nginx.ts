/**
 * A configuration to include in nginx's `server` block. nginx forgets every inherited `add_header` in a location that
 * has one of its own, so each location says all its headers.
 */

import { type Headers, type HostPattern, type HostRules, headersOf, REVALIDATED } from "./rules.ts";
import { CONTENT_TYPES, OTHER_TYPE, TEXT_TYPES } from "./types.ts";

const HEADER = `# Configuration de nginx pour ce site : à inclure dans un bloc « server » qui dit « listen », « server_name »
# et « root » (le dossier publié). Établie par la construction du site : ne la modifiez pas à la main.
`;

const COMMON = `charset utf-8;
charset_types ${withoutHtml(TEXT_TYPES.filter((type) => !type.includes("json")))};
server_tokens off;
etag on;
absolute_redirect off;
error_page 404 /404.html;
`;

const COMPRESSION = `gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length 1024;
gzip_types ${withoutHtml([...TEXT_TYPES, "image/x-icon"])};
`;

/** For a site compressed beforehand; Brotli takes a module that many servers do not have. */
const COMPRESSED = `gzip_static on;
# Avec le module ngx_brotli : brotli_static on;
`;

/** The text of the configuration. @param compressed whether each text has its compressed twins beside it */
export function nginxFile(rules: HostRules, compressed: boolean): string {
  const folders = rules.patterns.map(({ prefix }) => `${prefix}*`);
  const paths = new Set([...rules.rules.map(({ path }) => path), ...folders]);
  return [
    HEADER,
    COMMON,
    types(),
    COMPRESSION,
    compressed ? COMPRESSED : "",
    ...rules.redirects.flatMap(({ variants, to }) => variants.map((path) => redirect(path, to))),
    // Rules for other hosts, which publish them to nobody.
    ...["/_headers", "/_redirects"].map((path) => location(`= ${path}`, ["return 404;"])),
    location("= /404.html", ["internal;", ...addHeaders(headersOf(rules, "/404.html"))]),
    ...rules.search.paths.map((path) => page(`= ${quoted(path)}`, headersOf(rules, path))),
    ...[...paths].map((path) => {
      const index = folders.indexOf(path);
      return page(place(path), headersOf(rules, samplePath(path)), index < 0 ? undefined : index);
    }),
    ...rules.patterns.map(folderRedirect),
    page("/", headersOf(rules, "/")),
  ].join("");
}

/** A path that a rule applies to. */
function samplePath(pattern: string): string {
  return pattern.replace(/\*$/, "");
}

function place(pattern: string): string {
  return pattern.endsWith("*") ? `^~ ${quoted(samplePath(pattern))}` : `= ${quoted(pattern)}`;
}

/** @param folder rank of the folder that leads elsewhere, when it does */
function page(where: string, headers: Headers, folder?: number): string {
  const last = folder === undefined ? "=404" : `@folder${folder}`;
  return location(where, [...addHeaders(headers), `try_files $uri $uri.html $uri/index.html ${last};`]);
}

function folderRedirect({ prefix, to, keepsRest }: HostPattern, index: number): string {
  const before = prefix.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const target = to.replaceAll("$", "%24");
  const line = keepsRest
    ? `rewrite ${quoted(`^${before}(.*)$`)} ${quoted(`${target}$1`)} permanent;`
    : `return 301 ${quoted(target)};`;
  return location(`@folder${index}`, [line]);
}

function addHeaders(headers: Headers): string[] {
  const all = { "Cache-Control": REVALIDATED, ...headers };
  return Object.entries(all).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
}

function redirect(path: string, to: string): string {
  // A `$` would begin a variable.
  return `location = ${quoted(path)} { return 301 ${quoted(to.replaceAll("$", "%24"))}; }\n`;
}

function location(where: string, lines: readonly string[]): string {
  return `location ${where} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** The whole list: nginx's own gives some types their old names, and lacks others. */
function types(): string {
  const lines = Object.entries(CONTENT_TYPES).map(([extension, type]) => `  ${type} ${extension};\n`);
  return `default_type ${OTHER_TYPE};\ntypes {\n${lines.join("")}}\n`;
}

/** A text between quotes; addresses and headers hold neither quotes nor line breaks. */
function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** nginx counts HTML in by itself, and complains when it is named. */
function withoutHtml(types: readonly string[]): string {
  return types.filter((type) => type !== "text/html").join(" ");
}
