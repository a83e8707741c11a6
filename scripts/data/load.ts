/** Reads and validates the facts of the site: every file of `_data/`. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { keyOf, Results } from "../cache/results.ts";
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import { decodeSource } from "../content/source-text.ts";
import { validate } from "../content/validate.ts";
import { type KeyPath, type Position, parseYaml, type YamlSource } from "../content/yaml-source.ts";
import { type Declaration, declarationSchema, type Grid, gridSchema } from "./accessibility.ts";
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
  /** Absent when a file is missing or wrong: nothing can be built without them. */
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
    readAs(name, DATA_SCHEMAS[name]) as DataFile<z.infer<(typeof DATA_SCHEMAS)[N]>> | undefined;

  const site = read("site.yml");
  const navigation = read("navigation.yml");
  const footer = read("footer.yml");
  const redirects = read("redirects.yml");
  const categories = read("categories.yml");
  const vocabularies = read("vocabulaires.yml");
  const grid = read("accessibilite.yml");
  const declaration = read("declaration.yml");
  const notices = read("bandeaux.yml");
  const glossary = read("glossaire.yml");
  const sidebars = new Map<string, DataFile<Sidebar>>();
  const sidebarFolder = join(folder, "sidebars");
  for (const name of existsSync(sidebarFolder) ? readdirSync(sidebarFolder).sort() : []) {
    if (!name.endsWith(".yml")) continue;
    const sidebar = readAs(`sidebars/${name}`, sidebarSchema);
    if (sidebar) sidebars.set(name.slice(0, -".yml".length), sidebar);
  }
  if (!site || !navigation || !footer || !redirects || !categories || !vocabularies) return { problems };
  if (!grid || !declaration || !notices || !glossary) return { problems };
  const menus = { navigation, footer, sidebars };
  const words = { categories, vocabularies, glossary };
  const placed = { ...site, value: under(base, site.value) };
  const data = { site: placed, redirects, grid, declaration, notices, ...menus, ...words };
  return { data, problems };
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
): DataFile<z.infer<S>> | undefined {
  if (!existsSync(path)) {
    const message = "ce fichier de données manque.";
    problems.push({
      file,
      rule: "missing-data",
      message,
      hint: "Rétablissez-le.",
      severity: severityOf("missing-data"),
    });
    return undefined;
  }
  const { text, problems: faults } = decodeSource(readFileSync(path), file);
  problems.push(...faults);
  if (text === undefined) return undefined;
  const key = keyOf(name.startsWith("sidebars/") ? "sidebars" : name, text);
  const known = kept.get(key);
  if (known !== undefined) {
    let yaml: YamlSource | undefined;
    const locate: DataFile<unknown>["locate"] = (path, part) => {
      yaml ??= parseYaml(text, file);
      return yaml.locate(path, part);
    };
    return { file, value: known as z.infer<S>, locate };
  }
  const yaml = parseYaml(text, file);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  const validated = validate(schema, yaml.data, { file, locate: yaml.locate });
  problems.push(...validated.problems);
  if (validated.value === undefined) return undefined;
  kept.set(key, validated.value);
  return { file, value: validated.value, locate: yaml.locate };
}
