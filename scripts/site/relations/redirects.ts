/** Old addresses and where they lead: one page each, rules for whole folders, and what is wrong with them. */
import type { ContentRecord } from "../../content/load.ts";
import { addressOf, candidateFiles } from "../../content/permalink.ts";
import type { KeyPath } from "../../content/yaml-source.ts";
import type { DataFile } from "../../data/load.ts";
import { barePath } from "../addresses.ts";
import type { Context } from "../context.ts";
import { decodePath } from "../links.ts";
import {
  hasBody,
  isEditorial,
  type Page,
  type RedirectPage,
  type RedirectPattern,
  sourceOf,
} from "../model.ts";

type Source = Pick<DataFile<unknown>, "file" | "locate">;

/** A redirect, and where its source and its target are written. */
interface Written {
  page: RedirectPage;
  source: Source;
  from: KeyPath;
  /** Absent when the target is the very page that asks for the redirect. */
  to?: KeyPath;
}

/** A page whose front matter sends readers elsewhere. */
export interface Moved {
  record: ContentRecord<"pages">;
  page: RedirectPage;
}

export interface Redirects {
  pages: RedirectPage[];
  patterns: RedirectPattern[];
}

/**
 * Makes one page for each `redirect_from`, `redirect_to` and line of `_data/redirects.yml`, and tells chains, loops and
 * redirects that hide a page.
 *
 * @param moved those of the pages that redirect in their own place
 */
export function makeRedirects(pages: readonly Page[], moved: readonly Moved[], context: Context): Redirects {
  const { file, value, locate } = context.inputs.data.redirects;
  const written: Written[] = [];
  for (const page of pages) {
    if (!hasBody(page)) continue;
    const { data } = isEditorial(page) ? page.record : page.entity;
    claimAll(data.redirect_from ?? [], page.address.url, sourceOf(page), context, written);
  }
  for (const { record, page } of moved) {
    claimAll(record.data.redirect_from ?? [], page.target, record.source, context, written);
  }
  const patterns: RedirectPattern[] = [];
  for (const [index, { de, vers }] of value.entries()) {
    if (de.endsWith("*")) {
      patterns.push({
        prefix: de.slice(0, -1),
        target: vers.replace(/\*$/, ""),
        keepsRest: vers.endsWith("*"),
      });
      continue;
    }
    const source = { file, locate };
    claim(
      { page: redirect(de, vers, file), source, from: [index, "de"], to: [index, "vers"] },
      context,
      written,
    );
  }
  const made = written.map(({ page }) => page);
  const own = moved.map(({ record, page }): Written => {
    return { page, source: record.source, from: ["permalink"], to: ["redirect_to"] };
  });
  checkRedirects([...own, ...written], [...pages, ...made], context);
  return { pages: made, patterns };
}

function claimAll(
  froms: readonly string[],
  target: string,
  source: Source,
  context: Context,
  written: Written[],
): void {
  // `/x` and `/x.html` are one file: a page may list both of its own.
  const files = new Set<string>();
  for (const [index, from] of froms.entries()) {
    const { file } = addressOf(from);
    if (files.has(file)) continue;
    files.add(file);
    claim(
      { page: redirect(from, target, source.file), source, from: ["redirect_from", index] },
      context,
      written,
    );
  }
}

function claim(one: Written, context: Context, written: Written[]): void {
  const locate = () => one.source.locate(one.from, "value");
  const { address } = one.page;
  const isFree = context.outputs.claim({ file: one.source.file, locate, address, isRedirect: true });
  if (isFree) written.push(one);
}

function checkRedirects(written: readonly Written[], pages: readonly Page[], context: Context): void {
  const { adresse, autres_adresses: others } = context.inputs.data.site.value;
  const byFile = new Map(pages.map((page) => [page.address.file, page]));
  const shown = new Map<string, Page>();
  for (const page of pages) if (page.kind !== "redirect") shown.set(barePath(page.address.url), page);
  const pageAt = (target: string): Page | undefined => {
    const origin = [adresse, ...others].find((one) => target.startsWith(`${one}/`)) ?? "";
    const path = decodePath(target.slice(origin.length).replace(/[?#].*$/, ""));
    if (!path.startsWith("/")) return undefined;
    return candidateFiles(path).flatMap((file) => byFile.get(file) ?? [])[0];
  };
  const first = new Map<string, RedirectPage>();
  for (const { page, source, from, to } of written) {
    const { url } = page.address;
    const next = pageAt(page.target);
    const twin = first.get(barePath(url));
    if (twin === undefined) first.set(barePath(url), page);
    else if (twin.target !== page.target && (!next || next !== pageAt(twin.target))) {
      context.tell(source, from, "redirect-shadow", twinFault(page, twin));
    }
    const hidden = shown.get(barePath(url));
    // A page may ask for its own address written otherwise: hosts answer both already.
    if (hidden !== undefined && hidden !== next) {
      context.tell(source, from, "redirect-shadow", shadowFault(url, hidden.address.url));
    }
    if (next?.kind !== "redirect") continue;
    const end = endOf(next, page, pageAt);
    if (end === undefined) context.tell(source, to ?? from, "redirect-loop", loopFault(url));
    else context.tell(source, to ?? from, "redirect-chain", chainFault(url, page.target, end));
  }
}

/** Where a chain ends; undefined when it comes back to where it has been. */
function endOf(
  first: RedirectPage,
  start: RedirectPage,
  pageAt: (target: string) => Page | undefined,
): string | undefined {
  const seen = new Set<Page>([start]);
  let current = first;
  for (;;) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    const next = pageAt(current.target);
    if (next?.kind !== "redirect") return current.target;
    current = next;
  }
}

function shadowFault(from: string, page: string): { message: string; hint: string } {
  return {
    message: `la redirection de « ${from} » cacherait la page « ${page} ».`,
    hint: "Retirez la redirection, ou donnez une autre adresse à la page : « /x », « /x/ » et « /x.html » n’en font qu’une.",
  };
}

function twinFault({ address, target }: RedirectPage, twin: RedirectPage): { message: string; hint: string } {
  return {
    message: `« ${address.url} » mène à « ${target} », et « ${twin.address.url} » (${twin.source}) à « ${twin.target} ».`,
    hint: "Gardez l’une des deux : « /x », « /x/ » et « /x.html » n’en font qu’une.",
  };
}

function chainFault(from: string, to: string, end: string): { message: string; hint: string } {
  return {
    message: `« ${from} » mène à « ${to} », qui mène déjà ailleurs.`,
    hint: `Écrivez l’adresse finale : « ${end} ».`,
  };
}

function loopFault(from: string): { message: string; hint: string } {
  return {
    message: `« ${from} » finit par ramener à elle-même.`,
    hint: "Faites mener l’une des redirections à une page qui existe.",
  };
}

/** The page that leads from an address to another. */
export function redirect(from: string, target: string, source: string): RedirectPage {
  return {
    kind: "redirect",
    address: addressOf(from),
    lang: "fr",
    title: "Cette page a changé d’adresse",
    target,
    source,
  };
}
