/** What goes in and out of the Markdown stage. */
import type { Problem } from "../content/problem.ts";
import type { Picture } from "../images/library.ts";
import type { Use } from "../images/uses.ts";

/** A Markdown text with what is needed to point back into its file. */
export interface MarkdownSource {
  /** Path used in problems. */
  file: string;
  body: string;
  /** 1-based line of the file on which the body starts. */
  firstLine: number;
  /** Language of the page (`fr`, `en`…): French typography applies to French only. */
  lang: string;
  /** The page's title, so that a body that opens by repeating it does not print it twice. */
  title: string;
  /**
   * Who brings the page's `h1`: the layout (headings of the body go down a level when it has an `h1`)
   * or the body (its first `h1` stays, later ones go down).
   */
  h1: "layout" | "body";
  /** A short text of front matter (an excerpt): its headings get no `id`. */
  short?: true;
}

export interface Heading {
  /** Level as published, 1 to 6. */
  level: number;
  id: string;
  /** Plain text, typography applied. */
  text: string;
}

/** Something the body points to, as written, at its place in the file. */
export interface Reference {
  url: string;
  line: number;
  column: number;
}

export interface MarkdownResult {
  readonly html: string;
  headings: Heading[];
  /** Every `id` that a link's fragment may name. */
  ids: ReadonlySet<string>;
  links: Reference[];
  images: Reference[];
  /** CSS rules lifted from `style=""`, keyed by the class that replaces them. */
  styles: ReadonlyMap<string, string>;
  /** Plain text of the body's first paragraph, "" when it has none. */
  opening: string;
  /** Whether the published body holds the page's `h1`. */
  hasH1: boolean;
  problems: Problem[];
}

/** What a text needs to know of the glossary. */
export interface GlossaryIndex {
  /** What a word means, and its anchor on the page of the glossary, however it is written; undefined when not there. */
  entryOf: (word: string) => { anchor: string; definition: string } | undefined;
  /** Every word and its other forms. */
  words: readonly string[];
}

export interface MarkdownOptions {
  /** Renders `_includes/components/<name>.njk`, which exports a macro of the same name (camel case). */
  component: (name: string, props: Record<string, unknown>) => string;
  /** Origins that are this site's own: `https://beta.gouv.fr/x` is published as `/x`. */
  origins: readonly string[];
  /** Hosts whose `<iframe>` editors may write. */
  frameHosts: readonly string[];
  /** Whether to tell, beside mistakes, what a careful editor would mend. */
  advice?: boolean;
  /** Whether blocks say the line of the file on which they start, for a preview that shows mistakes there. */
  lines?: boolean;
  /** Ids of the layouts around the body, which no heading may take. */
  reservedIds: readonly string[];
  glossary: GlossaryIndex;
  /** Whether visits are counted: what only concerns that is published only then. */
  audience: boolean;
  /** How one of the site's images is shown, by the address written; undefined when the site has none there. */
  picture: (src: string, use: Use) => Picture | undefined;
}

/** Renders bodies and short texts; made once a build. */
export interface MarkdownRenderer {
  render: (source: MarkdownSource) => MarkdownResult;
  /** A text with every mark removed, on one line. */
  plainText: (text: string, lang: string) => string;
}
