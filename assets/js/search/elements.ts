/** Draws one result as elements: nothing found is ever read as HTML. */
import type { Result } from "./engine.ts";
import type { Piece } from "./excerpt.ts";

export type Attributes = { [name: string]: string };

/** An element with its attributes and its children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** One result: its title, where it is, the passage that matches, the headings of the page that match. */
export function itemOf({ url, title, lang, section, date, excerpt, parts }: Result): HTMLElement {
  const foreign: Attributes = lang && lang !== document.documentElement.lang ? { lang } : {};
  const link = (href: string, text: string): HTMLElement =>
    element("a", { href, ...foreign, ...(foreign.lang ? { hreflang: foreign.lang } : {}) }, text);
  const item = element("li", { class: "app-result" });
  item.append(element("h3", { class: "fr-h6" }, link(url, title)));
  const context = [section, date].filter((text) => text !== undefined).join(" · ");
  if (context) item.append(element("p", { class: "fr-text--sm app-meta" }, context));
  if (excerpt.length > 0) item.append(element("p", foreign, ...excerpt.map(nodeOf)));
  if (parts.length > 0) {
    const items = parts.map((part) => element("li", {}, link(part.url, part.title)));
    const list = element("ul", { class: "fr-raw-list" }, ...items);
    item.append(
      element(
        "div",
        { class: "fr-text--sm app-result__parts" },
        element("p", {}, "Dans la page\u00A0:"),
        list,
      ),
    );
  }
  return item;
}

function nodeOf({ text, isMatch }: Piece): Node | string {
  return isMatch ? element("mark", {}, text) : text;
}
