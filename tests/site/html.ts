/** Asks questions of a published page. */
import assert from "node:assert/strict";
import { DomUtils, parseDocument } from "htmlparser2";

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Attributes wanted: `class` holds a word, the others are equal; `true` asks for presence only. */
export type Wanted = Readonly<Record<string, string | true>>;

export class Html {
  readonly source: string;
  readonly #document: ReturnType<typeof parseDocument>;

  constructor(source: string) {
    this.source = source;
    this.#document = parseDocument(source);
  }

  /** Elements of a name (`*` for any), in document order. */
  all(name: string, wanted: Wanted = {}, within?: Element): Element[] {
    const elements = DomUtils.getElementsByTagName(name, within?.children ?? this.#document, true);
    return elements.filter((element) => Object.entries(wanted).every((pair) => matches(element, ...pair)));
  }

  /** The only such element. */
  one(name: string, wanted: Wanted = {}, within?: Element): Element {
    const found = this.all(name, wanted, within);
    assert.equal(found.length, 1, `${found.length} × ${name} ${JSON.stringify(wanted)}`);
    return found[0] as Element;
  }

  /** Texts of such elements. */
  texts(name: string, wanted: Wanted = {}, within?: Element): string[] {
    return this.all(name, wanted, within).map(textOf);
  }

  /** An attribute of every such element, in order; those without it are left out. */
  values(attribute: string, name: string, wanted: Wanted = {}, within?: Element): string[] {
    return this.all(name, wanted, within).flatMap((element) => element.attribs[attribute] ?? []);
  }

  /** The content of a `<meta>`, undefined when there is none. */
  meta(name: string): string | undefined {
    const [element] = [...this.all("meta", { name }), ...this.all("meta", { property: name })];
    return element?.attribs.content;
  }

  get title(): string {
    return textOf(this.one("title"));
  }

  get h1(): string {
    return textOf(this.one("h1"));
  }

  get canonical(): string | undefined {
    return this.one("link", { rel: "canonical" }).attribs.href;
  }

  /** The part of the page that its editor writes. */
  get main(): Element {
    return this.one("main");
  }
}

/** Text with blanks merged, as a reader sees it. */
export function textOf(element: Element): string {
  return DomUtils.textContent(element)
    .replace(/[ \n\t]+/g, " ")
    .trim();
}

function matches(element: Element, attribute: string, wanted: string | true): boolean {
  const value = element.attribs[attribute];
  if (value === undefined || wanted === true) return value !== undefined;
  return attribute === "class" ? value.split(/\s+/).includes(wanted) : value === wanted;
}
