/** Checks the whole catalogue once every file is read: what no file can tell alone. */
import { CATALOGUE_NAMES, type CatalogueName } from "../../content/collections.ts";
import type { CatalogueRecords, UnreadableFile } from "../../content/load.ts";
import { compareProblems, type Problem } from "../../content/problem.ts";
import type { Vocabularies } from "../../data/vocabularies.ts";
import { idOf } from "../entities.ts";
import { checkConsistency } from "./consistency.ts";
import { checkMends } from "./mends.ts";
import { checkReferences, type KnownIds } from "./references.ts";
import { teller } from "./tell.ts";
import { checkWords } from "./words.ts";

/** What is to be checked; files left out are known by their name, so that references to them are not faults. */
export type CheckedRecords = CatalogueRecords & { readonly unreadable: readonly UnreadableFile[] };

/** Every fault of the catalogue, sorted. Each record is looked at once, each reference looked up. */
export function checkCatalogue(content: CheckedRecords, vocabularies: Vocabularies): Problem[] {
  const problems: Problem[] = [];
  const tell = teller(problems);
  // Files with a mistake in one key are checked too, for what their other keys say.
  const records = Object.fromEntries(
    CATALOGUE_NAMES.map((name) => [name, [...content[name], ...brokenOf(content, name)]]),
  ) as unknown as CatalogueRecords;
  checkConsistency(records, tell);
  checkReferences(records, knownIds(content), tell);
  checkWords(records, vocabularies, tell);
  checkMends(records, tell);
  return problems.sort(compareProblems);
}

function brokenOf(content: CheckedRecords, name: CatalogueName) {
  return content.unreadable.flatMap(({ collection, record }) => (collection === name && record) || []);
}

function knownIds(content: CheckedRecords): KnownIds {
  const ids = (collection: keyof KnownIds) =>
    new Set([
      ...content[collection].map(idOf),
      ...content.unreadable.filter((file) => file.collection === collection).map(idOf),
    ]);
  return {
    startups: ids("startups"),
    incubators: ids("incubators"),
    organisations: ids("organisations"),
    teams: ids("teams"),
  };
}
