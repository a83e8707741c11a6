/** The words that editors choose from, as the project has them now. Files are listed, not read. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { idOf } from "../catalogue/entities.ts";
import { CATALOGUE_NAMES, COLLECTION_NAMES, type CollectionName } from "../content/collections.ts";
import type { VocabularyName } from "../content/schemas/hints.ts";
import { walkContent } from "../content/walk.ts";
import { loadSiteData, type SiteData } from "../data/load.ts";
import { pageAssets } from "../publish/asset-bundle.ts";
import { templateNames } from "../templates/environment.ts";

/** A word as it is written, and what it means when that says more. */
export interface Word {
  value: string;
  label?: string;
}

export interface Vocabulary {
  words: readonly Word[];
  /** Another form that is read as one of the words. */
  also?: string;
  /** Any other word is accepted. */
  open?: true;
}

export type Vocabularies = Readonly<Record<VocabularyName, Vocabulary>>;

/** A project, and the content that is edited in it; absolute paths. */
export interface EditedProject {
  root: string;
  content: string;
}

/** The vocabularies of a project; those of a `_data` that has a mistake are empty, and anything goes. */
export function vocabulariesOf({ root, content }: EditedProject): Vocabularies {
  const { data } = loadSiteData(join(root, "_data"));
  const ids = recordNames(content);
  const paths = (name: "organisations" | "teams") => plain(ids(name).map((id) => `/${name}/${id}`));
  return {
    sidebars: sidebars(root, data),
    stylesheets: assets(root, "css"),
    scripts: assets(root, "js"),
    startups: plain(ids("startups")),
    incubators: plain(ids("incubators")),
    organisations: paths("organisations"),
    teams: paths("teams"),
    authors: { ...plain([...ids("members"), ...ids("teams")]), open: true },
    ...dataWords(data),
  };
}

function dataWords(data: SiteData | undefined) {
  if (!data) {
    const anything: Vocabulary = { words: [], open: true };
    return Object.fromEntries(WORDS_OF_DATA.map((name) => [name, anything])) as Record<
      WordsOfData,
      Vocabulary
    >;
  }
  const { categories, vocabularies } = data;
  const { evenements, thematiques, types_organisation: types, ...others } = vocabularies.value;
  const phases = Object.entries(others.phases).map(([value, { etiquette }]) => ({ value, label: etiquette }));
  const rubrics = Object.entries(categories.value).map(([value, { titre }]) => ({ value, label: titre }));
  return {
    categories: { words: rubrics, also: severalOf(Object.keys(categories.value)) },
    phases: { words: phases },
    events: labelled(evenements),
    conformity: labelled(others.accessibilite),
    usertypes: { ...labelled(others.publics), open: true },
    themes: { ...labelled(thematiques), open: true },
    "organisation-types": labelled(types),
    ministries: labelled(others.domaines_ministeriels),
    domains: labelled(others.domaines),
    statuses: labelled(others.statuts),
  } satisfies Record<WordsOfData, Vocabulary>;
}

const WORDS_OF_DATA = [
  ...(["categories", "phases", "events", "conformity", "usertypes", "themes"] as const),
  ...(["organisation-types", "ministries", "domains", "statuses"] as const),
];

type WordsOfData = (typeof WORDS_OF_DATA)[number];

/** The names of a collection's records, in byte order. */
function recordNames(content: string): (name: CollectionName) => string[] {
  if (!existsSync(content)) return () => [];
  const { documents } = walkContent(content, "content", COLLECTION_NAMES, CATALOGUE_NAMES);
  return (name) =>
    (documents.get(name) ?? []).map(({ relative }) => idOf({ path: relative.replace(/\.md$/i, "") }));
}

function sidebars(root: string, data: SiteData | undefined): Vocabulary {
  const folder = join(root, "_data", "sidebars");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yml")) : [];
  const menus = files.sort().map((name) => name.slice(0, -".yml".length));
  const words = [...menus, ...templateNames(join(root, "_includes", "sidebars"))].map((value): Word => {
    const label = data?.sidebars.get(value)?.value.titre;
    return label === undefined ? { value } : { value, label };
  });
  return { words, also: `^(?:${words.map(({ value }) => literal(value)).join("|")})\\.html$` };
}

/** The extension may be left out, and an address of a host that the site allows may be written instead. */
function assets(root: string, kind: "css" | "js"): Vocabulary {
  const names = pageAssets(root, kind);
  const stems = names.map((name) => literal(name.slice(0, -kind.length - 1)));
  const file = `/?(?:assets/${kind}/)?(?:${stems.join("|")})(?:\\.${kind})?`;
  return { ...plain(names), also: stems.length > 0 ? `^(?:${file}|https://.*)$` : "^https://" };
}

function plain(values: readonly string[]): Vocabulary {
  return { words: values.map((value) => ({ value })) };
}

function labelled(terms: Readonly<Record<string, { libelle: string }>>): Vocabulary {
  const words = Object.entries(terms).map(([value, { libelle: label }]) => ({ value, label }));
  return { words };
}

/** Several words of a list in one text, whatever their case. */
function severalOf(words: readonly string[]): string {
  const one = `(?:${words.map(caseless).join("|")})`;
  return `^\\s*${one}(?:\\s+${one})*\\s*$`;
}

function caseless(word: string): string {
  return [...word]
    .map((letter) => {
      const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
      return low === high ? literal(letter) : `[${low}${high}]`;
    })
    .join("");
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
