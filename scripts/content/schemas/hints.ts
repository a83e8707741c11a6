/** What a schema tells the tools that help editors write, beside the kinds of its values. */

/** The lists of words from which a value is taken, as the project has them today. */
export type VocabularyName =
  // Files of the project
  | "sidebars"
  | "stylesheets"
  | "scripts"
  // Records of the catalogue: names, or paths such as `/teams/anct`
  | "startups"
  | "incubators"
  | "organisations"
  | "teams"
  | "authors"
  // Words of `_data`
  | "categories"
  | "phases"
  | "events"
  | "conformity"
  | "usertypes"
  | "themes"
  | "organisation-types"
  | "ministries"
  | "domains"
  | "statuses";

/** How a value is best asked for, when its kind does not tell. */
export type InputKind = "day" | "moment" | "markdown" | "long" | "image" | "hidden";

export interface Hints {
  vocabulary?: VocabularyName;
  input?: InputKind;
  /** What each value of a closed list means, in French. */
  meanings?: Readonly<Record<string, string>>;
  /** A single value may stand for a list of one. */
  single?: true;
  /** What JSON Schema can say of the values, and the schema says by a function. */
  json?: Readonly<Record<string, unknown>>;
}

declare module "zod" {
  interface GlobalMeta extends Hints {}
}
