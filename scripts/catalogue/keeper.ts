/** Builds and checks the catalogue, unless its records are those of the last time: most edits touch none of them. */
import { CATALOGUE_NAMES } from "../content/collections.ts";
import type { Day } from "../content/dates.ts";
import type { Problem } from "../content/problem.ts";
import type { Vocabularies } from "../data/vocabularies.ts";
import { buildCatalogue } from "./build.ts";
import { type CheckedRecords, checkCatalogue } from "./check/check.ts";
import type { Catalogue } from "./model.ts";

export interface CheckedCatalogue {
  catalogue: Catalogue;
  problems: readonly Problem[];
}

export class CatalogueKeeper {
  #known: { from: readonly unknown[]; made: CheckedCatalogue } | undefined;

  /** Records that have not changed are the same objects as before: the reader sees to it. */
  of(content: CheckedRecords, vocabularies: Vocabularies, date: Day): CheckedCatalogue {
    const from = [
      vocabularies,
      date,
      ...content.unreadable,
      ...CATALOGUE_NAMES.flatMap((name) => [name, ...content[name]]),
    ];
    const known = this.#known;
    if (known?.from.length === from.length && from.every((part, index) => part === known.from[index])) {
      return known.made;
    }
    const catalogue = buildCatalogue(content, vocabularies, date);
    const made = { catalogue, problems: checkCatalogue(content, vocabularies) };
    this.#known = { from, made };
    return made;
  }
}
