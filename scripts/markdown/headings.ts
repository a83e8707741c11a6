/** Headings of a body: custom anchors, the page's `h1`, what goes down a level. */
import type { StateCore, Token } from "markdown-it";
import { headingSlug } from "./ids.ts";
import { type Page, positionAt, report } from "./page.ts";
import type { Heading } from "./types.ts";

/** What a heading's inline token carries until it is published. */
export interface HeadingMark {
  /** Written as `{#ancre}` at the end of the heading. */
  customId?: string;
  /** Written so, and no anchor: `{#deux mots}`. */
  refusedId?: string;
  /** Text from which the anchor is made: smart punctuation, but no no-break spaces yet. */
  slugText?: string;
}

const CUSTOM_ID = /\{#([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)\}[ \t]*$/u;

const REFUSED_ID = /(?<!\{)\{#([^{}\n]*)\}[ \t]*$/;

/** Core rule: takes `{#ancre}` off the headings before their text is read. */
export function takeCustomIds(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const inline = state.tokens[index + 1];
    const match = inline && CUSTOM_ID.exec(inline.content);
    if (!match) {
      const refusedId = inline && REFUSED_ID.exec(inline.content)?.[1];
      if (inline && refusedId !== undefined) inline.meta = { refusedId } satisfies HeadingMark;
      continue;
    }
    inline.content = inline.content.slice(0, match.index).trimEnd();
    const mark: HeadingMark = { customId: match[1] ?? "" };
    inline.meta = mark;
  }
}

/** The anchor of a heading: its editor's own, else one made of its text. */
export function headingId(
  page: Page,
  { customId, refusedId, slugText = "" }: HeadingMark,
  line: number,
): string {
  const at = () => positionAt(page, line, Math.max(0, page.lines[line]?.lastIndexOf("{#") ?? 0));
  if (refusedId !== undefined) {
    const proposal = headingSlug(refusedId.trim());
    const message = `«\u00a0{#${refusedId}}\u00a0» n’est pas une ancre\u00a0: elle s’afficherait telle quelle.`;
    const hint = `Écrivez des lettres, des chiffres et des tirets, sans espace\u00a0: {#${proposal}}.`;
    report(page, "heading-id", at(), message, hint);
  }
  if (customId === undefined) return page.ids.allocate(headingSlug(slugText));
  if (page.ids.claim(customId)) return customId;
  const message = `l’ancre «\u00a0${customId}\u00a0» sert déjà dans cette page.`;
  report(page, "duplicate-id", at(), message, "Donnez à chaque intertitre une ancre différente.");
  return page.ids.allocate(customId);
}

/** Whether the body opens by repeating the page's title, which the layout already prints. */
export function repeatsTitle(page: Page, tokens: readonly Token[]): boolean {
  if (page.source.h1 !== "layout" || tokens[0]?.tag !== "h1") return false;
  return fold(plainText(tokens[1])) === fold(page.source.title);
}

/** How many levels headings go down: one when the layout brings the `h1` and the body has its own. */
export function headingShift(page: Page, tokens: readonly Token[]): number {
  if (page.source.h1 !== "layout") return 0;
  return tokens.slice(repeatsTitle(page, tokens) ? 1 : 0).some(holdsH1) ? 1 : 0;
}

const RAW_H1 = /<h1[\s>]/i;

function holdsH1(token: Token): boolean {
  if (token.type === "heading_open") return token.tag === "h1";
  if (token.type === "html_block" || token.type === "html_inline")
    return RAW_H1.test(withoutComments(token.content));
  return token.type === "inline" && (token.children ?? []).some(holdsH1);
}

/** Written without an expression: one would be slow on comments that never end. */
function withoutComments(html: string): string {
  let kept = "";
  let from = 0;
  for (let start = html.indexOf("<!--"); start !== -1; start = html.indexOf("<!--", from)) {
    kept += html.slice(from, start);
    const end = html.indexOf("-->", start);
    if (end === -1) return kept;
    from = end + 3;
  }
  return kept + html.slice(from);
}

/** The text of an inline token, without any mark. */
export function plainText(token: Token | undefined): string {
  const text = (token?.children ?? []).map(textOf).join("");
  const lines = text.split("\n").map((line) => line.trim());
  return lines.join(" ").trim();
}

function textOf(token: Token): string {
  if (token.type === "text" || token.type === "text_special" || token.type === "code_inline")
    return token.content;
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  if (token.type === "directive") return token.meta?.head?.label ?? "";
  return /^<br\b/i.test(token.content) ? "\n" : "";
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** An entry of a summary, with the sections under it. */
export interface OutlineItem {
  id: string;
  text: string;
  items: OutlineItem[];
}

/** The sections of a page, levels 2 and 3, as its summary shows them. */
export function outline(headings: readonly Heading[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const { level, id, text } of headings) {
    const parent = level === 3 ? items.at(-1) : undefined;
    if (level === 2 || level === 3) (parent?.items ?? items).push({ id, text, items: [] });
  }
  return items;
}
