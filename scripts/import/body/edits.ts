/** Small replacements in a text, so that the lines nobody needs to change stay as they are. */

export interface Edit {
  /** Offsets in the text as it was. */
  from: number;
  to: number;
  text: string;
}

/** Something that could not be carried, at an offset of the text as it was. */
export interface Remark {
  at: number;
  message: string;
  hint: string;
}

export interface Changes {
  edits: Edit[];
  remarks: Remark[];
}

/** The text with its edits; one that overlaps an earlier one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < done) continue;
    pieces.push(text.slice(done, edit.from), edit.text);
    done = edit.to;
  }
  return pieces.join("") + text.slice(done);
}

/** An edit that removes something, with its lines when it fills them, and one blank line of the two around. */
export function removal(text: string, from: number, to: number): Edit {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next + 1;
  const fills = text.slice(start, from).trim() === "" && text.slice(to, end).trim() === "";
  if (!fills) return { from, to, text: "" };
  const isBlankBefore = start === 0 || text.slice(0, start).endsWith("\n\n");
  const blank = isBlankBefore ? (/^(?:[ \t]*\n)+/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { from: start, to: end + blank, text: "" };
}

/** What takes the place of something, alone on its lines as containers want it. */
export function onItsLine(body: string, { from, to }: Pick<Edit, "from" | "to">, text: string): string {
  const [before, after] = [body.charAt(from - 1), body.charAt(to)];
  const opens = before === "" || before === "\n" ? "" : "\n";
  return `${opens}${text}${after === "" || after === "\n" ? "" : "\n"}`;
}

/** Where code stands, which is shown as typed: between fences, and between backticks of one length. */
export function codeRanges(text: string): [from: number, to: number][] {
  const fences = fencedRanges(text);
  const inFence = (offset: number) => fences.some(([from, to]) => offset >= from && offset < to);
  const runs = text.includes("`") ? [...text.matchAll(/`+/g)].filter(({ index }) => !inFence(index)) : [];
  const nextOfLength = new Map<number, number>();
  const pairs = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { length } = runs[at]?.[0] ?? "";
    pairs[at] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, at);
  }
  const spans: [number, number][] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [opening, closing] = [runs[at], runs[pairs[at] ?? -1]];
    if (opening === undefined || closing === undefined) continue;
    const blank = text.indexOf("\n\n", opening.index);
    if (blank !== -1 && blank < closing.index) continue;
    spans.push([opening.index, closing.index + closing[0].length]);
    at = pairs[at] ?? at;
  }
  return [...fences, ...spans].sort(([a], [b]) => a - b);
}

function fencedRanges(text: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let opened: { mark: string; at: number } | undefined;
  for (const { index, 0: line, 1: mark = "" } of text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*/gm)) {
    if (opened === undefined) opened = { mark, at: index };
    else if (mark.startsWith(opened.mark) && line.trim() === mark) {
      ranges.push([opened.at, index + line.length]);
      opened = undefined;
    }
  }
  if (opened) ranges.push([opened.at, text.length]);
  return ranges;
}

/** Blocks of raw HTML, whose text is never Markdown: the outermost elements, in order. */
export function htmlBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  for (const match of text.matchAll(TAG)) {
    const closes = match[1] === "/";
    if (!closes && depth === 0) blocks.push({ from: match.index, to: text.length });
    depth = Math.max(0, depth + (closes ? -1 : 1));
    const last = blocks.at(-1);
    if (closes && depth === 0 && last?.to === text.length) last.to = match.index + match[0].length;
  }
  return blocks;
}

export interface Block {
  from: number;
  to: number;
}

/** The block that an offset is inside of. */
export function blockAround(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.find(({ from, to }) => from < offset && offset < to);
}

const TAG =
  /<(\/?)(?:address|article|aside|blockquote|details|div|dl|figure|footer|header|main|nav|ol|section|table|ul)\b[^<>]*>/gi;
