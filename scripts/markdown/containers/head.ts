/** Reads what follows a container's or a directive's name: `[label](address){key=value flag}`. */

/** One `key=value` or `flag` between braces. */
export interface WrittenAttribute {
  name: string;
  value: string | true;
  /** Offset in the text that was read. */
  offset: number;
}

/** What was written after a name; offsets are in the text that was read. */
export interface Head {
  label: string | undefined;
  address: string | undefined;
  addressOffset: number;
  attributes: WrittenAttribute[];
  /** Offset after the head. */
  end: number;
}

/** No part is longer; a mark that is never closed is not sought to the end of the text. */
const MAX_LENGTH = 2000;

const PAIRS: Record<string, string> = { "[": "]", "(": ")", "{": "}" };

/** Reads a head from an offset; each of its three parts may be absent. */
export function readHead(text: string, from: number): Head {
  const label = readEnclosed(text, from, "[");
  const address = readEnclosed(text, label?.end ?? from, "(");
  const braces = readEnclosed(text, address?.end ?? label?.end ?? from, "{");
  return {
    label: label && unescapeMarks(label.content).trim(),
    address: address?.content.trim().replace(/^<(.*)>$/, "$1"),
    addressOffset: address ? address.start : from,
    attributes: braces ? readAttributes(braces.content, braces.start) : [],
    end: braces?.end ?? address?.end ?? label?.end ?? from,
  };
}

interface Enclosed {
  content: string;
  start: number;
  end: number;
}

/** The text between an opening mark and the mark that answers it, nested ones and escapes aside. */
function readEnclosed(text: string, from: number, opening: string): Enclosed | undefined {
  if (text.charAt(from) !== opening) return undefined;
  const closing = PAIRS[opening];
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_LENGTH); at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === opening) depth += 1;
    else if (character === closing) depth -= 1;
    if (depth === 0) return { content: text.slice(from + 1, at), start: from + 1, end: at + 1 };
  }
  return undefined;
}

function unescapeMarks(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

// Word processors turn the quotes of values into curly ones.
const ATTRIBUTE = /([^\s=]+)(?:=(?:"([^"]*)"|“([^”]*)”|'([^']*)'|«\s*([^»]*?)\s*»|([^\s]*)))?/g;

function readAttributes(text: string, offset: number): WrittenAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => ({
    name: match[1] ?? "",
    value: match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? true,
    offset: offset + match.index,
  }));
}

/** A name as compared: without case nor accents. */
export function foldName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
