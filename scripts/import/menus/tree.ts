/** Reads a side menu written in HTML and Liquid into the entries of a menu in data. */
import { Parser } from "htmlparser2";
import type { MenuCollection, MenuEntry } from "../../data/schemas.ts";
import { escapeHtml } from "../body/liquid.ts";

/** Items of a list of `_data/menu.yml`, which some menus go through. */
export type DataLists = (name: string) => readonly { label: string; target: string }[];

export interface ReadMenu {
  title: string;
  entries: MenuEntry[];
  /** Whether every entry is an anchor of the page that shows the menu. */
  isSummary: boolean;
  /** Loops that name nothing we know, as written. */
  unknownLoops: { at: number; text: string }[];
  /** Entries left out: anchors among links, and those below the third level. */
  dropped: string[];
}

const COLLECTIONS: readonly MenuCollection[] = ["fasts", "mooc"];
const DEPTH = 3;

/** One `li` being read, or the whole list. */
interface Node {
  entries: MenuEntry[];
  collection?: MenuCollection | undefined;
  /** The link or the button whose text is being read. */
  reading?: { titre: string; lien: string | undefined };
}

/** @param html the file of `_includes` */
export function readMenu(html: string, lists: DataLists): ReadMenu {
  const { text, unknownLoops } = withoutLiquid(html, lists);
  const { title, entries } = parse(text);
  const links = linksOf(entries);
  const dropped: string[] = [];
  const isSummary = links.length > 0 && links.every((link) => link.startsWith("#"));
  return { title, entries: isSummary ? [] : prune(entries, 1, dropped), isSummary, unknownLoops, dropped };
}

const LOOP = /\{%-?\s*for\s+([\w-]+)\s+in\s+([\w.-]+)[^%]*%\}([\s\S]{0,5000}?)\{%-?\s*endfor\s*-?%\}/g;
const ASSIGN = /\{%-?\s*assign\s+([\w-]+)\s*=\s*([\w.-]+)[^%]*%\}/g;

/** The HTML with its loops made marks or items, and every other tag of Liquid gone. */
function withoutLiquid(
  html: string,
  lists: DataLists,
): { text: string; unknownLoops: ReadMenu["unknownLoops"] } {
  const unknownLoops: ReadMenu["unknownLoops"] = [];
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const names = new Map([...visible.matchAll(ASSIGN)].map((match) => [match[1] ?? "", match[2] ?? ""]));
  const text = visible.replace(LOOP, (loop: string, _item, list: string, _body, at: number) => {
    const source = names.get(list) ?? list;
    const collection = COLLECTIONS.find((name) => source === `site.${name}`);
    if (collection) return `<collection name="${collection}"></collection>`;
    const items = source.startsWith("site.data.menu.") ? lists(source.slice("site.data.menu.".length)) : [];
    if (items.length === 0) unknownLoops.push({ at, text: /^\{%[\s\S]*?%\}/.exec(loop)?.[0] ?? "" });
    return items
      .map(({ label, target }) => `<li><a href="${escapeHtml(target)}">${escapeHtml(label)}</a></li>`)
      .join("");
  });
  return { text: text.replace(/\{%[\s\S]{0,500}?%\}|\{\{[\s\S]{0,500}?\}\}/g, ""), unknownLoops };
}

function parse(html: string): { title: string; entries: MenuEntry[] } {
  const root: Node = { entries: [] };
  const stack: Node[] = [root];
  const top = () => stack.at(-1) ?? root;
  let title = "";
  let inTitle = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "li") stack.push({ entries: [] });
      else if (attributes.class?.includes("fr-sidemenu__title")) inTitle = name;
      else if (name === "collection") top().collection = attributes.name as MenuCollection;
      else if (name === "a") top().reading = { titre: "", lien: attributes.href };
      else if (name === "button" && stack.length > 1) top().reading = { titre: "", lien: undefined };
    },
    ontext: (text) => {
      const { reading } = top();
      if (inTitle !== "") title += text;
      else if (reading) reading.titre += text;
    },
    onclosetag: (name) => {
      if (name === inTitle) inTitle = "";
      if (name === "a" || name === "button") keepReading(top());
      if (name === "li" && stack.length > 1) closeItem(stack.pop() as Node, top());
    },
  });
  parser.end(html);
  if (root.collection) root.entries.push(listing(root.collection));
  return { title: clean(title), entries: root.entries };
}

/** The text of a link is whole: it becomes an entry of its item. */
function keepReading(node: Node): void {
  const { reading } = node;
  delete node.reading;
  const titre = clean(reading?.titre ?? "");
  if (reading === undefined || titre === "") return;
  const lien = reading.lien?.trim();
  node.entries.push({ titre, ...(lien && { lien }) });
}

/** The first entry of an item is its own; those of the lists within are its children. */
function closeItem(item: Node, parent: Node): void {
  const [own, ...children] = item.entries;
  if (own === undefined) {
    if (item.collection) parent.collection = item.collection;
    return;
  }
  if (item.collection) own.collection = item.collection;
  else if (children.length > 0) own.enfants = children;
  parent.entries.push(own);
}

function listing(collection: MenuCollection): MenuEntry {
  return { titre: collection === "fasts" ? "Les promotions" : "Les séquences", collection };
}

function linksOf(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap(({ lien, enfants, collection }) => [
    ...(lien === undefined ? [] : [lien]),
    ...(collection === undefined ? [] : [collection]),
    ...linksOf(enfants ?? []),
  ]);
}

/** The entries that a menu in data may hold: links of the site or of others, three levels at most. */
function prune(entries: readonly MenuEntry[], level: number, dropped: string[]): MenuEntry[] {
  return entries.flatMap((entry) => {
    const lien = /^(?:https?:\/\/|\/(?!\/))/.test(entry.lien ?? "") ? entry.lien : undefined;
    const isDeepest = level === DEPTH;
    const enfants = isDeepest ? [] : prune(entry.enfants ?? [], level + 1, dropped);
    const collection = isDeepest ? undefined : entry.collection;
    if (isDeepest) dropped.push(...(entry.enfants ?? []).map(({ titre }) => titre));
    if (lien === undefined && enfants.length === 0 && collection === undefined) {
      dropped.push(entry.titre);
      return [];
    }
    return [
      {
        titre: entry.titre,
        ...(lien !== undefined && { lien }),
        ...(enfants.length > 0 && { enfants }),
        ...(collection !== undefined && { collection }),
      },
    ];
  });
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
