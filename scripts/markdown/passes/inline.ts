/** Publishes a line of text: links, pictures, raw tags and directives, each at its place in the file. */
import type { Token } from "markdown-it";
import markdownIt from "markdown-it";
import { adviseInline } from "../advice/inline.ts";
import { publishDirective } from "../containers/publish.ts";
import type { ContainerMark } from "../containers/rules.ts";
import { createFragment, type Fragment, type OpenTag, openTagHtml } from "../html/fragment.ts";
import { publishHtmlTag } from "../html/scan.ts";
import { imageAttributes } from "../images.ts";
import { publishAddress } from "../links.ts";
import { createLocator, type Page, type Position, report } from "../page.ts";
import type { ImageMark, PlaceMark } from "../parser.ts";
import { checkAddresses } from "./addresses.ts";

/** Percent-encodes an address as browsers expect it. */
const encodeAddress = ((md) => md.normalizeLink.bind(md))(markdownIt());

/** Publishes the tokens of a line of text that starts on a line of the body, from a column on (0-based). */
export function publishInline(page: Page, token: Token, line: number, column: number): void {
  const locate = createLocator(page, token.content, line, column);
  let isAddress = false;
  const tags: [Token, OpenTag][] = [];
  let fragment: Fragment | undefined;
  for (const child of token.children ?? []) {
    const at = () => locate((child.meta as PlaceMark | null)?.offset ?? 0);
    if (child.type === "link_open") publishLink(page, child, at());
    else if (child.type === "image") publishImage(page, child, at());
    else if (child.type === "directive") publishDirective(page, child, child.meta as ContainerMark, locate);
    else if (child.type === "html_inline") {
      fragment ??= createFragment(page);
      const published = publishHtmlTag(page, fragment, child.content, at());
      if (typeof published === "string") child.content = published;
      else tags.push([child, published]);
    }
    if (child.type !== "html_inline") fragment?.text(child.content);
    if (child.type === "link_open" || child.type === "link_close")
      isAddress = child.type === "link_open" && child.info === "auto";
    if (isAddress && child.type === "text") child.content = child.content.replace(/^mailto:/i, "");
  }
  fragment?.end();
  checkAddresses(page, token, locate);
  if (page.options.advice) adviseInline(page, token, locate);
  for (const [child, tag] of tags) child.content = openTagHtml(tag);
}

function publishLink(page: Page, token: Token, at: Position): void {
  const address = linkAddress(page, token.attrGet("href"), at);
  const others = (token.attrs ?? []).filter(([name]) => name !== "href");
  token.attrs = address === undefined ? others : [["href", encodeAddress(address)], ...others];
}

function linkAddress(page: Page, written: string | null, at: Position): string | undefined {
  if (!isEmpty(written)) return publishAddress(page, written ?? "", "link", at);
  report(page, "dead-link", at, "ce lien ne mène nulle part.", "Écrivez son adresse entre les parenthèses.");
  return undefined;
}

function publishImage(page: Page, token: Token, at: Position): void {
  const src = token.attrGet("src");
  if (isEmpty(src)) {
    const hint = "Écrivez son adresse entre les parenthèses : /img/….";
    report(page, "missing-image", at, "cette image n’a pas d’adresse.", hint);
  }
  const image = isEmpty(src) ? undefined : imageAttributes(page, src ?? "", "content", at);
  token.attrSet("src", image ? encodeAddress(image.src) : "");
  token.attrSet("class", "fr-responsive-img");
  if (image?.width !== undefined) token.attrSet("width", String(image.width));
  if (image?.height !== undefined) token.attrSet("height", String(image.height));
  if (image?.loading) token.attrSet("loading", image.loading);
  token.attrSet("decoding", "async");
  (token.meta as ImageMark).webp = image?.webp;
}

function isEmpty(address: string | null): boolean {
  return (address ?? "").trim() === "";
}
