/** The markdown-it rules that set the text: typography over tokens, `<<` that is not a tag. */
import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { type HeadingMark, plainText } from "./headings.ts";
import { VERBATIM_ELEMENTS } from "./html/elements.ts";
import { glueRuns, isFrench, type Run, smartenRuns } from "./typography.ts";

/** What the rules need to know of the page; `markdown-it` hands it over as the environment. */
export interface TextEnvironment {
  lang: string;
}

/** Adds typography in place of markdown-it's own, which knows no French. */
export function useTypography(md: MarkdownIt): void {
  md.inline.ruler.before("autolink", "guillemets", guillemets);
  md.core.ruler.before("text_join", "typography", setTypography);
}

/** `<<Mot>>` is a quotation: without this rule `<Mot>` would be read as a tag. */
function guillemets(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("<<", state.pos)) return false;
  if (!silent) state.pending += "<<";
  state.pos += 2;
  return true;
}

function setTypography(state: StateCore): void {
  const { lang } = state.env as TextEnvironment;
  let isHeading = false;
  for (const token of state.tokens) {
    if (token.type === "inline") setInline(token, lang, isHeading);
    isHeading = token.type === "heading_open";
  }
}

function setInline(token: Token, lang: string, isHeading: boolean): void {
  const children = token.children ?? [];
  const runs = children.map(createRunReader());
  smartenRuns(runs);
  writeBack(children, runs);
  if (isHeading) {
    const mark: HeadingMark = { ...token.meta, slugText: plainText(token) };
    token.meta = mark;
  }
  if (isFrench(lang)) {
    glueRuns(runs);
    writeBack(children, runs);
  }
  for (const child of children) if (child.type === "image") setInline(child, lang, false);
}

function writeBack(tokens: readonly Token[], runs: readonly Run[]): void {
  for (const [index, token] of tokens.entries()) {
    const run = runs[index];
    if (run && !run.fixed && token.type === "text") token.content = run.text;
  }
}

const TAG_NAME = /^<(\/?)([a-z][a-z0-9-]*)/i;

/** Reads tokens in order; what stands in code or in an address is context only. */
function createRunReader(): (token: Token) => Run {
  let verbatim = 0;
  let inAddress = false;
  return (token) => {
    if (token.type === "link_open") inAddress = token.info === "auto";
    if (token.type === "link_close") inAddress = false;
    if (token.type === "text") return { text: token.content, fixed: verbatim > 0 || inAddress };
    if (token.type === "html_inline") {
      const match = TAG_NAME.exec(token.content);
      const name = match?.[2]?.toLowerCase() ?? "";
      if (VERBATIM_ELEMENTS.has(name)) verbatim = Math.max(0, verbatim + (match?.[1] ? -1 : 1));
      return { text: name === "br" ? "\n" : "", fixed: true };
    }
    return { text: contextOf(token), fixed: true };
  };
}

function contextOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "image") return "\ufffc";
  if (token.type === "directive") return token.meta?.head?.label ?? "";
  return token.type === "text_special" || token.type === "code_inline" ? token.content : "";
}
