/**
 * Reads the plain YAML that most front matter is written in, ten times as fast as the whole language: a fifth of a
 * build goes there otherwise. Whatever is not plain, faults included, is left to the complete reader.
 */

interface Line {
  indent: number;
  text: string;
}

/** A text that the complete reader must read. */
class NotPlain extends Error {}

/** One object for all: what is not plain may be thousands of files, and a stack takes time. */
const NOT_PLAIN = new NotPlain();

const KEY = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;

/** Keys that YAML, or an object, reads as something else than a name. */
const ODD_KEY = /^(?:null|true|false|__proto__)$/i;

/** @returns the same data as the complete reader; undefined when the text is not plain */
export function readPlainYaml(text: string): object | undefined {
  try {
    const lines = new Lines(text);
    const first = lines.current;
    if (first?.indent !== 0) return undefined;
    const data = readNode(lines, 0);
    return lines.current === undefined ? data : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** The lines that are not empty, one after the other. */
class Lines {
  readonly #text: string;
  #next = 0;
  current: Line | undefined;

  constructor(text: string) {
    if (/[\t\r]/.test(text)) throw NOT_PLAIN;
    this.#text = text;
    this.advance();
  }

  advance(): void {
    this.current = undefined;
    while (this.current === undefined && this.#next < this.#text.length) {
      const found = this.#text.indexOf("\n", this.#next);
      const end = found === -1 ? this.#text.length : found;
      let start = this.#next;
      while (start < end && this.#text.charCodeAt(start) === 0x20) start += 1;
      if (start < end) this.current = { indent: start - this.#next, text: this.#text.slice(start, end) };
      this.#next = end + 1;
    }
  }
}

/** The list or the group of keys that starts at the current line. */
function readNode(lines: Lines, indent: number): object {
  return lines.current?.text.startsWith("- ") ? readList(lines, indent) : readKeys(lines, indent);
}

function readKeys(lines: Lines, indent: number): object {
  const keys: Record<string, unknown> = {};
  for (let line = lines.current; line !== undefined && line.indent >= indent; line = lines.current) {
    const [, key, rest = ""] = KEY.exec(line.text) ?? [];
    if (line.indent > indent || key === undefined) throw NOT_PLAIN;
    if (ODD_KEY.test(key) || Object.hasOwn(keys, key)) throw NOT_PLAIN;
    keys[key] = rest === "" ? readBelow(lines, indent) : readScalar(lines, indent, rest);
  }
  return keys;
}

/** What stands under a key that has nothing on its own line. */
function readBelow(lines: Lines, indent: number): unknown {
  lines.advance();
  const next = lines.current;
  if (next === undefined || next.indent < indent) return null;
  if (next.indent > indent) return readNode(lines, next.indent);
  return next.text.startsWith("- ") ? readList(lines, indent) : null;
}

function readList(lines: Lines, indent: number): unknown[] {
  const items: unknown[] = [];
  for (let line = lines.current; line !== undefined && line.indent >= indent; line = lines.current) {
    if (line.indent > indent) throw NOT_PLAIN;
    // Under a key, a list may stand at the key's own indent: the next key ends it.
    if (!line.text.startsWith("- ")) break;
    const rest = line.text.slice(2);
    if (KEY.test(rest)) {
      lines.current = { indent: indent + 2, text: rest };
      items.push(readKeys(lines, indent + 2));
    } else items.push(readScalar(lines, indent, rest));
  }
  return items;
}

/** A value on one line; one that goes on below, deeper than what holds it, is not plain. */
function readScalar(lines: Lines, indent: number, written: string): unknown {
  const value = scalarOf(written.replace(/ +$/, ""));
  lines.advance();
  if (lines.current !== undefined && lines.current.indent > indent) throw NOT_PLAIN;
  return value;
}

/** Starts none of YAML's signs, nor a number. */
const WORD = /^[\p{L}/(«_]/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

function scalarOf(text: string): unknown {
  if (text.startsWith('"') || text.startsWith("'")) return quoted(text);
  if (text === "[]") return [];
  // What follows a colon or a number sign is something else.
  if (text.includes(": ") || text.includes(" #") || text.endsWith(":")) throw NOT_PLAIN;
  if (WORD.test(text)) return wordOf(text);
  if (WHOLE_NUMBER.test(text)) return Number(text);
  if (DAY.test(text) || /^\d[^ ]* /.test(text)) return text;
  throw NOT_PLAIN;
}

function wordOf(text: string): string | boolean | null {
  if (text === "true") return true;
  if (text === "false") return false;
  if (text === "null") return null;
  if (/^(?:true|false|null)$/i.test(text)) throw NOT_PLAIN;
  return text;
}

function quoted(text: string): string {
  const double = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (double !== undefined) return double;
  const single = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  throw NOT_PLAIN;
}
