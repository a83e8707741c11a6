/** Catalogues read from texts as from files, for the tests of the API. */
import { apiModels } from "../../../scripts/catalogue/api/endpoints.ts";
import { apiFiles } from "../../../scripts/catalogue/api/files.ts";
import { type ApiOptions, apiSource } from "../../../scripts/catalogue/api/source.ts";
import { buildCatalogue } from "../../../scripts/catalogue/build.ts";
import type { Catalogue } from "../../../scripts/catalogue/model.ts";
import { CATALOGUE, CATALOGUE_NAMES, type CatalogueName } from "../../../scripts/content/collections.ts";
import { readFrontMatter } from "../../../scripts/content/front-matter.ts";
import type { CatalogueRecords } from "../../../scripts/content/load.ts";
import { withoutBlanks } from "../../../scripts/content/schemas/catalogue/blanks.ts";
import { vocabularies } from "../catalogue/support.ts";

export const TODAY = "2026-08-20";

export const OPTIONS: ApiOptions = {
  siteUrl: "https://beta.gouv.fr",
  plainText: (markdown) => markdown.replace(/[*_`]|<[^>]*>/g, ""),
  screenshot: ({ id }) => (id === "ma-cantine" ? "/img/startups/ma-cantine.png" : undefined),
};

/** A file: its front matter, then its text. */
export interface Fiche {
  data: Readonly<Record<string, unknown>>;
  body?: string;
}

export type Fiches = { [C in CatalogueName]?: Readonly<Record<string, Fiche>> };

/** The catalogue of these files, whose front matter is written in JSON: YAML holds it. */
export function catalogueFrom(fiches: Fiches, date = TODAY): Catalogue {
  const collections = CATALOGUE_NAMES.map((collection) => [
    collection,
    Object.entries(fiches[collection] ?? {}).map(([path, { data, body = "" }]) => {
      const text = `---\n${JSON.stringify(data)}\n---\n${body}`;
      const { markdown, problems } = readFrontMatter(text, `content/${collection}/${path}.md`);
      if (!markdown) throw new Error(JSON.stringify(problems));
      const parsed = CATALOGUE[collection].parse(withoutBlanks(markdown.data));
      return { collection, path, data: parsed, source: { ...markdown, mended: {} } };
    }),
  ]);
  const records = Object.fromEntries(collections) as CatalogueRecords;
  return buildCatalogue(records, vocabularies, date);
}

/** The published files of a catalogue, as their readers find them. */
export function published(catalogue: Catalogue) {
  const files = new Map<string, string>();
  for (const { paths, text } of apiFiles(catalogue, OPTIONS)) {
    const whole = [...text].join("");
    for (const path of paths) files.set(path, whole);
  }
  const text = (path: string): string => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`${path} is not published`);
    return found;
  };
  // biome-ignore lint/suspicious/noExplicitAny: a reader of JSON knows no type.
  return { files, text, json: (path: string): any => JSON.parse(text(path)) };
}

export function modelsOf(catalogue: Catalogue) {
  return apiModels(apiSource(catalogue, OPTIONS));
}

/** A strict reader of CSV: fails on a stray quote, and keeps empty lines as `[""]`. */
export function readCsv(text: string, separator: string, quote = '"'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === quote) {
      at += 1;
      while (text[at] !== quote || text[at + 1] === quote) {
        if (at >= text.length) throw new Error("a quote is left open");
        if (text[at] === quote) at += 1;
        field += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== "\n") {
        if (text[at] === quote) throw new Error(`a stray quote at ${at}`);
        field += text[at];
        at += 1;
      }
    }
    row.push(field);
    if (text[at] === separator) at += 1;
    else if (text[at] === "\n") {
      rows.push(row);
      row = [];
      at += 1;
    } else throw new Error(`a field goes on after its quote at ${at}`);
  }
  return rows;
}
