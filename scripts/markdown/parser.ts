/** The markdown-it set-up: which rules read a body, and what its tokens remember. */
import markdownIt, { type MarkdownIt, type Token } from "markdown-it";
import type { Source } from "../images/library.ts";
import { DIRECTIVE_NAMES } from "./containers/registry.ts";
import { useContainers } from "./containers/rules.ts";
import { takeCustomIds } from "./headings.ts";
import { useHtmlBlocks } from "./html/block-rule.ts";
import { withSource } from "./images.ts";
import { useCode } from "./passes/code.ts";
import { useTypography } from "./text-rule.ts";

/** What an inline token that points somewhere remembers of its place. */
export interface PlaceMark {
  /** Offset of the construct in the text of its block. */
  offset: number;
}

/** What an image's token remembers besides. */
export interface ImageMark extends PlaceMark {
  webp?: Source | undefined;
}

const PLACED = new Set(["link_open", "image", "html_inline"]);

/** A parser that keeps addresses as written: the passes over the tokens judge and encode them. */
export function createParser(): MarkdownIt {
  const md = markdownIt({ html: true, linkify: false, breaks: false, typographer: false });
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.core.ruler.disable(["linkify", "replacements", "smartquotes"]);
  md.core.ruler.before("inline", "custom_ids", takeCustomIds);
  rememberPlaces(md);
  usePictures(md);
  useHtmlBlocks(md);
  useContainers(md, DIRECTIVE_NAMES);
  useTypography(md);
  useCode(md);
  return md;
}

/** markdown-it gives lines to blocks only: inline tokens note where they start. */
function rememberPlaces(md: MarkdownIt): void {
  const InlineState = md.inline.State;
  md.inline.State = class extends InlineState {
    override push(...added: Parameters<InstanceType<typeof InlineState>["push"]>): Token {
      const offset = this.pos;
      const token = super.push(...added);
      if (PLACED.has(token.type)) {
        const mark: PlaceMark = {
          offset: token.type === "link_open" && !isAutolink(this.src, offset) ? offset - 1 : offset,
        };
        token.meta = mark;
      }
      return token;
    }
  };
}

/** The renderer's own image, with its lighter twin. */
function usePictures(md: MarkdownIt): void {
  const draw = md.renderer.rules.image;
  if (!draw) throw new Error("markdown-it draws no image");
  md.renderer.rules.image = (tokens, index, ...others) =>
    withSource(draw(tokens, index, ...others), (tokens[index]?.meta as ImageMark | null)?.webp);
}

/** The link rule has already gone past its `[` when it adds its token. */
function isAutolink(source: string, offset: number): boolean {
  return source.charAt(offset) === "<" && source.charAt(offset - 1) !== "[";
}
