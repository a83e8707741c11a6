/** Front matter that is edited key by key: what is not touched stays as it was written. */
import { isMap, isNode, isScalar, type Node, parseDocument, stringify } from "yaml";
import type { Problem } from "../../content/problem.ts";
import { parseYaml } from "../../content/yaml-source.ts";
import { note } from "../notes.ts";

/** A key with its lines: those of its value, and the comments above it. */
interface Entry {
  key: string;
  lead: string;
  text: string;
  /** 1-based, in the file; 0 for a key that we added. */
  line: number;
}

/** The lines of each key, and those after the last. */
interface Cut {
  entries: Entry[];
  tail: string;
}

const FENCED = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** A file cut in two. */
export interface Split {
  front: FrontMatter;
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/** Cuts a document; undefined, with what is wrong, when its front matter cannot be read. */
export function splitDocument(text: string, file: string, problems: Problem[]): Split | undefined {
  const match = FENCED.exec(text);
  if (match?.index !== 0) {
    const hint = "L’ancien site ne le lisait pas non plus : ajoutez-lui un en-tête, ou oubliez-le.";
    problems.push(note(file, 1, "ce fichier n’a pas de front matter.", hint));
    return undefined;
  }
  const front = FrontMatter.parse(match[1] ?? "", match[0], file, problems);
  const body = text.slice(match[0].length);
  return front && { front, body, bodyLine: match[0].split("\n").length };
}

/** The keys of a document, in order. */
export class FrontMatter {
  private entries: Entry[];
  private readonly tail: string;
  private readonly values: Map<string, unknown>;
  /** The front matter as written, until a key changes. */
  private written: string | undefined;

  private constructor(cut: Cut, values: Map<string, unknown>, written: string | undefined) {
    this.entries = cut.entries;
    this.tail = cut.tail;
    this.values = values;
    this.written = written;
  }

  /**
   * Reads the text between the two `---` lines. Of a key written twice, the last counts, as it used to.
   *
   * @param written the same with the two lines
   */
  static parse(yaml: string, written: string, file: string, problems: Problem[]): FrontMatter | undefined {
    const { entries, tail } = cut(yaml);
    const last = new Map(entries.map((entry) => [entry.key, entry]));
    const kept = entries.filter((entry) => last.get(entry.key) === entry);
    const checked = parseYaml(kept.length === entries.length ? yaml : join(kept, tail), file, 2);
    problems.push(...checked.problems);
    const data = checked.data ?? {};
    if (checked.problems.length > 0) return undefined;
    if (typeof data !== "object" || Array.isArray(data) || Object.keys(data).length !== kept.length) {
      const hint = "Écrivez une clé par ligne, de la forme « clé: valeur ».";
      problems.push(note(file, 2, "ce front matter n’est pas une suite de clés.", hint));
      return undefined;
    }
    const unchanged = kept.length === entries.length ? written : undefined;
    return new FrontMatter({ entries: kept, tail }, new Map(Object.entries(data)), unchanged);
  }

  get(key: string): unknown {
    return this.values.get(key);
  }

  /** A text, or undefined when the key is absent, empty or something else. */
  text(key: string): string | undefined {
    const value = this.values.get(key);
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
  }

  /** The texts of a key that holds one or several. */
  texts(key: string): string[] {
    const value = this.values.get(key);
    return (Array.isArray(value) ? value : [value]).filter(
      (item): item is string => typeof item === "string" && item.trim() !== "",
    );
  }

  keys(): string[] {
    return this.entries.map(({ key }) => key);
  }

  /** The line of a key in its file; 1 when the key is not of the file. */
  line(key: string): number {
    return this.entries.find((entry) => entry.key === key)?.line || 1;
  }

  /** Gives a key another value, in its place; a new key goes to the end. */
  set(key: string, value: unknown): void {
    if (JSON.stringify(this.values.get(key)) === JSON.stringify(value)) return;
    this.written = undefined;
    this.values.set(key, value);
    const text = stringify({ [key]: value }, { lineWidth: 0 });
    const entry = this.entries.find((other) => other.key === key);
    if (entry) entry.text = text;
    else this.entries.push({ key, lead: "", text, line: 0 });
  }

  /** Gives a key another name, in its place. */
  rename(from: string, to: string): void {
    const entry = this.entries.find(({ key }) => key === from);
    if (entry === undefined) return;
    this.remove(to);
    this.written = undefined;
    this.values.set(to, this.values.get(from));
    this.values.delete(from);
    entry.text = entry.text.replace(/^[^:]+/, to);
    entry.key = to;
  }

  remove(key: string): void {
    if (!this.entries.some((entry) => entry.key === key)) return;
    this.written = undefined;
    this.values.delete(key);
    this.entries = this.entries.filter((entry) => entry.key !== key);
  }

  toString(): string {
    return this.written ?? `---\n${join(this.entries, this.tail)}---\n`;
  }
}

function join(entries: readonly Entry[], tail: string): string {
  return entries.map(({ lead, text }) => lead + text).join("") + tail;
}

function cut(yaml: string): Cut {
  const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const map = document.contents;
  if (!isMap(map) || map.flow) return { entries: [], tail: yaml };
  const entries: Entry[] = [];
  let done = 0;
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const start = yaml.lastIndexOf("\n", key.range[0] - 1) + 1;
    const end = endOfLine(yaml, key.range[0], Math.max(key.range[1], endOf(value)));
    const line = yaml.slice(0, start).split("\n").length + 1;
    entries.push({
      key: String(key.value),
      lead: yaml.slice(done, start),
      text: yaml.slice(start, end),
      line,
    });
    done = end;
  }
  return { entries, tail: yaml.slice(done) };
}

function endOf(value: unknown): number {
  return isNode(value) ? ((value as Node).range?.[1] ?? 0) : 0;
}

/** The end of the last line that a value fills. */
function endOfLine(text: string, from: number, to: number): number {
  const filled = from + text.slice(from, to).trimEnd().length;
  const end = text.indexOf("\n", filled);
  return end === -1 ? text.length : end + 1;
}
