/** Writes a document of the corpus: YAML front matter, then Markdown. */

export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

export interface CorpusFile {
  /** Path within the content folder. */
  path: string;
  text: string;
}

/** A file of the corpus; keys that are undefined are left out. */
export function document(path: string, keys: Record<string, Value | undefined>, body = ""): CorpusFile {
  const text = `---\n${mapLines(keys, "").join("\n")}\n---\n`;
  return { path, text: body === "" ? text : `${text}\n${body}\n` };
}

function mapLines(map: { readonly [key: string]: Value | undefined }, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : lines(key, value, indent),
  );
}

function lines(key: string, value: Value, indent: string): string[] {
  if (typeof value !== "object") return [`${indent}${key}: ${scalar(value)}`];
  if (!isList(value)) return [`${indent}${key}:`, ...mapLines(value, `${indent}  `)];
  if (value.length === 0) return [`${indent}${key}: []`];
  return [`${indent}${key}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
}

function itemLines(item: Value, indent: string): string[] {
  if (typeof item !== "object" || isList(item)) return [`${indent}- ${scalar(item as string)}`];
  const [first = "", ...others] = mapLines(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A plain scalar when YAML cannot mistake it for anything else. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isPlain = /^[\p{L}/][^:#\n]*\S$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return isDay || isPlain || /^https?:\/\/\S+$/.test(value) ? value : JSON.stringify(value);
}
