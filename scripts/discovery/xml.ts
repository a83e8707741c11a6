/** Writes XML that always parses: text and attributes escaped, characters that XML forbids left out. */

/** What is already XML. */
export class Xml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Attributes = Readonly<Record<string, string | undefined>>;
export type Child = Xml | string | undefined;

/** An element. Texts are escaped; attributes and children that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("");
  const kept = children.filter((child) => child !== undefined);
  if (kept.length === 0) return new Xml(`<${name}${written}/>`);
  const isText = kept.some((child) => typeof child === "string");
  const content = kept.map((child) => (child instanceof Xml ? child.source : escaped(child)));
  const inside = isText ? content.join("") : `\n${content.join("\n")}\n`;
  return new Xml(`<${name}${written}>${inside}</${name}>`);
}

/** The text of a file whose root is that element. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`;
}

/** `>` is escaped too, so that no text can hold the end of a CDATA section. */
function escaped(text: string): string {
  return withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Without the control characters and halves of pairs that XML 1.0 cannot hold, escaped or not. */
function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
