/**
 * Subresource Integrity: pages tell the digest of each sheet and script of ours that they load, and browsers refuse
 * what is not it. What a script loads by itself (the search engine, its program and its index) cannot be told so
 * without an import map, which is an inline script: the Content-Security-Policy answers for it, as for the sheets,
 * scripts and counter of visits of other hosts, whose bytes may change any day.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { remembered } from "../../cache/remembered.ts";
import type { Fault } from "./inspection.ts";

/** A tag that loads a sheet or a script of ours, up to its address. */
const LOADS = /<(?:link rel="(?:stylesheet|modulepreload)" href|script\b[^>]*? src)="(\/(?!\/)[^"]*)"/g;

/** A tag that loads any, with all its attributes. */
const TAGS = /<(?:link\b[^>]*? rel="(?:stylesheet|modulepreload)"|script\b[^>]*? src=")[^>]*>/g;

/** What a page says of a file that has these bytes: the shortest digest that browsers take. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

/** The integrity of files by their published address, each read once. */
export function integrities(read: (path: string) => string | Uint8Array | undefined): Integrities {
  return remembered((path: string) => {
    const bytes = read(path);
    return bytes === undefined ? undefined : integrityOf(bytes);
  });
}

/** Those of files placed in a folder. @param published their paths, without a first `/` */
export function integritiesIn(folder: string, published: Iterable<string>): Integrities {
  const placed = new Set(published);
  return integrities((path) => (placed.has(path.slice(1)) ? readFileSync(join(folder, path)) : undefined));
}

/** Undefined for what is not published. */
export type Integrities = (path: string) => string | undefined;

/** A page that tells the integrity of what it loads. */
export function sealed(html: string, integrity: Integrities): string {
  return html.replace(LOADS, (tag, path: string) => {
    const told = integrity(path);
    return told === undefined ? tag : `${tag} integrity="${told}"`;
  });
}

/** The tags by which a page loads sheets and scripts. */
export function loadingTags(html: string): string[] {
  return [...html.matchAll(TAGS)].map(([tag]) => tag);
}

/** What is wrong with such a tag: browsers would refuse the file, or take any in its place. */
export function integrityFault(tag: string, integrity: Integrities): Fault | undefined {
  const path = / (?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? "";
  if (!path.startsWith("/") || path.startsWith("//")) return undefined;
  const told = / integrity="([^"]*)"/.exec(tag)?.[1];
  // A file that is not there is told as a dead link.
  const own = integrity(path);
  if (own === undefined || told === own) return undefined;
  const hint = "Relancez la construction ; si rien ne change, le générateur est en faute : signalez-le.";
  return told === undefined
    ? ["output-integrity", `« ${path} » est chargé sans son empreinte.`, hint]
    : ["output-integrity", `l’empreinte de « ${path} » n’est pas celle du fichier publié.`, hint];
}
