/** JSON Schemas by which text editors complete and check what is written, with the words that the project has today. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COLLECTION_NAMES, type CollectionName } from "../content/collections.ts";
import { DATA_SCHEMAS } from "../data/load.ts";
import { sidebarSchema } from "../data/schemas.ts";
import { type Described, describe, describeCollection } from "./description.ts";
import { readIfThere } from "./files.ts";
import type { Vocabularies, Vocabulary } from "./vocabularies.ts";

/** Where the schemas are written, from the project's root. */
export const SCHEMAS_FOLDER = ".cache/schemas";

/** What front matter and data files may leave empty: it counts as absent. */
const BLANK: Described = { type: ["null", "string"], pattern: "^\\s*$" };

/** The schema of each file of `_data`; made once. */
const DATA = new Map<string, Described>();

/** Every schema, by the name of its file. */
export function editorSchemas(vocabularies: Vocabularies): Map<string, Described> {
  if (DATA.size === 0) {
    for (const [name, schema] of Object.entries(DATA_SCHEMAS)) {
      DATA.set(`data-${name.replace(/\.yml$/, "")}.json`, describe(schema));
    }
    DATA.set("data-sidebars.json", describe(sidebarSchema));
  }
  const schemas = new Map<string, Described>();
  for (const name of COLLECTION_NAMES) schemas.set(`content-${name}.json`, frontMatter(name, vocabularies));
  for (const [name, schema] of DATA) schemas.set(name, document(schema, { vocabularies, blanks: "top" }));
  return schemas;
}

/** Writes the schemas that changed. @returns the names of those */
export function writeSchemas(root: string, vocabularies: Vocabularies): string[] {
  const folder = join(root, SCHEMAS_FOLDER);
  mkdirSync(folder, { recursive: true });
  return [...editorSchemas(vocabularies)].flatMap(([name, schema]) => {
    const path = join(folder, name);
    const text = `${JSON.stringify(schema, undefined, 1)}\n`;
    if (readIfThere(path) === text) return [];
    writeFileSync(path, text);
    return [name];
  });
}

/**
 * The schema of a collection's front matter. The catalogue's database leaves keys empty at any depth. What follows the
 * front matter of a file without text is, for a tool that reads YAML alone, one more document that holds nothing.
 */
function frontMatter(name: CollectionName, vocabularies: Vocabularies): Described {
  const blanks = name === "pages" || name === "posts" ? "top" : "all";
  return { ...document(describeCollection(name), { vocabularies, blanks }), type: ["object", "null"] };
}

interface Making {
  vocabularies: Vocabularies;
  /** Where keys that nobody needs may be left empty. */
  blanks: "top" | "all" | "none";
}

function document(described: Described, making: Making): Described {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...made(described, making) };
}

/** A description as editors read it: vocabularies turned into values, hints left out. */
function made(described: Described, making: Making): Described {
  const { vocabulary, single, input, meanings, $schema, ...node } = described;
  // The name by which VS Code's schemas tell what each value means.
  if (meanings) node.enumDescriptions = (node.enum ?? []).map((value) => meanings[String(value)] ?? "");
  const inner: Making = making.blanks === "top" ? { ...making, blanks: "none" } : making;
  if (vocabulary !== undefined) return oneOf(node, making.vocabularies[vocabulary]);
  if (node.items) node.items = made(node.items, inner);
  if (single && node.items) {
    const { description, ...list } = node;
    return { ...(description !== undefined && { description }), anyOf: [node.items, list] };
  }
  if (node.properties) node.properties = keys(node, making.blanks !== "none", inner);
  if (node.propertyNames?.enum) return namedKeys(node, inner);
  // Keys are always text.
  delete node.propertyNames;
  if (typeof node.additionalProperties === "object") {
    node.additionalProperties = made(node.additionalProperties, inner);
  }
  return node;
}

function keys(node: Described, mayBeBlank: boolean, making: Making): Record<string, Described> {
  const { required = [] } = node;
  return Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([key, value]) => {
      const schema = made(value, making);
      return [key, mayBeBlank && !required.includes(key) ? orBlank(schema) : schema];
    }),
  );
}

function orBlank({ description, ...schema }: Described): Described {
  const forms = schema.anyOf && Object.keys(schema).length === 1 ? schema.anyOf : [schema];
  return { ...(description !== undefined && { description }), anyOf: [...forms, BLANK] };
}

/** What bounds any text says nothing more of a word. */
function oneOf({ type, maxLength, ...node }: Described, { words, also, open }: Vocabulary): Described {
  const values: Described[] = words.length > 0 ? [{ enum: words.map(({ value }) => value) }] : [];
  const others: Described[] = also === undefined ? [] : [{ type: "string", pattern: also }];
  if (open || values.length === 0) others.push({ type: type ?? "string" });
  const [first] = values;
  return others.length === 0 && first ? { ...node, ...first } : { ...node, anyOf: [...values, ...others] };
}

/** Keys that are themselves words of a list are completed one by one. */
function namedKeys({ propertyNames, ...node }: Described, making: Making): Described {
  const value = made(node.additionalProperties as Described, making);
  const names = (propertyNames?.enum ?? []) as string[];
  const properties = Object.fromEntries(names.map((name) => [name, value]));
  return { ...node, properties, additionalProperties: false };
}
