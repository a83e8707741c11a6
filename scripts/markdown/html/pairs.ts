/** Finds, in one reading of a body, which closing tag answers each opening tag. */
import { isBlockElement, VOID_ELEMENTS } from "./elements.ts";

/** The tags of a body. */
export interface TagPairs {
  /** For the offset of each opening tag that is closed, the offset after its closing tag. */
  ends: ReadonlyMap<number, number>;
  /** Offsets, in order, of what cannot stand in a paragraph: block tags and blank lines. */
  breaks: readonly number[];
}

const TAG = /<!--|<\/?[a-z][a-z0-9-]*|\n[ \t]*\n/gi;

/** Pairs tags of the same name, innermost first; comments are skipped. */
export function pairTags(source: string): TagPairs {
  const ends = new Map<number, number>();
  const breaks: number[] = [];
  const open = new Map<string, number[]>();
  TAG.lastIndex = 0;
  for (let match = TAG.exec(source); match; match = TAG.exec(source)) {
    const start = match.index;
    if (match[0].startsWith("\n")) {
      breaks.push(start);
      TAG.lastIndex -= 1;
      continue;
    }
    const end = match[0] === "<!--" ? endOfComment(source, start) : endOfTag(source, TAG.lastIndex);
    if (end === -1) break;
    TAG.lastIndex = end;
    if (match[0] === "<!--") continue;
    const closing = match[0].startsWith("</");
    const name = match[0].slice(closing ? 2 : 1).toLowerCase();
    if (isBlockElement(name)) breaks.push(start);
    if (VOID_ELEMENTS.has(name)) continue;
    const pending = open.get(name) ?? [];
    if (closing) {
      const opened = pending.pop();
      if (opened !== undefined) ends.set(opened, end);
    } else {
      pending.push(start);
      open.set(name, pending);
    }
  }
  return { ends, breaks };
}

/** Whether something between two offsets cannot stand in a paragraph. */
export function hasBreak({ breaks }: TagPairs, start: number, end: number): boolean {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (breaks[low] ?? end) < end;
}

function endOfComment(source: string, from: number): number {
  const end = source.indexOf("-->", from + 4);
  return end === -1 ? -1 : end + 3;
}

/** The offset after the `>` of a tag, quoted values skipped; -1 when the source ends first. */
function endOfTag(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if (character === "<") return at;
    else if ((character === '"' || character === "'") && source.charAt(at - 1) === "=") quote = character;
  }
  return -1;
}
