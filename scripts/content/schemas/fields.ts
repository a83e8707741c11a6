/** The kinds of values front matter holds, each with the message of its own mistakes. */

import { z } from "zod";
import { parseDay } from "../dates.ts";
import { permalinkFault } from "../permalink.ts";
import type { RuleId } from "../rules.ts";
import type { Hints, VocabularyName } from "./hints.ts";

/** What a field may add to a problem beside its message. */
export interface FaultDetails {
  rule: RuleId;
  hint: string;
}

export type Refinement = {
  addIssue: (issue: {
    code: "custom";
    message: string;
    params: FaultDetails;
    path?: (string | number)[];
  }) => void;
};

/** Reports a fault from inside a schema, at a path within what it validates. */
export function fault(
  context: Refinement,
  message: string,
  details: FaultDetails,
  path?: (string | number)[],
): void {
  context.addIssue({ code: "custom", message, params: details, ...(path && { path }) });
}

/** Longest text of a front matter, in characters: more than three pages. What is longer is a page's own text. */
export const LONGEST_TEXT = 10_000;

/** Longest list: each item may be a page, or looked for among all. */
export const LONGEST_LIST = 500;

/** Text; a whole number is read as text, so that `title: 2024` needs no quotes. */
export function text(longest = LONGEST_TEXT) {
  return z
    .preprocess((value) => (Number.isInteger(value) ? String(value) : value), z.string().max(longest).trim())
    .meta({ json: { type: ["string", "integer"] } });
}

/** One text or a list of texts, as a list without repetition. @param longest most characters of a text */
export function textOrList(vocabulary?: VocabularyName, most = LONGEST_LIST, longest = LONGEST_TEXT) {
  return z
    .preprocess(
      (value) => (Array.isArray(value) ? value : [value]),
      z
        .array(vocabulary === undefined ? text(longest) : text(longest).meta({ vocabulary }))
        .max(most)
        .transform((items) => [...new Set(items.filter((item) => item !== ""))]),
    )
    .meta({ single: true });
}

const MOST_WORDS = 20;
const LONGEST_WORDS = 200;

/** Words separated by blanks, or a list: `general pole-emploi` counts for two. */
export function words(vocabulary?: VocabularyName) {
  return textOrList(vocabulary, MOST_WORDS, LONGEST_WORDS).transform((items) => [
    ...new Set(items.flatMap((item) => item.split(/\s+/))),
  ]);
}

export function flag() {
  return z.boolean();
}

/**
 * A text that gives a date.
 *
 * @param parse the date as it is kept, undefined for an impossible one
 * @param hint how to write one
 */
export function dated(hints: Hints, parse: (written: string) => string | undefined, hint: string) {
  return text()
    .meta({ ...hints })
    .transform((value, context) => {
      const parsed = parse(value);
      if (parsed !== undefined) return parsed;
      const message = `« ${value} » n’est pas une date possible.`;
      fault(context as unknown as Refinement, message, { rule: "date", hint });
      return z.NEVER;
    });
}

/** A day, kept as `AAAA-MM-JJ`. */
export function day() {
  return dated(
    { input: "day", json: { type: "string", pattern: "^\\s*\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?$" } },
    parseDay,
    "Écrivez la date sous la forme AAAA-MM-JJ, par exemple 2021-04-22.",
  );
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const ADDRESS = /^(?:https?:\/\/[^\s/\\]|\/(?![/\\]))\S*$/;

/** Tells tools the form of a text; blanks around it are mended. */
export function matching(form: RegExp) {
  const pattern = form.source.replace(/^\^/, "^\\s*").replace(/\$$/, "\\s*$");
  return { json: { type: "string", pattern } } satisfies Hints;
}

/** A language code such as `fr` or `en`. */
export function language() {
  return text()
    .meta(matching(LANGUAGE))
    .superRefine((value, context) => {
      if (LANGUAGE.test(value)) return;
      fault(context as unknown as Refinement, `« ${value} » n’est pas un code de langue.`, {
        rule: "lang",
        hint: "Écrivez « fr », « en », « de »…",
      });
    });
}

/** A path of this site: `/approche/`, `/approche/acceleration`. */
export function sitePath() {
  return text()
    .meta(matching(/^\//))
    .superRefine((value, context) => {
      const found = permalinkFault(value);
      if (found)
        fault(context as unknown as Refinement, found.message, { rule: "permalink", hint: found.hint });
    });
}

/** A path of this site, or every path of a folder: `/blog/*`. */
export function pathOrFolder() {
  return text()
    .meta(matching(/^\//))
    .superRefine((value, context) => {
      const found = permalinkFault(value.replace(/(?<=.\/)\*$/, ""));
      if (found)
        fault(context as unknown as Refinement, found.message, { rule: "permalink", hint: found.hint });
    });
}

/** One path of this site or several. */
export function sitePaths() {
  return z
    .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(sitePath()).max(LONGEST_LIST))
    .meta({ single: true });
}

/** An absolute `https` or `http` address, or a path of this site. */
export function address() {
  return text()
    .meta(matching(ADDRESS))
    .superRefine((value, context) => {
      if (ADDRESS.test(value) && (value.startsWith("/") || URL.canParse(value))) return;
      fault(context as unknown as Refinement, `« ${value} » n’est pas une adresse.`, {
        rule: "address",
        hint: "Écrivez une adresse complète (https://…) ou un chemin du site qui commence par « / ».",
      });
    });
}
