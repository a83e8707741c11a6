/** Views of sites made by hand, and a strict reader of XML: what is not well-formed throws. */
import assert from "node:assert/strict";
import { ImageLibrary } from "../../../scripts/images/library.ts";
import type { Site } from "../../../scripts/site/model.ts";
import { Views } from "../../../scripts/views/page-view.ts";

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const TAG = new RegExp(`^${NAME}(?:\\s+${NAME}="[^"<]*")*\\s*/?$`);
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos);)/;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Of the element itself, without that of its children. */
  text: string;
  children: XmlElement[];
}

/** Reads a file as XML 1.0; anything a strict reader would refuse fails the test. */
export function parseXml(source: string): XmlElement {
  assert.match(source, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  const body = source.slice(source.indexOf("?>") + 2).trim();
  for (const refused of [FORBIDDEN, REFERENCE, /\]\]>/]) assert.doesNotMatch(body, refused);
  const root: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  for (const [, tag, text = ""] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1);
    assert.ok(parent);
    if (tag === undefined) parent.text += unescaped(text);
    else if (tag.startsWith("/")) assert.equal(open.pop()?.name, tag.slice(1).trim());
    else {
      assert.match(tag, TAG);
      const element = elementOf(tag);
      parent.children.push(element);
      if (!tag.endsWith("/")) open.push(element);
    }
  }
  assert.equal(open.length, 1, `${open.at(-1)?.name} is not closed`);
  assert.equal(root.children.length, 1);
  assert.equal(root.text.trim(), "");
  return root.children[0] as XmlElement;
}

function elementOf(tag: string): XmlElement {
  const pairs = [...tag.matchAll(/\s([^\s=]+)="([^"]*)"/g)];
  const attributes = Object.fromEntries(pairs.map(([, name, value = ""]) => [name, unescaped(value)]));
  assert.equal(Object.keys(attributes).length, pairs.length, `an attribute twice: ${tag}`);
  return { name: /^[^\s/]+/.exec(tag)?.[0] ?? "", attributes, text: "", children: [] };
}

function unescaped(text: string): string {
  const plain: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(\w+);/g, (_, name: string) => plain[name] ?? assert.fail(name));
}

/** Children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of that name. */
export function textOf(element: XmlElement, name: string): string {
  const found = childrenOf(element, name);
  assert.equal(found.length, 1, `${found.length} × ${name}`);
  return (found[0] as XmlElement).text;
}

/** Views of what is rendered already. */
export function viewsOf(site: Site): Views {
  const markdown = {
    render: () => assert.fail("nothing is rendered again"),
    plainText: (text: string) => text,
  };
  return new Views(site, markdown, () => "", new ImageLibrary(new Map(), { resized: false, maker: "" }));
}
