/**
 * The block rule for raw HTML. A block element is raw up to its closing tag, even over blank lines;
 * a line that starts with an inline element is a paragraph.
 */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { INLINE_ELEMENTS, VOID_ELEMENTS } from "./elements.ts";
import { hasBreak, pairTags, type TagPairs } from "./pairs.ts";

const OPENING_TAG = /^<([a-z][a-z0-9-]*)(?=[\s/>]|$)/i;

interface Environment {
  tagPairs?: TagPairs;
}

/** Puts our rule before markdown-it's own, which still reads what ours leaves. */
export function useHtmlBlocks(md: MarkdownIt): void {
  md.block.ruler.before("html_block", "html_element", htmlElement, {
    alt: ["paragraph", "reference", "blockquote"],
  });
  const commonmark = md.block.ruler.getRules("").find((rule) => rule.name === "html_block");
  if (!commonmark) throw new Error("markdown-it has no html_block rule");
  md.block.ruler.at(
    "html_block",
    (state, startLine, endLine, silent) =>
      !startsInline(state, startLine) && commonmark(state, startLine, endLine, silent),
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

function htmlElement(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = lineStart(state, startLine);
  if (state.src.charCodeAt(start) !== 0x3c) return false;
  const name = OPENING_TAG.exec(state.src.slice(start, state.eMarks[startLine]))?.[1]?.toLowerCase();
  if (name === undefined || VOID_ELEMENTS.has(name)) return false;
  const pairs = pairsOf(state);
  const end = pairs.ends.get(start);
  if (end === undefined) return false;
  if (INLINE_ELEMENTS.has(name) && !hasBreak(pairs, start, end)) return false;
  if (silent) return !INLINE_ELEMENTS.has(name);
  const lastLine = lastLineOf(state, startLine, endLine, end, pairs);
  if (lastLine === undefined) return false;
  state.line = lastLine + 1;
  const token = state.push("html_block", "", 0);
  token.map = [startLine, state.line];
  token.content = state.getLines(startLine, state.line, state.blkIndent, true);
  return true;
}

/** A whole body is read once for its tags, when the first raw element comes. */
function pairsOf(state: StateBlock): TagPairs {
  const environment = state.env as Environment;
  environment.tagPairs ??= pairTags(state.src);
  return environment.tagPairs;
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/**
 * The line on which the element ends, pushed further by elements that open on that same line;
 * undefined when the list item or quotation around ends before.
 */
function lastLineOf(
  state: StateBlock,
  startLine: number,
  endLine: number,
  elementEnd: number,
  pairs: TagPairs,
): number | undefined {
  let end = elementEnd;
  for (let line = startLine; line < endLine; line += 1) {
    const lineEnd = state.eMarks[line] ?? 0;
    const isEmpty = lineStart(state, line) >= lineEnd;
    if (!isEmpty && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    if (end > lineEnd) continue;
    const rest = state.src.slice(end, lineEnd);
    const next = [...rest.matchAll(/</g)]
      .map((match) => pairs.ends.get(end + match.index))
      .find((close) => close !== undefined && close > lineEnd);
    if (next === undefined) return line;
    end = next;
  }
  return undefined;
}

/** Whether a line starts with an inline tag, and so a paragraph. */
function startsInline(state: StateBlock, line: number): boolean {
  const text = state.src.slice(lineStart(state, line), state.eMarks[line]);
  const name = /^<\/?([a-z][a-z0-9-]*)(?=[\s/>]|$)/i.exec(text)?.[1];
  return name !== undefined && INLINE_ELEMENTS.has(name.toLowerCase());
}
