/** Links and images that Markdown does not read as their editor meant: blanks in an address, a link without a name. */
import type { Token } from "markdown-it";
import { plainText } from "../headings.ts";
import { type Page, type Position, report } from "../page.ts";
import type { PlaceMark } from "../parser.ts";

type Locate = (offset: number) => Position;

/** Tells such links and images of a line of text. */
export function checkAddresses(page: Page, token: Token, locate: Locate): void {
  if (token.content.includes("](")) tellBlanks(page, token, locate);
  const children = token.children ?? [];
  let open: number | undefined;
  for (const [index, child] of children.entries()) {
    if (child.type === "link_open") open = index;
    if (child.type !== "link_close" || open === undefined) continue;
    const link = children[open];
    if (link && !children.slice(open + 1, index).some(isNamed)) tellNameless(page, link, locate);
    open = undefined;
  }
}

function tellNameless(page: Page, link: Token, locate: Locate): void {
  const at = locate((link.meta as PlaceMark).offset);
  const message = `ce lien vers « ${link.attrGet("href") ?? ""} » n’a pas de texte : rien ne dit où il mène.`;
  const hint =
    "Écrivez entre les crochets les mots qui nomment la page visée ; si c’est une image, dites ce qu’elle montre.";
  report(page, "link-name", at, message, hint);
}

const NAMING_ATTRIBUTE = /\b(?:alt|aria-label|title)\s*=\s*["']?[^"'\s>]/i;

/** Whether something inside a link can be read aloud. */
function isNamed(token: Token): boolean {
  if (token.type === "image") return token.content.trim() !== "";
  if (token.type === "html_inline") return NAMING_ATTRIBUTE.test(token.content);
  return token.type === "directive" || plainText({ children: [token] } as Token) !== "";
}

/** What tells that an editor meant an address, and not words between brackets. */
const ADDRESS = /^(?:\.{0,2}\/|#|https?:|mailto:|tel:|www\.)|\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp)$/i;
const TITLE = /[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\))$/;

/** Such addresses looked at in one text: whoever writes more mends these first. */
const MOST_BLANKS = 20;

/** An address ends at its first blank: what comes after it has Markdown read neither a link nor an image. */
function tellBlanks(page: Page, { content, children }: Token, locate: Locate): void {
  let found = 0;
  for (let at = content.indexOf("]("); at !== -1; at = content.indexOf("](", at + 2)) {
    const address = addressAfter(content, at + 2);
    const start = address === undefined ? undefined : labelStart(content, at);
    if (address === undefined || start === undefined) continue;
    const isImage = content.charAt(start - 1) === "!";
    if (!isImage && !ADDRESS.test(address)) continue;
    found += 1;
    if (found > MOST_BLANKS) return;
    const isVerbatim = (children ?? []).some(
      ({ type, content: text }) => /^(?:code|html)_inline$/.test(type) && text.includes(address),
    );
    if (isVerbatim) continue;
    const written = address.replace(/[ \t]+/g, "%20");
    const message = `l’adresse « ${address} » contient une espace : ${isImage ? "l’image" : "le lien"} ne s’affiche pas.`;
    const hint = `${isImage ? "Renommez le fichier sans espace" : "Corrigez l’adresse"}, ou écrivez-la ainsi : ${written}`;
    const place = locate(isImage ? start - 1 : start);
    report(page, isImage ? "missing-image" : "dead-link", place, message, hint);
  }
}

/** No address and no label is sought further. */
const LONGEST = 1000;

/** The address with blanks that stands between parentheses from an offset on, if that is what stands there. */
function addressAfter(text: string, from: number): string | undefined {
  let depth = 1;
  let at = from;
  for (; depth > 0; at += 1) {
    const character = text.charAt(at);
    if (character === "" || character === "\n" || at - from > LONGEST) return undefined;
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
  }
  const address = text
    .slice(from, at - 1)
    .trim()
    .replace(TITLE, "");
  return address.startsWith("<") || !/[ \t]/.test(address) ? undefined : address;
}

/** Where the label that ends at an offset opens; undefined when it is none, or that of a directive. */
function labelStart(text: string, end: number): number | undefined {
  if (text.charAt(end - 1) === "\\") return undefined;
  let depth = 0;
  for (let at = end; at >= Math.max(0, end - LONGEST); at -= 1) {
    const character = text.charAt(at);
    if (character === "]") depth += 1;
    else if (character === "[") depth -= 1;
    if (depth > 0) continue;
    const before = text.slice(Math.max(0, at - 40), at);
    return before.endsWith("\\") || /:[a-z-]+$/i.test(before) ? undefined : at;
  }
  return undefined;
}
