/** What can be used of data files that have a mistake, so that all the rest of the site is checked at once. */
import { z } from "zod";
import { type Doubtful, usableKeys } from "../content/broken.ts";
import { ADJUSTABLE, type RuleId } from "../content/rules.ts";
import { withoutEmptyKeys } from "../content/validate.ts";
import type { YamlSource } from "../content/yaml-source.ts";
import type { DataFile, SiteData } from "./load.ts";
import { GRADES, type Site } from "./schemas.ts";

/** What stands for keys that cannot be used: nothing follows from it. */
const SITE: Partial<Site> = {
  adresse: "https://site.invalid",
  autres_adresses: [],
  hotes_admis: { feuilles_de_style: [], scripts: [], lecteurs: [] },
  // A page may hold the block that refuses to be counted.
  mesureAudience: { adresse: "https://site.invalid/", site: 1 },
  controles: {},
  accessibilite: "non conforme",
};

const EMPTY: Readonly<Record<string, object>> = {
  "site.yml": SITE,
  "declaration.yml": { contact: { courriel: "", page: "" } },
  "vocabulaires.yml": Object.fromEntries(
    [
      ...["phases", "evenements", "accessibilite", "publics", "thematiques", "types_organisation"],
      ...["domaines_ministeriels", "domaines", "statuts"],
    ].map((name) => [name, {}]),
  ),
};

/** A file of data that has a mistake, or that is not there. */
export interface BrokenFile {
  name: string;
  file: string;
  /** Its text, as far as it can be told. */
  text: string;
  /** Absent when it does not parse. */
  yaml?: YamlSource | undefined;
}

/** What of it can be used, each value at its place; what cannot be is left out. */
export function usableFile<S extends z.ZodType>(
  { name, file, text, yaml }: BrokenFile,
  schema: S,
): DataFile<z.infer<S>> {
  const { value, doubtful, places } = usable(schema, yaml?.data, yaml === undefined);
  const locate: DataFile<unknown>["locate"] = ([first, ...rest], part) => {
    const place = typeof first === "number" && places ? (places[first] ?? first) : first;
    return yaml?.locate(place === undefined ? [] : [place, ...rest], part) ?? { line: 1, column: 1 };
  };
  const whole = Array.isArray(value) ? value : { ...value, ...pick(EMPTY[name], doubtful) };
  if (name === "site.yml" && doubtful === "all") Object.assign(whole, { controles: skimGrades(text) });
  return { file, value: whole as z.infer<S>, locate, doubtful, text };
}

interface Usable {
  value: object;
  doubtful: Doubtful;
  /** Of a list: where each item that is kept stood. */
  places?: number[];
}

function usable(schema: z.ZodType, data: unknown, isUnread: boolean): Usable {
  const written = withoutEmptyKeys(data);
  const isGroup = typeof written === "object" && written !== null && !Array.isArray(written);
  if (schema instanceof z.ZodArray) {
    const items = (Array.isArray(written) ? written : []).map((item) =>
      (schema.element as z.ZodType).safeParse(item),
    );
    const places = [...items.keys()].filter((index) => items[index]?.success);
    const lost = [...items.keys()].filter((index) => !items[index]?.success).map(String);
    const doubtful = isUnread || !Array.isArray(written) ? "all" : new Set(lost);
    return { value: places.map((index) => items[index]?.data), doubtful, places };
  }
  if (schema instanceof z.ZodRecord) {
    // What an entry is called can be told, whatever is wrong with it.
    const entries = Object.entries(isGroup ? written : {}).map(([key, entry]) => {
      const read = (schema.valueType as z.ZodType).safeParse(entry);
      return [key, read.success ? read.data : { titre: key }] as const;
    });
    return { value: Object.fromEntries(entries), doubtful: isUnread || !isGroup ? "all" : new Set() };
  }
  const keys = isGroup ? (written as Record<string, unknown>) : {};
  const { data: value, doubtful } = usableKeys(schema as z.ZodObject, keys);
  return { value, doubtful: isUnread || !isGroup ? "all" : doubtful };
}

/** What stands for the keys in doubt. */
function pick(empty: object = {}, doubtful: Doubtful): object {
  return Object.fromEntries(Object.entries(empty).filter(([key]) => doubtful === "all" || doubtful.has(key)));
}

/** The grades that a file which does not parse gives to rules. */
function skimGrades(text: string): Site["controles"] {
  const found = [...text.matchAll(/\b([a-z][a-z\d-]*): *["']?(erreur|avertissement|aucun)\b/g)];
  return Object.fromEntries(
    found
      .filter(([, rule]) => ADJUSTABLE.includes(rule as RuleId))
      .map(([, rule, grade]) => [rule, GRADES[grade as keyof typeof GRADES]]),
  );
}

/** What the data would say if nothing were wrong with it, and cannot be told. */
export interface Untold {
  /** Rules whose faults may only follow from a mistake in the data. */
  rules: ReadonlySet<RuleId>;
  /** Addresses that may be published once the data is mended. */
  addresses: readonly string[];
}

const WORDS: readonly RuleId[] = ["unknown-word", "unlisted-word", "word-spelling", "phase-order"];

/** @param data with what can be used of each file */
export function untold(data: SiteData): Untold {
  const { site, declaration, vocabularies, glossary, categories, redirects } = data;
  const rules: RuleId[] = [];
  if (doubts(site, "hotes_admis")) rules.push("unknown-asset", "forbidden-frame");
  if (site.doubtful !== "all" && doubts(site, "controles")) rules.push(...ADJUSTABLE);
  if (doubts(declaration, "audit")) rules.push("unproven-state");
  if (doubts(vocabularies)) rules.push(...WORDS);
  if (doubts(glossary)) rules.push("unknown-term");
  if (categories.doubtful === "all") rules.push("unknown-category");
  const names = categories.doubtful === "all" ? matches(categories.text, /^["']?([\w-]+)["']?:/gm) : [];
  return {
    rules: new Set(rules),
    addresses: [
      ...names.map((name) => `/categorie/${name}/`),
      ...(redirects.doubtful === undefined ? [] : matches(redirects.text, /\bde: *["']?(\/[^\s"',}*]*)/g)),
    ],
  };
}

/** Whether a key of a file, or any of them, is in doubt. */
function doubts({ doubtful }: DataFile<unknown>, key?: string): boolean {
  if (doubtful === undefined || doubtful === "all") return doubtful === "all";
  return key === undefined ? doubtful.size > 0 : doubtful.has(key);
}

function matches(text = "", pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
