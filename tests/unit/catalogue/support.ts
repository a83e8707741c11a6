/** Small catalogues made by hand, for the tests of their rules. */
import { join } from "node:path";
import { buildCatalogue } from "../../../scripts/catalogue/build.ts";
import type { Catalogue } from "../../../scripts/catalogue/model.ts";
import { CATALOGUE, CATALOGUE_NAMES, type CatalogueName } from "../../../scripts/content/collections.ts";
import { type CatalogueRecords, loadContent } from "../../../scripts/content/load.ts";
import { loadSiteData } from "../../../scripts/data/load.ts";
import type { Vocabularies } from "../../../scripts/data/vocabularies.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

/** The words of the site itself: its rules are about them. */
export const vocabularies: Vocabularies = (() => {
  const { data, problems } = loadSiteData(join(PROJECT_ROOT, "_data"));
  if (!data) throw new Error(JSON.stringify(problems));
  return data.vocabularies.value;
})();

export const TODAY = "2026-08-20";

/** Front matter by name, by collection; keys that do not matter to a test are filled in. */
export type Fiches = { [C in CatalogueName]?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

const FILLED: Record<CatalogueName, (id: string) => Record<string, unknown>> = {
  startups: (id) => ({
    title: id,
    mission: "Aider.",
    incubator: "dinum",
    contact: "equipe@exemple.gouv.fr",
    phases: [{ name: "construction", start: "2024-01-01" }],
  }),
  incubators: (id) => ({ title: id, contact: "equipe@exemple.gouv.fr" }),
  organisations: (id) => ({ name: id, type: "autre", domaine_ministeriel: "autres" }),
  members: (id) => ({
    fullname: id,
    role: "Développeuse",
    domaine: "Développement",
    missions: [mission("2024-01-01", "2030-01-01")],
  }),
  teams: (id) => ({ name: id, incubator: "dinum" }),
  phases: (id) => ({ status: id, label: id, short_description: id }),
  fasts: (id) => ({ title: id }),
  mooc: (id) => ({ title: id, label: id, order: 0 }),
  intras: (id) => ({ fullname: id, role: "Intrapreneuse" }),
};

/** A mission of a member. */
export function mission(start: string, end?: string, startups?: string[], status = "independent") {
  return { start, status, ...(end && { end }), ...(startups && { startups }) };
}

/** Records as the reader would give them, in the order written. */
export function recordsOf(fiches: Fiches): CatalogueRecords {
  const collections = CATALOGUE_NAMES.map((collection) => [
    collection,
    Object.entries(fiches[collection] ?? {}).map(([path, given]) => {
      const data = CATALOGUE[collection].parse({ ...FILLED[collection](path), ...given });
      const file = `content/${collection}/${path}.md`;
      const source = { file, body: "", bodyLine: 1, mended: {}, locate: () => ({ line: 1, column: 1 }) };
      return { collection, path, data, source };
    }),
  ]);
  return Object.fromEntries(collections) as CatalogueRecords;
}

/** The catalogue of these records on a day, with the incubator that they have by default. */
export function catalogueOf(fiches: Fiches, date = TODAY): Catalogue {
  return buildCatalogue(recordsOf({ incubators: { dinum: {} }, ...fiches }), vocabularies, date);
}

export function ids(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

/** The record of that name, which the test has made. */
export function one<T>(records: ReadonlyMap<string, T>, id: string): T {
  const found = records.get(id);
  if (!found) throw new Error(`no record is named ${id}`);
  return found;
}

/** A content tree read for real. */
export function readTree(files: Files) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return loadContent(folder, "content");
}
