/** Paragraphs that are more than text: a captioned picture alone, a row of buttons. */
import type { MarkdownIt, Token } from "markdown-it";
import type { Page } from "../page.ts";
import { typographic } from "../typography.ts";

/** The component that stands for a paragraph already published; undefined for plain text. */
export function standaloneParagraph(
  md: MarkdownIt,
  page: Page,
  inline: Token,
  inFigure: boolean,
): Token | undefined {
  const children = (inline.children ?? []).filter((child) => !isBlank(child));
  const [first] = children;
  if (first?.type === "image" && children.length === 1 && first.attrGet("title") && !inFigure)
    return captionedImage(md, page, first, inline);
  if (children.length > 1 && children.every(isButton))
    return htmlToken(
      inline,
      page.options.component("button-group", { items: children.map(({ content }) => content) }),
    );
  return undefined;
}

function captionedImage(md: MarkdownIt, page: Page, image: Token, inline: Token): Token {
  const caption = typographic(image.attrGet("title") ?? "", page.source.lang);
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
  const html = md.renderer.render([image], md.options, {});
  return htmlToken(inline, page.options.component("figure", { caption, html }));
}

/** The paragraph's own token becomes the component's HTML. */
function htmlToken(inline: Token, html: string): Token {
  inline.type = "html_block";
  inline.content = `${html.trim()}\n`;
  inline.children = [];
  return inline;
}

function isBlank(token: Token): boolean {
  return (
    token.type === "softbreak" ||
    token.type === "hardbreak" ||
    (token.type === "text" && token.content.trim() === "")
  );
}

function isButton(token: Token): boolean {
  return token.type === "directive" && token.meta?.name.toLowerCase() === "bouton";
}
