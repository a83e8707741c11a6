/** A document on its way from the former site to the new one. */
import type { CollectionName } from "../../content/collections.ts";
import type { Problem } from "../../content/problem.ts";
import type { SourceFile } from "../checkout.ts";
import { note } from "../notes.ts";
import type { FrontMatter } from "./front-matter.ts";

export interface Document {
  collection: CollectionName;
  source: SourceFile;
  /** Path in the new tree, such as `pages/approche.md`. */
  path: string;
  front: FrontMatter;
  body: string;
  /** 1-based line of the source on which the body starts. */
  bodyLine: number;
  /** Text that the former layout drew from the front matter, written around the body. */
  before: string;
  after: string;
}

/** What pages are brought to: the house they will live in. */
export interface House {
  /** Names of the files of `assets/css` and `assets/js`. */
  stylesheets: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
  /** Addresses of its own pictures. */
  pictures: ReadonlySet<string>;
  /** Side menus that the new site has already. */
  sidebars: ReadonlySet<string>;
  /** Categories of its blog, by the name that posts write. */
  categories: ReadonlySet<string>;
  /** Its own redirects, each with its place. */
  redirects: readonly { from: string; file: string; line: number }[];
}

/** Side menus of the former site: those now in `_data`, and those that only listed a page's own headings. */
export interface Menus {
  brought: ReadonlySet<string>;
  summaries: ReadonlySet<string>;
}

export interface Import {
  house: House;
  menus: Menus;
  /** Whether the blog comes along. */
  blog: boolean;
  /** Addresses of the pictures that the new site will have, such as `/img/a.png`. */
  pictures: ReadonlySet<string>;
  /** The intrapreneurs' quotations, which a layout of the former site showed. */
  quotations: readonly Document[];
  problems: Problem[];
}

/** Tells that a key could not be carried, at its line. */
export function tellKey(
  { problems }: Import,
  { source, front }: Document,
  key: string,
  message: string,
  hint: string,
): void {
  problems.push(note(source.shown, front.line(key), message, hint));
}
