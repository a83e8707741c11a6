/** Ties the pages that say the same thing in several languages: one of two twins names the other. */
import { suggestion } from "../../content/nearest.ts";
import type { Address } from "../../content/permalink.ts";
import { barePath } from "../addresses.ts";
import type { Context } from "../context.ts";
import { type EditorialPage, isEditorial, type Page } from "../model.ts";

/**
 * Gives each page its versions: those that its `traduction` leads to, or that lead to it, itself included,
 * French first. What leads nowhere, or to two versions in one language, is told.
 *
 * @param expected addresses of files left out for a problem of their own: naming one of them is no mistake
 */
export function tieTranslations(
  pages: readonly Page[],
  expected: readonly Address[],
  context: Context,
): void {
  const editorial = pages.filter(isEditorial);
  const byPath = new Map(editorial.map((page) => [barePath(page.address.url), page]));
  const awaited = new Set(expected.map(({ url }) => barePath(url)));
  for (const page of editorial) {
    const { traduction } = page.record.data;
    if (traduction === undefined) continue;
    const path = barePath(traduction.normalize("NFC"));
    const twin = byPath.get(path);
    if (twin === page) tellSameLanguage(page, page, page, context);
    else if (twin) tie(page, twin, context);
    else if (!awaited.has(path)) tellUnknown(page, traduction, editorial, context);
  }
}

/** Joins the versions of two pages, unless that makes two versions in one language. */
function tie(page: EditorialPage, twin: EditorialPage, context: Context): void {
  const joined = [...new Set([...(twin.versions ?? [twin]), ...(page.versions ?? [page])])];
  const languages = new Map<string, EditorialPage>();
  for (const version of joined) {
    const rival = languages.get(version.lang);
    if (rival) {
      tellSameLanguage(page, rival, version, context);
      return;
    }
    languages.set(version.lang, version);
  }
  joined.sort((a, b) => rank(a.lang) - rank(b.lang) || (a.lang < b.lang ? -1 : 1));
  for (const version of joined) version.versions = joined;
}

/** French, the language of the State's sites, comes first. */
function rank(lang: string): number {
  return lang === "fr" ? 0 : 1;
}

function tellUnknown(
  page: EditorialPage,
  written: string,
  pages: readonly EditorialPage[],
  context: Context,
): void {
  const others = pages.filter(({ lang }) => lang !== page.lang).map(({ address }) => address.url);
  const message = `traduction introuvable : « ${written} » n’est l’adresse d’aucune page publiée.`;
  const hint = suggestion(written, others, "Pages publiées dans une autre langue");
  context.tell(page.record.source, ["traduction"], "unknown-translation", { message, hint });
}

function tellSameLanguage(
  page: EditorialPage,
  first: EditorialPage,
  second: EditorialPage,
  context: Context,
): void {
  const message =
    first === second
      ? "une page n’est pas la traduction d’elle-même."
      : `« ${first.address.url} » et « ${second.address.url} » sont la même page dans la même langue (${first.lang}).`;
  const hint = "Vérifiez l’adresse écrite dans « traduction », et la clé « lang » de chaque page.";
  context.tell(page.record.source, ["traduction"], "same-language", { message, hint });
}
