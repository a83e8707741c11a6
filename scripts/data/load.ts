/** Reads and validates the facts of the site: every file of `_data/`. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { keyOf, Results } from "../cache/results.ts";
import type { Doubtful } from "../content/broken.ts";
import { conflictOf } from "../content/files/conflict.ts";
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import { decodeSource } from "../content/source-text.ts";
import { validate } from "../content/validate.ts";
import { type KeyPath, type Position, parseYaml, type YamlSource } from "../content/yaml-source.ts";
import { type Declaration, declarationSchema, type Grid, gridSchema } from "./accessibility.ts";
import { usableFile } from "./broken.ts";
import { glossarySchema, type Term } from "./glossary.ts";
import { type Notice, noticesSchema } from "./notices.ts";
import {
  type Categories,
  categoriesSchema,
  type Footer,
  footerSchema,
  type Navigation,
  navigationSchema,
  type Redirects,
  redirectsSchema,
  type Sidebar,
  type Site,
  sidebarSchema,
  siteSchema,
} from "./schemas.ts";
import { type Vocabularies, vocabulariesSchema } from "./vocabularies.ts";

/** The files of `_data`, each with its schema; the folder of side menus aside. */
export const DATA_SCHEMAS = {
  "site.yml": siteSchema,
  "navigation.yml": navigationSchema,
  "footer.yml": footerSchema,
  "redirects.yml": redirectsSchema,
  "categories.yml": categoriesSchema,
  "vocabulaires.yml": vocabulariesSchema,
  "accessibilite.yml": gridSchema,
  "declaration.yml": declarationSchema,
  "bandeaux.yml": noticesSchema,
  "glossaire.yml": glossarySchema,
} as const;

/** One data file's value and the way back to its lines. */
export interface DataFile<T> {
  file: string;
  value: T;
  locate: (path: KeyPath, part: "key" | "value") => Position;
  /** Of a file that has a mistake: the keys left out for it. */
  doubtful?: Doubtful;
  /** Of such a file: its text, as far as it can be told. */
  text?: string;
}

export interface SiteData {
  site: DataFile<Site>;
  navigation: DataFile<Navigation>;
  footer: DataFile<Footer>;
  redirects: DataFile<Redirects>;
  categories: DataFile<Categories>;
  vocabularies: DataFile<Vocabularies>;
  /** What the machine found of the site's accessibility, and what its owner declares of it. */
  grid: DataFile<Grid>;
  declaration: DataFile<Declaration>;
  notices: DataFile<Notice[]>;
  glossary: DataFile<Term[]>;
  /** By name, without `.yml`. */
  sidebars: ReadonlyMap<string, DataFile<Sidebar>>;
}

export interface LoadedData {
  /** What can be used of the files: enough to check what names it. */
  usable: SiteData;
  /** The same; absent when a file is missing or wrong: nothing can be built without them. */
  data?: SiteData;
  problems: Problem[];
}

/**
 * @param folder absolute path of `_data`
 * @param shown the same as told in problems
 * @param base path of its host under which the site is published
 * @param kept what files without a fault were read into before, by the same generator
 */
export function loadSiteData(
  folder: string,
  shown = "_data",
  base = "/",
  kept = new Results<unknown>(),
): LoadedData {
  const problems: Problem[] = [];
  const readAs = <S extends z.ZodType>(name: string, schema: S) =>
    readData({ path: join(folder, name), file: `${shown}/${name}`, name, kept }, schema, problems);
  const read = <N extends keyof typeof DATA_SCHEMAS>(name: N) =>
    readAs(name, DATA_SCHEMAS[name]) as DataFile<z.infer<(typeof DATA_SCHEMAS)[N]>>;

  const site = read("site.yml");
  const files = {
    site: { ...site, value: under(base, site.value) },
    navigation: read("navigation.yml"),
    footer: read("footer.yml"),
    redirects: read("redirects.yml"),
    categories: read("categories.yml"),
    vocabularies: read("vocabulaires.yml"),
    grid: read("accessibilite.yml"),
    declaration: read("declaration.yml"),
    notices: read("bandeaux.yml"),
    glossary: read("glossaire.yml"),
  };
  const sidebars = new Map<string, DataFile<Sidebar>>();
  const sidebarFolder = join(folder, "sidebars");
  for (const name of existsSync(sidebarFolder) ? readdirSync(sidebarFolder).sort() : []) {
    if (!name.endsWith(".yml")) continue;
    sidebars.set(name.slice(0, -".yml".length), readAs(`sidebars/${name}`, sidebarSchema));
  }
  const usable = { ...files, sidebars };
  const isWhole = Object.values(files).every(({ doubtful }) => doubtful === undefined);
  return { usable, problems, ...(isWhole && { data: usable }) };
}

/** The site's address with the path of its host under which it stands; the one without it is still its own. */
function under(base: string, site: Site): Site {
  const adresse = new URL(base, site.adresse).href.replace(/\/$/, "");
  if (base === "/" || adresse === site.adresse) return site;
  return { ...site, adresse, autres_adresses: [site.adresse, ...site.autres_adresses] };
}

interface Source {
  path: string;
  /** As told in problems. */
  file: string;
  /** Within `_data`: it decides of the schema. */
  name: string;
  kept: Results<unknown>;
}

function readData<S extends z.ZodType>(
  { path, file, name, kept }: Source,
  schema: S,
  problems: Problem[],
): DataFile<z.infer<S>> {
  if (!existsSync(path)) {
    const message = "ce fichier de données manque.";
    const hint = "Rétablissez-le.";
    problems.push({ file, rule: "missing-data", message, hint, severity: severityOf("missing-data") });
    return usableFile({ name, file, text: "" }, schema);
  }
  const { text, legible, problems: faults } = decodeSource(readFileSync(path), file);
  problems.push(...faults);
  const key = text === undefined ? undefined : keyOf(name.startsWith("sidebars/") ? "sidebars" : name, text);
  const known = key === undefined ? undefined : kept.get(key);
  const readable = text ?? legible ?? "";
  if (known !== undefined) {
    let yaml: YamlSource | undefined;
    const locate: DataFile<unknown>["locate"] = (path, part) => {
      yaml ??= parseYaml(readable, file);
      return yaml.locate(path, part);
    };
    return { file, value: known as z.infer<S>, locate };
  }
  if (text === undefined && legible === undefined) return usableFile({ name, file, text: "" }, schema);
  const yaml = parseYaml(readable, file);
  const conflict = conflictOf(readable, file);
  const wrong = conflict ? [conflict] : yaml.problems;
  problems.push(...wrong);
  if (wrong.length > 0) return usableFile({ name, file, text: readable }, schema);
  // A list whose items are all taken out, or commented, has none left.
  const data = schema instanceof z.ZodArray ? (yaml.data ?? []) : yaml.data;
  const validated = validate(schema, data, { file, locate: yaml.locate });
  problems.push(...validated.problems);
  if (validated.value === undefined || key === undefined) {
    return usableFile({ name, file, text: readable, yaml }, schema);
  }
  kept.set(key, validated.value);
  return { file, value: validated.value, locate: yaml.locate };
}
