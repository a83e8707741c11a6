/** Every place where an element stands in the pages of the site: each chain of ancestors once, with its pages. */
import { DRAWINGS, FRAME_PLACEHOLDER } from "./scripted.ts";

interface Element {
  /** Same for elements that no selector can tell apart. */
  key: string;
  tag: string;
  className: string;
  classes: readonly string[];
  /** A value that no selector asks for is undefined. */
  attributes: ReadonlyMap<string, string | undefined>;
}

export interface Place extends Element {
  parent: Place | undefined;
  children: Map<string, Place>;
  /** Numbers of the pages that have it, increasing. */
  pages: number[];
}

/** What the selectors of a sheet tell elements apart by, besides tags, classes and the names of attributes. */
export interface Distinctions {
  ids: ReadonlySet<string>;
  /** Attributes whose value is asked for. */
  values: ReadonlySet<string>;
}

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const RAW = new Set(["script", "style"]);
const ATTRIBUTE = /\s([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** The start of an element's place, before its pages are known. */
const planted = (element: Element, parent: Place | undefined, pages: number[]): Place => ({
  ...element,
  parent,
  children: new Map(),
  pages,
});

export class PageTree {
  /** Above `<html>`; no selector matches it. */
  readonly top = planted(
    { key: "", tag: "", className: "", classes: [], attributes: new Map() },
    undefined,
    [],
  );
  readonly places: Place[] = [];
  readonly #distinctions: Distinctions;
  /** Start tags already read, as written. */
  readonly #read = new Map<string, Element>();
  #count = 0;

  constructor(distinctions: Distinctions) {
    this.#distinctions = distinctions;
  }

  /** Adds a page, well formed as every rendered page is; its number is that of its turn. */
  add(html: string): void {
    const page = this.#count++;
    this.#walk(html, this.top, (parent, element) => {
      const place = parent.children.get(element.key) ?? this.#plant(parent, element, []);
      if (place.pages.at(-1) !== page) place.pages.push(page);
      return place;
    });
  }

  #walk(html: string, start: Place, visit: (parent: Place, element: Element) => Place): void {
    let place = start;
    for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
      if (html[at + 1] === "!") {
        at = html.indexOf(">", html.startsWith("<!--", at) ? html.indexOf("-->", at) : at) + 1;
        continue;
      }
      const end = tagEnd(html, at);
      const written = html.slice(at, end);
      at = end;
      if (written[1] === "/") {
        place = closed(place, written.slice(2, -1).trim().toLowerCase(), start);
        continue;
      }
      const element = this.#elementOf(written);
      const found = visit(place, element);
      if (RAW.has(element.tag)) at = html.indexOf(`</${element.tag}`, at);
      if (!VOID.has(element.tag) && !written.endsWith("/>")) place = found;
    }
  }

  #elementOf(written: string): Element {
    const known = this.#read.get(written);
    if (known) return known;
    const { ids, values } = this.#distinctions;
    const tag = /^<([^\s/>]+)/.exec(written)?.[1]?.toLowerCase() ?? "";
    const attributes = new Map<string, string | undefined>();
    let className = "";
    let key = tag;
    for (const [, name = "", ...quoted] of written.slice(1 + tag.length).matchAll(ATTRIBUTE)) {
      const value = quoted.find((text) => text !== undefined) ?? "";
      if (name === "class") className = value;
      const isTold = name === "id" ? ids.has(value) : values.has(name);
      if (name !== "class") attributes.set(name, isTold ? value : undefined);
      key += ` ${name}${isTold || name === "class" ? `=${value}` : ""}`;
    }
    const element = { key, tag, className, classes: className.split(/\s+/).filter(Boolean), attributes };
    this.#read.set(written, element);
    return element;
  }

  #plant(parent: Place, element: Element, pages: number[]): Place {
    const place = planted(element, parent, pages);
    parent.children.set(element.key, place);
    this.places.push(place);
    for (const { inside, html } of DRAWINGS) {
      if (!place.classes.includes(inside) && !place.attributes.has(inside)) continue;
      this.#walk(
        html,
        place,
        (above, drawn) => above.children.get(drawn.key) ?? this.#plant(above, drawn, pages),
      );
    }
    if (place.attributes.has(FRAME_PLACEHOLDER)) {
      const key = `iframe for ${element.key}`;
      this.#plant(parent, { ...element, key, tag: "iframe", attributes: new Map() }, pages);
    }
    return place;
  }
}

/** Past the `>` that ends a tag: one within quotes does not. */
function tagEnd(html: string, start: number): number {
  let end = html.indexOf(">", start) + 1;
  while (end > 0 && html.slice(start, end).split('"').length % 2 === 0) end = html.indexOf(">", end) + 1;
  return end > 0 ? end : html.length;
}

/** The place that is open again once a tag is closed. */
function closed(place: Place, tag: string, start: Place): Place {
  for (let one: Place | undefined = place; one && one !== start; one = one.parent) {
    if (one.tag === tag) return one.parent ?? start;
  }
  return place;
}
