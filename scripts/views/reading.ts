/** What helps to read a page: its languages, its neighbours, how fresh it is, how to mend it. */
import { longDate } from "../content/dates.ts";
import { encodePath } from "../content/permalink.ts";
import type { Site as SiteFacts } from "../data/schemas.ts";
import { type MarkedEntry, neighboursIn } from "../site/menus.ts";
import {
  type EditorialPage,
  hasBody,
  isEditorial,
  type Page,
  type PageWithBody,
  sourceOf,
} from "../site/model.ts";

export interface Language {
  /** `fr`, `en`… */
  code: string;
  /** Its name in itself: Français, English. */
  name: string;
  href: string;
  current: boolean;
}

export interface Neighbour {
  title: string;
  href: string;
}

export interface Reading {
  /** The page in each of its languages; empty when it has only one. */
  languages: Language[];
  /** The pages before and after this one in its side menu. */
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
  /** When its file last changed. */
  modified: { day: string; text: string } | undefined;
  /** Where a reader proposes a change of its file. */
  editHref: string | undefined;
}

/** Layouts of editors whose text is the page: the others draw lists, which their file does not hold. */
const TEXT_LAYOUTS = ["page", "with-sidebar", "post", "promotions", "sequences"];

/** @param menu the page's side menu, marked for it */
export function readingOf(page: Page, facts: SiteFacts, menu: readonly MarkedEntry[] = []): Reading {
  const text = hasBody(page) && isText(page) ? page : undefined;
  const { previous, next } = text ? neighboursIn(menu) : {};
  return {
    languages: languagesOf(isEditorial(page) ? page : undefined),
    previous: previous && neighbour(previous),
    next: next && neighbour(next),
    modified: text?.modified
      ? { day: text.modified, text: longDate(text.modified, wordsLang(text.lang)) }
      : undefined,
    editHref: text && editAddress(facts, sourceOf(text).file),
  };
}

function isText(page: PageWithBody): boolean {
  return !isEditorial(page) || TEXT_LAYOUTS.includes(page.record.data.layout);
}

/** The language of our own words beside a text: a page neither in French nor in English has them in English. */
export function wordsLang(lang: string): "fr" | "en" {
  return lang === "fr" ? "fr" : "en";
}

/** Words that an adult reads in a minute, in French or in English, as studies of silent reading agree. */
const WORDS_PER_MINUTE = 230;

/** Whole minutes that a text takes to read, one at least. */
export function readingMinutes(html: string): number {
  const words = html.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function languagesOf(page: EditorialPage | undefined): Language[] {
  return (page?.versions ?? []).map((version) => ({
    code: version.lang,
    name: languageName(version.lang),
    href: encodePath(version.address.url),
    current: version === page,
  }));
}

/** Languages named in themselves. Written here: the runtime's locales change between versions. */
const NAMES: Readonly<Record<string, string>> = {
  ar: "العربية",
  de: "Deutsch",
  en: "English",
  es: "Español",
  fr: "Français",
  it: "Italiano",
  nl: "Nederlands",
  pt: "Português",
  uk: "Українська",
};

function languageName(code: string): string {
  return NAMES[code.slice(0, 2)] ?? code;
}

function neighbour({ titre, lien = "" }: MarkedEntry): Neighbour {
  return { title: titre, href: encodePath(lien) };
}

/** The page of the forge where a file is edited; none for a file kept elsewhere. */
function editAddress({ depot, branche }: SiteFacts, file: string): string | undefined {
  if (file.startsWith("/") || /^[A-Za-z]:/.test(file)) return undefined;
  const base = depot.replace(/\/$/, "");
  const edit = new URL(base).hostname === "github.com" ? "edit" : "-/edit";
  return `${base}/${edit}/${encodePath(branche)}/${file.split("/").map(encodeURIComponent).join("/")}`;
}
