/** Every place where an element stands in the pages of the site: each chain of ancestors once, with its pages. */
import { keyOf } from "../../../cache/results.ts";
import { DRAWINGS, FRAME_PLACEHOLDER } from "../scripted.ts";
import { pageParts } from "./page-parts.ts";
import { extend, type Runs } from "./page-set.ts";
import type { Part } from "./site-places.ts";

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
  /** From 0, in the order in which places were found; -1 above them all. */
  number: number;
  /** Digest of its key and of those above it: same in another site. */
  path: string;
  parent: Place | undefined;
  children: Map<string, Place>;
  /** The pages that have it. */
  pages: Runs;
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

/** Start tags remembered at most: most of those that pages share are met again at once. */
const REMEMBERED = 20_000;

/** Headers and footers remembered at most: they differ by the entry of the menu that is current. */
const COMMON_KEPT = 200;

/** What a part of a page shows. */
interface Shown extends Part {
  places: ReadonlySet<Place>;
  /** The place that is open at its end. */
  end: Place;
}

/** Characters of a place's path, 6 bits each: a site has thousands of places. */
const PATH_LENGTH = 12;

/** The start of an element's place, before its pages are known. */
const planted = (element: Element, parent: Place | undefined, pages: Runs, number: number): Place => ({
  ...element,
  number,
  path: keyOf(parent?.path ?? "", element.key).slice(0, PATH_LENGTH),
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
    -1,
  );
  readonly places: Place[] = [];
  readonly #distinctions: Distinctions;
  /** Start tags already read, as written. */
  readonly #read = new Map<string, Element>();
  /** What was met in the parts that many pages have in common, by where they start and their text. */
  readonly #common = new Map<string, Shown>();
  #count = 0;

  constructor(distinctions: Distinctions) {
    this.#distinctions = distinctions;
  }

  get pageCount(): number {
    return this.#count;
  }

  /**
   * Adds a page, well formed as every rendered page is; its number is that of its turn.
   *
   * @returns the places that it has, in their order: pages of the same make the same tree
   */
  add(html: string): Part[] {
    const page = this.#count++;
    let place = this.top;
    const parts: Part[] = [];
    for (const { text, isCommon } of pageParts(html)) {
      const shown = isCommon ? this.#again(text, place) : this.#shown(text, place);
      for (const one of shown.places) extend(one.pages, page);
      parts.push(shown);
      place = shown.end;
    }
    return parts;
  }

  #again(text: string, start: Place): Shown {
    const key = `${start.number} ${text}`;
    const known = this.#common.get(key) ?? this.#shown(text, start);
    if (this.#common.size < COMMON_KEPT) this.#common.set(key, known);
    return known;
  }

  /** What a text shows, places in the order of their first element. */
  #shown(text: string, start: Place): Shown {
    const places = new Set<Place>();
    const end = this.#walk(text, start, this.top, (parent, element) => {
      const place = parent.children.get(element.key) ?? this.#plant(parent, element, []);
      places.add(place);
      return place;
    });
    const paths = Array.from(places, ({ path }) => path).join();
    return { places, paths, digest: keyOf(paths), end };
  }

  /** @returns the place that is open at the end */
  #walk(html: string, start: Place, top: Place, visit: (parent: Place, element: Element) => Place): Place {
    let place = start;
    for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
      const kind = html[at + 1];
      if (kind === "!") {
        at = after(html, html.startsWith("<!--", at) ? "-->" : ">", at);
      } else if (kind === "/") {
        const end = after(html, ">", at);
        place = closed(place, html.slice(at + 2, end - 1), top);
        at = end;
      } else {
        const [element, end] = this.#elementAt(html, at);
        const found = visit(place, element);
        at = RAW.has(element.tag) ? after(html, `</${element.tag}`, end) : end;
        if (!RAW.has(element.tag) && !VOID.has(element.tag) && html[end - 2] !== "/") place = found;
      }
    }
    return place;
  }

  /** The element whose tag starts somewhere, and where the tag ends: a `>` within quotes does not end it. */
  #elementAt(html: string, start: number): [Element, end: number] {
    let end = after(html, ">", start);
    let written = html.slice(start, end);
    let element = this.#read.get(written);
    while (!element && end < html.length && written.split('"').length % 2 === 0) {
      end = after(html, ">", end);
      written = html.slice(start, end);
      element = this.#read.get(written);
    }
    // A copy: what is cut out of a page would keep the whole page in memory.
    return [element ?? this.#readTag(Buffer.from(written).toString()), end];
  }

  #readTag(written: string): Element {
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
    if (this.#read.size === REMEMBERED) this.#read.clear();
    this.#read.set(written, element);
    return element;
  }

  #plant(parent: Place, element: Element, pages: Runs): Place {
    const place = planted(element, parent, pages, this.places.length);
    parent.children.set(element.key, place);
    this.places.push(place);
    for (const { inside, html } of DRAWINGS) {
      if (!place.classes.includes(inside) && !place.attributes.has(inside)) continue;
      this.#walk(
        html,
        place,
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

/** Past the next occurrence of a text; the end when there is none. */
function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found < 0 ? html.length : found + text.length;
}

/** The place that is open again once a tag is closed. */
function closed(place: Place, tag: string, start: Place): Place {
  for (let one: Place | undefined = place; one && one !== start; one = one.parent) {
    if (one.tag === tag) return one.parent ?? start;
  }
  return place;
}
