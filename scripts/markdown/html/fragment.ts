/** Publishes raw HTML tag by tag: applies the policy, keeps tags balanced, completes links and headings. */

import type { Source } from "../../images/library.ts";
import { withSource } from "../images.ts";
import { type Page, type Position, report } from "../page.ts";
import { isFrench, typographic } from "../typography.ts";
import { type Attribute, attributeValue, setAttributeValue } from "./attributes.ts";
import { completeImage } from "./complete.ts";
import { OPTIONAL_END, VERBATIM_ELEMENTS, VOID_ELEMENTS } from "./elements.ts";
import { checkElement, publishAttributes } from "./policy.ts";

/** An open tag, whose attributes may still change until its element is closed. */
export interface OpenTag {
  name: string;
  /** As to be written, undefined when the tag is not published. */
  published: { name: string; attributes: Attribute[]; selfClosed: boolean; webp?: Source } | undefined;
  at: Position;
  /** What this element and those around it make of their content. */
  content: { isSvg: boolean; isVerbatim: boolean; isDropped: boolean };
  /** Length of the fragment's text when the tag was met. */
  textStart: number;
}

/** A run of raw HTML that must be balanced on its own. */
export interface Fragment {
  open: (name: string, attributes: Attribute[], selfClosed: boolean, at: Position) => OpenTag;
  /** The closing tag to write, "" when none is. */
  close: (name: string, at: Position) => string;
  /** Text met between tags, which names the links and headings around it. */
  text: (text: string) => void;
  /** Whether text is now shown as typed. */
  isVerbatim: () => boolean;
  /** Whether text is now dropped with the element that holds it. */
  isDropped: () => boolean;
  end: () => void;
}

const OUTSIDE: OpenTag["content"] = { isSvg: false, isVerbatim: false, isDropped: false };

/** Starts a run of raw HTML. */
export function createFragment(page: Page): Fragment {
  const stack: OpenTag[] = [];
  let text = "";
  const content = () => stack.at(-1)?.content ?? OUTSIDE;

  function open(name: string, attributes: Attribute[], selfClosed: boolean, at: Position): OpenTag {
    closeImplied(stack, name);
    const isSvg = name === "svg" || content().isSvg;
    // Faults inside a refused element are the same fault.
    const published = content().isDropped
      ? undefined
      : publishTag(page, name, attributes, selfClosed, isSvg, at);
    const isVerbatim = VERBATIM_ELEMENTS.has(name) || content().isVerbatim;
    const isDropped = published === undefined || name === "iframe" || content().isDropped;
    const tag = { name, published, at, content: { isSvg, isVerbatim, isDropped }, textStart: text.length };
    if (stack.at(-1)?.name === "picture") delete published?.webp;
    if (name === "img") text += attributeValue(attributes, "alt") ?? "";
    if (!VOID_ELEMENTS.has(name) && !(selfClosed && isSvg)) stack.push(tag);
    return tag;
  }

  function close(name: string, at: Position): string {
    const depth = stack.findLastIndex((tag) => tag.name === name);
    if (depth === -1) {
      const hint = `Retirez cette balise, ou ajoutez <${name}> là où l’élément commence.`;
      report(page, "unbalanced-html", at, `la balise </${name}> ne ferme rien.`, hint);
      return "";
    }
    for (const unclosed of stack.splice(depth + 1)) reportUnclosed(page, unclosed);
    const tag = stack.pop();
    if (!tag?.published) return "";
    finish(page, tag, text.slice(tag.textStart, tag.textStart + MAX_TEXT));
    return `</${tag.published.name}>`;
  }

  return {
    open,
    close,
    text: (added) => {
      text += added;
    },
    isVerbatim: () => content().isVerbatim,
    isDropped: () => content().isDropped,
    end: () => {
      for (const tag of stack) reportUnclosed(page, tag);
    },
  };
}

function publishTag(
  page: Page,
  name: string,
  attributes: Attribute[],
  selfClosed: boolean,
  isSvg: boolean,
  at: Position,
): OpenTag["published"] {
  if (!checkElement(page, name, isSvg, at)) return undefined;
  const kept = publishAttributes(page, name, attributes, isSvg, at);
  if (!kept) return undefined;
  const webp = name === "img" ? completeImage(page, kept, at) : undefined;
  const published = { name: shiftedName(page, name), attributes: kept, selfClosed: selfClosed && isSvg };
  return webp ? { ...published, webp } : published;
}

/** An open tag as HTML; attributes are always written anew, so that browsers read what was checked. */
export function openTagHtml(tag: OpenTag): string {
  if (!tag.published) return "";
  const attributes = tag.published.attributes.map(({ name, value }) =>
    value === undefined ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`,
  );
  const html = `<${tag.published.name}${attributes.join("")}${tag.published.selfClosed ? "/" : ""}>`;
  return withSource(html, tag.published.webp);
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A new item or paragraph closes the one before it, as in browsers. */
function closeImplied(stack: OpenTag[], name: string): void {
  if (stack.at(-1)?.name === name && OPTIONAL_END.has(name)) stack.pop();
}

function reportUnclosed(page: Page, tag: OpenTag): void {
  if (OPTIONAL_END.has(tag.name)) return;
  const message = `la balise <${tag.name}> n’est jamais fermée.`;
  const hint = `Ajoutez </${tag.name}> là où l’élément finit.`;
  report(page, "unbalanced-html", tag.at, message, hint);
}

const HEADING = /^h[1-6]$/;

/** No link or heading is named by more characters than these. */
const MAX_TEXT = 300;

/** The name under which a heading is published: one level lower when the page asks for it. */
function shiftedName(page: Page, name: string): string {
  if (!HEADING.test(name)) return name;
  return `h${publishedLevel(page, Number(name.charAt(1)))}`;
}

/** The level at which a heading is published; notes that the page has its `h1`. */
export function publishedLevel(page: Page, written: number): number {
  if (page.source.h1 === "body" && written === 1) {
    if (page.hasH1) return 2;
    page.hasH1 = true;
    return 1;
  }
  return Math.min(6, written + page.headingShift);
}

function finish(page: Page, tag: OpenTag, written: string): void {
  const published = tag.published;
  if (!published) return;
  const text = typographic(written.replace(/\s+/g, " ").trim(), page.source.lang);
  if (HEADING.test(published.name)) {
    const id = attributeValue(published.attributes, "id");
    page.headingLevel = Number(published.name.charAt(1));
    page.headingText = text;
    if (id) page.headings.push({ level: page.headingLevel, id, text });
  }
  if (published.name === "a") completeNewWindow(page, published.attributes, text);
}

/** Warns readers that a link opens a new window, and keeps that window from acting on this one. */
function completeNewWindow(page: Page, attributes: Attribute[], text: string): void {
  // Files converted from another Markdown hold `\_blank`.
  if (!/^\\?_blank$/i.test(attributeValue(attributes, "target") ?? "")) return;
  setAttributeValue(attributes, "target", "_blank");
  const rel = new Set((attributeValue(attributes, "rel") ?? "").split(/\s+/).filter(Boolean));
  for (const word of ["noopener", "external"]) rel.add(word);
  setAttributeValue(attributes, "rel", [...rel].join(" "));
  const notice = isFrench(page.source.lang) ? "nouvelle fenêtre" : "new window";
  const title = attributeValue(attributes, "title") || text;
  if (!title.endsWith(notice))
    setAttributeValue(attributes, "title", title ? `${title} - ${notice}` : notice);
}
