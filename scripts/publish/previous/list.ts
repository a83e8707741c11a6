/** The list of what was published last: written beside the site by each build, or the live site's own map. */
import { existsSync, readFileSync } from "node:fs";
import { shownPath } from "../../generator/options.ts";
import { decodePath } from "../../site/links.ts";
import type { BuildOptions, Site } from "../../site/model.ts";
import type { KnownAddress } from "./lost.ts";

/** What follows the name of the published folder. */
export const LIST_SUFFIX = ".urls.json";

/** No comparison, on demand. */
export const NO_LIST = "aucun";

/** A list that was asked for cannot be read: told in French, without a stack. */
export class ListError extends Error {}

interface PublishedList {
  /** The content it was made of, and the day: another content, or an earlier day, is not what comes next. */
  content: string;
  date: string;
  pages: KnownAddress[];
}

/** Milliseconds for a live site to send its map. */
const TIME_LIMIT = 30_000;

/** A map of a site may name others, which name pages. */
const MAPS_LIMIT = 50;

/** The text of the list of a site. */
export function listFile(site: Site): string {
  const { content: folder, root, date } = site.options;
  const content = shownPath(folder, root);
  const pages = site.pages.map(({ kind, address, title }): KnownAddress => {
    return kind === "redirect" ? { url: address.url } : { url: address.url, title };
  });
  const list: PublishedList = { content, date, pages };
  return `${JSON.stringify(list, undefined, 1)}\n`;
}

/** What was published last, when that can be compared; else why not, in French. */
export type Previous = { pages: readonly KnownAddress[] } | { reason: string | undefined };

/**
 * Finds what was published last.
 *
 * @param asked a file or an address in https, of a list or of a site map; `aucun`; by default the list beside the site
 * @throws ListError when what was asked for cannot be read
 */
export async function previousList(asked: string | undefined, options: BuildOptions): Promise<Previous> {
  if (asked === NO_LIST) return { reason: undefined };
  if (asked !== undefined)
    return { pages: (await read(asked)).map((page) => withoutBase(page, options.base)) };
  const file = `${options.output}${LIST_SUFFIX}`;
  if (!existsSync(file) || !existsSync(options.output)) return { reason: undefined };
  const list = parseList(readFileSync(file, "utf8"), file);
  if (list.content !== shownPath(options.content, options.root))
    return { reason: "faite d’un autre contenu" };
  if (list.date > options.date) return { reason: `datée du ${list.date}, plus tard que celle-ci` };
  return { pages: list.pages };
}

/** The live site's map says each address with the path under which the site stands; the rest of the build does not. */
function withoutBase(page: KnownAddress, base = "/"): KnownAddress {
  return base !== "/" && page.url.startsWith(base) ? { ...page, url: page.url.slice(base.length - 1) } : page;
}

async function read(asked: string): Promise<KnownAddress[]> {
  const text = await textOf(asked);
  if (!text.trimStart().startsWith("<")) return parseList(text, asked).pages;
  const { pages, maps } = parseMap(text);
  for (const map of maps.slice(0, MAPS_LIMIT)) pages.push(...parseMap(await textOf(map)).pages);
  if (pages.length === 0) throw new ListError(`--previous ${asked} : ce plan de site ne nomme aucune page.`);
  return pages;
}

async function textOf(asked: string): Promise<string> {
  try {
    if (!/^https?:\/\//.test(asked)) return readFileSync(asked, "utf8");
    const answer = await fetch(asked, { signal: AbortSignal.timeout(TIME_LIMIT) });
    if (!answer.ok) throw new Error(`réponse ${answer.status}`);
    return await answer.text();
  } catch (cause) {
    const { message, cause: deeper } = cause as Error;
    const reason = deeper instanceof Error ? deeper.message : message;
    throw new ListError(
      `--previous ${asked} : la liste des adresses n’a pas pu être lue (${reason}). Le site n’a pas été publié.\n` +
        `    Vérifiez l’adresse ou le fichier, ou passez la comparaison avec --previous ${NO_LIST}.`,
      { cause },
    );
  }
}

/** The pages and the further maps that a site map names. */
function parseMap(xml: string): { pages: KnownAddress[]; maps: string[] } {
  const named = [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, url = ""]) => unescapeXml(url));
  if (/<sitemapindex[\s>]/.test(xml)) return { pages: [], maps: named };
  const pages = named
    .filter((url) => URL.canParse(url))
    .map((url) => ({ url: decodePath(new URL(url).pathname) }));
  return { pages, maps: [] };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function parseList(text: string, file: string): PublishedList {
  try {
    const list = JSON.parse(text) as PublishedList;
    if (list.pages.every(({ url }) => typeof url === "string")) return list;
  } catch {
    // Told below, as any other text that is no list.
  }
  throw new ListError(
    `${file} : ce fichier n’est pas une liste d’adresses publiées.\n` +
      `    Supprimez-le, ou passez la comparaison avec --previous ${NO_LIST}.`,
  );
}
