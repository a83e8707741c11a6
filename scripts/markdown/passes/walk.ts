/**
 * The pass over a body's tokens, from top to bottom: what depends on the order of the page (levels, anchors,
 * containers, first picture) is settled here, before anything is rendered.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { type ContainerStack, createContainerStack } from "../containers/stack.ts";
import { type HeadingMark, headingId, plainText, repeatsTitle } from "../headings.ts";
import { publishedLevel } from "../html/fragment.ts";
import { publishHtmlBlock } from "../html/scan.ts";
import { type Page, positionAt, report } from "../page.ts";
import { colourCode } from "./code.ts";
import { publishInline } from "./inline.ts";
import { standaloneParagraph } from "./paragraphs.ts";

/** What the pass gives: the tokens to render, and the body's first paragraph. */
export interface Walked {
  tokens: Token[];
  opening: string;
  /** Anchor of the heading that is not published because it repeats the page's title. */
  droppedId: string | undefined;
}

/** Publishes every token of a body, in order; `anchors` says whether headings get an `id`. */
export function walk(md: MarkdownIt, page: Page, tokens: readonly Token[], anchors: boolean): Walked {
  const walked: Walked = { tokens: [], opening: "", droppedId: undefined };
  const containers = createContainerStack(page);
  const repeated = repeatsTitle(page, tokens);
  let line = 0;
  let column = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.map && token.map[0] !== line) {
      line = token.map[0];
      column = 0;
    }
    containers.leave(token);
    if (token.type === "container_open" || token.type === "container_close")
      containers.meet(token, line, walked.tokens.length);
    if (token.type === "html_block") token.content = publishHtmlBlock(page, token.content, line);
    if (token.type === "fence") colourCode(page, token);
    if (token.type === "heading_open") openHeading(page, token, tokens[index + 1], anchors);
    if (token.type === "heading_close") token.tag = `h${page.headingLevel}`;
    if (token.type === "inline") {
      publishInline(page, token, line, column);
      // The cells of a table's row stand on one line.
      column += token.map ? 0 : token.content.length + 1;
    }
    if (token.type === "table_open") token.meta = containers.caption();
    walked.tokens.push(token);
    if (token.type === "heading_close" && repeated && walked.droppedId === undefined) dropHeading(walked);
    if (token.type === "paragraph_close") closeParagraph(md, page, walked, containers);
  }
  containers.end();
  return walked;
}

function openHeading(page: Page, token: Token, inline: Token | undefined, anchors: boolean): void {
  const mark = (inline?.meta ?? {}) as HeadingMark;
  const level = publishedLevel(page, Number(token.tag.charAt(1)));
  token.tag = `h${level}`;
  if (page.options.advice && level > page.headingLevel + 1) adviseHeading(page, token, level);
  page.headingLevel = level;
  page.headingText = plainText(inline);
  if (!anchors) return;
  const id = headingId(page, mark, token.map?.[0] ?? 0);
  token.attrSet("id", id);
  page.headings.push({ level, id, text: page.headingText });
}

function adviseHeading(page: Page, token: Token, level: number): void {
  const message = `ce titre est de niveau ${level}, après un titre de niveau ${page.headingLevel}.`;
  const hint = `Écrivez-le avec ${"#".repeat(page.headingLevel + 1 - page.headingShift)} : aucun niveau ne se saute.`;
  report(page, "heading-skip", positionAt(page, token.map?.[0] ?? 0, 0), message, hint);
}

/** Takes back the heading that has just been published. */
function dropHeading(walked: Walked): void {
  const [open] = walked.tokens.splice(-3);
  walked.droppedId = open?.attrGet("id") ?? "";
}

function closeParagraph(md: MarkdownIt, page: Page, walked: Walked, containers: ContainerStack): void {
  const [open, inline] = walked.tokens.slice(-3);
  if (!open || !inline || open.type !== "paragraph_open") return;
  if (walked.opening === "" && !containers.isInside() && !open.hidden) walked.opening = plainText(inline);
  const component = standaloneParagraph(md, page, inline, containers.isInside("figure"));
  if (component === undefined) return;
  walked.tokens.splice(-3, 3, component);
}
