/** The markdown-it rules that recognise `:::name` lines and `:name[…]` directives. */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { foldName, type Head, readHead } from "./head.ts";

/** What the tokens `container_open`, `container_close` and `directive` carry. */
export interface ContainerMark {
  /** Name as written, "" on a closing line. */
  name: string;
  head: Head;
  /** The text that offsets count in: the line, or the block's whole text. */
  text: string;
  /** Offset of the mark in that text. */
  offset: number;
  /** What is left on the line after the head. */
  rest: string;
}

const MARK_LINE = /^:{3,}[ \t]*([^\s[\](){}:]*)/;

/** Adds both rules; only the directives named here are recognised in text. */
export function useContainers(md: MarkdownIt, directives: ReadonlySet<string>): void {
  md.block.ruler.before("fence", "container", containerLine, {
    alt: ["paragraph", "reference", "blockquote", "list", "table"],
  });
  md.inline.ruler.before("link", "directive", (state, silent) => directive(state, silent, directives));
  md.renderer.rules.directive = (tokens, index) => tokens[index]?.content ?? "";
}

function containerLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith(":::", start)) return false;
  const text = state.src.slice(start, state.eMarks[startLine]);
  const match = MARK_LINE.exec(text);
  if (!match) return false;
  if (silent) return true;
  const name = match[1] ?? "";
  // A space before the label is a frequent slip, without harm.
  const gap = /^ +(?=[[({])/.exec(text.slice(match[0].length))?.[0].length ?? 0;
  const head = readHead(text, match[0].length + gap);
  const mark: ContainerMark = { name, head, text, offset: 0, rest: text.slice(head.end).trim() };
  const isClosing = name === "" && head.end === match[0].length && mark.rest === "";
  const token = state.push(isClosing ? "container_close" : "container_open", "", 0);
  token.map = [startLine, startLine + 1];
  token.meta = mark;
  state.line = startLine + 1;
  return true;
}

const DIRECTIVE = /:([\p{L}-]+)\[/uy;

function directive(state: StateInline, silent: boolean, names: ReadonlySet<string>): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3a) return false;
  DIRECTIVE.lastIndex = state.pos;
  const name = DIRECTIVE.exec(state.src)?.[1];
  if (name === undefined || !names.has(foldName(name))) return false;
  const head = readHead(state.src, state.pos + 1 + name.length);
  if (head.label === undefined || head.end > state.posMax) return false;
  if (!silent) {
    const mark: ContainerMark = { name, head, text: state.src, offset: state.pos, rest: "" };
    const token = state.push("directive", "", 0);
    token.meta = mark;
  }
  state.pos = head.end;
  return true;
}
