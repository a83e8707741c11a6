/**
 * Snippets for the front matter of Markdown files, which no language server of VS Code completes: a whole front matter
 * by the kind of its file, and each key with the words that the project has.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectionName } from "../content/collections.ts";
import { type Described, describeCollection } from "./description.ts";
import { readIfThere } from "./files.ts";
import type { Vocabularies } from "./vocabularies.ts";

/** Where VS Code looks for them, from the project's root. */
export const SNIPPETS_FILE = ".vscode/front-matter.code-snippets";

interface Snippet {
  scope: "markdown";
  prefix: string;
  description: string;
  body: string[];
}

/** The collections whose files hold text, with the word that brings their whole front matter. */
const WHOLE = {
  pages: "page",
  posts: "article",
  startups: "produit",
  incubators: "incubateur",
  fasts: "promotion",
  mooc: "sequence",
} as const satisfies Partial<Record<CollectionName, string>>;

/** Every snippet, by its name. */
export function snippets(vocabularies: Vocabularies): Record<string, Snippet> {
  const made: Record<string, Snippet> = {};
  for (const [collection, prefix] of Object.entries(WHOLE)) {
    const { properties = {}, required = [] } = describeCollection(collection as CollectionName);
    const body = required.flatMap((key, index) => lines(key, properties[key] ?? {}, vocabularies, index + 1));
    const description = `En-tête d’un fichier de content/${collection}`;
    made[prefix] = { scope: "markdown", prefix, description, body: ["---", ...body, "---", "", "$0"] };
    for (const [key, described] of Object.entries(properties)) {
      if (described.input === "hidden") continue;
      const own = { scope: "markdown", prefix: key, description: described.description ?? "" } as const;
      // A key that two collections share is told once, as the first one tells it.
      made[key] ??= { ...own, body: [...lines(key, described, vocabularies, 1), "$0"] };
    }
  }
  return made;
}

/** Writes the snippets unless they are there already. @returns whether they changed */
export function writeSnippets(root: string, vocabularies: Vocabularies): boolean {
  const path = join(root, SNIPPETS_FILE);
  const text = `${JSON.stringify(snippets(vocabularies), undefined, 2)}\n`;
  if (readIfThere(path) === text) return false;
  writeFileSync(path, text);
  return true;
}

/** The lines of a key, with the places where editors type. */
function lines(key: string, described: Described, vocabularies: Vocabularies, stop: number): string[] {
  const { items, properties } = described;
  if (items?.properties) {
    const [first = "", ...rest] = nested(items, vocabularies, stop);
    return [`${key}:`, `  - ${first}`, ...rest.map((line) => `    ${line}`)];
  }
  if (properties) return [`${key}:`, ...nested(described, vocabularies, stop).map((line) => `  ${line}`)];
  if (items) return [`${key}:`, `  - ${place(items, vocabularies, stop)}`];
  return [`${key}: ${place(described, vocabularies, stop)}`];
}

function nested({ properties = {}, required = [] }: Described, vocabularies: Vocabularies, stop: number) {
  return required.flatMap((key, index) => lines(key, properties[key] ?? {}, vocabularies, stop * 10 + index));
}

function place({ vocabulary, type, ...described }: Described, vocabularies: Vocabularies, stop: number) {
  const words = vocabulary === undefined ? [] : vocabularies[vocabulary].words.map(({ value }) => value);
  const values = [...words, ...((described.enum ?? []) as string[])];
  if (type === "boolean") values.push("true", "false");
  if (described.const !== undefined) return String(described.const);
  if (values.length > 0) return `\${${stop}|${values.map(choice).join(",")}|}`;
  return described.input === "day" ? `\${${stop}:AAAA-MM-JJ}` : `$${stop}`;
}

/** A value of a list of choices, where commas and bars have a meaning; quoted when YAML would read it otherwise. */
function choice(value: string): string {
  return value.replace(/[\\$},|]/g, "\\$&");
}
