/** The Markdown stage: bodies in, published HTML and everything known about it out. */
import type { MarkdownIt, Token } from "markdown-it";
import { renderTokens } from "./containers/publish.ts";
import { headingShift, plainText } from "./headings.ts";
import { htmlText } from "./html/scan.ts";
import { cleanBody } from "./invisible.ts";
import { createPage, type Page, positionAt } from "./page.ts";
import { createParser } from "./parser.ts";
import { walk } from "./passes/walk.ts";
import type { MarkdownOptions, MarkdownRenderer, MarkdownResult, MarkdownSource } from "./types.ts";
import { typographic } from "./typography.ts";

/** Makes the renderer of a build; it keeps nothing between two bodies. */
export function createMarkdown(options: MarkdownOptions): MarkdownRenderer {
  const md = createParser();
  return {
    render: (source) => renderBody(md, options, source),
    plainText: (text, lang) => toPlainText(md, text, lang),
  };
}

function renderBody(md: MarkdownIt, options: MarkdownOptions, source: MarkdownSource): MarkdownResult {
  const { body, problems } = cleanBody(source);
  const page = createPage(source, body, options);
  page.problems.push(...problems);
  const { html, opening, droppedId } = publish(md, page, body, source.short === undefined);
  const ids = new Set(page.ids.taken);
  for (const reserved of options.reservedIds) ids.delete(reserved);
  if (droppedId !== undefined) ids.delete(droppedId);
  const { links, images, styles, hasH1 } = page;
  const headings = page.headings.filter(({ id }) => id !== droppedId);
  // Bytes until the page is drawn: the text, in the thousands of pieces that rendering leaves, takes three times that.
  const bytes = Buffer.from(html);
  return {
    get html() {
      return bytes.toString();
    },
    ...{ headings, ids, links, images, styles, opening, hasH1, problems: page.problems },
  };
}

function publish(md: MarkdownIt, page: Page, body: string, anchors: boolean) {
  const environment = { lang: page.source.lang };
  const parsed = md.parse(body, environment);
  page.headingShift = headingShift(page, parsed);
  const walked = walk(md, page, parsed, anchors);
  if (anchors && page.options.lines) sayLines(page, walked.tokens);
  const html = renderTokens({ md, page, environment, tokens: walked.tokens });
  return { html, opening: walked.opening, droppedId: walked.droppedId };
}

/** The attribute by which the preview finds the block that a mistake is in. */
const LINE_ATTRIBUTE = "data-ligne";

function sayLines(page: Page, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (!token.map || token.nesting !== 1 || token.hidden) continue;
    token.attrSet(LINE_ATTRIBUTE, String(positionAt(page, token.map[0], 0).line));
  }
}

function toPlainText(md: MarkdownIt, text: string, lang: string): string {
  const { body } = cleanBody({ file: "", body: text, firstLine: 1, lang, title: "", h1: "layout" });
  return md
    .parse(body, { lang })
    .map((token) => tokenText(token, lang))
    .filter((part) => part !== "")
    .join(" ")
    .replace(/[ \t\n]+/g, " ")
    .trim();
}

function tokenText(token: Token, lang: string): string {
  if (token.type === "inline") return plainText(token);
  if (token.type === "html_block") return typographic(htmlText(token.content), lang);
  return token.type === "fence" || token.type === "code_block" ? token.content : "";
}
