/** The questions of a kind of file, made from its collection's schema: what is asked, what may be answered. */
import type { z } from "zod";
import { COLLECTIONS, type CollectionName } from "../../content/collections.ts";
import { suggestion } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { validate } from "../../content/validate.ts";
import { type Described, describeCollection } from "../description.ts";
import type { Vocabularies, Word } from "../vocabularies.ts";
import type { Answers } from "./kinds.ts";

export interface Question {
  /** `title`, or `phases.start` for a key of the first item of a list. */
  flag: string;
  path: readonly [string] | readonly [string, string];
  /** In French, from the schema. */
  label: string;
  required: boolean;
  form: "text" | "list" | "yes-no";
  /** What may be chosen; any other word too when `open`. */
  words: readonly Word[];
  open: boolean;
  /** What is wrong with an answer, in French. */
  fault: (answer: Answers[string]) => string | undefined;
}

/** Every question that a collection's files may answer, in the order of its keys. */
export function questionsOf(collection: CollectionName, vocabularies: Vocabularies): Question[] {
  const { properties = {}, required = [] } = describeCollection(collection);
  return Object.entries(properties).flatMap(([key, described]) => {
    if (described.input === "hidden" || described.const !== undefined) return [];
    const group = described.items?.properties ? described.items : described;
    const isRequired = required.includes(key);
    if (!group.properties) return [question(collection, [key], described, isRequired, vocabularies)];
    return Object.entries(group.properties)
      .filter(([, inner]) => !inner.items?.properties)
      .map(([inner, node]) => {
        const isNeeded = isRequired && (group.required ?? []).includes(inner);
        return question(collection, [key, inner], node, isNeeded, vocabularies);
      });
  });
}

function question(
  collection: CollectionName,
  path: Question["path"],
  described: Described,
  required: boolean,
  vocabularies: Vocabularies,
): Question {
  const one = described.items ?? described;
  const vocabulary = one.vocabulary === undefined ? undefined : vocabularies[one.vocabulary];
  const words = vocabulary?.words ?? ((one.enum ?? []) as string[]).map((value) => wordOf(value, one));
  const open = vocabulary === undefined ? one.enum === undefined : vocabulary.open === true;
  const isKnown = (word: string) =>
    open ||
    words.some(({ value }) => value === word) ||
    (vocabulary?.also !== undefined && new RegExp(vocabulary.also).test(word));
  return {
    flag: path.join("."),
    path,
    label: described.description ?? path.join("."),
    required,
    form: one.type === "boolean" ? "yes-no" : described.items ? "list" : "text",
    words,
    open,
    fault: (answer) => {
      const unknown = [answer].flat().find((word) => typeof word === "string" && !isKnown(word));
      if (unknown === undefined) return faultOf(collection, path, answer);
      const values = words.map(({ value }) => value);
      return `« ${unknown} » est inconnu. ${suggestion(String(unknown), values, "Valeurs connues")}`;
    },
  };
}

function wordOf(value: string, { meanings }: Described): Word {
  const label = meanings?.[value];
  return label === undefined ? { value } : { value, label };
}

/** What the schema says of an answer alone, whatever the others. */
function faultOf(
  collection: CollectionName,
  path: Question["path"],
  answer: Answers[string],
): string | undefined {
  const schema = (COLLECTIONS[collection] as z.ZodObject).pick({ [path[0]]: true } as never);
  const data = assemble(describeCollection(collection), [[path, answer]]);
  const [problem] = faultsOf(schema, data).filter(({ rule }) => rule !== "missing-key");
  return problem && `${problem.message} ${problem.hint ?? ""}`.trim();
}

/** The faults of a front matter that no file holds yet. */
export function faultsOf(schema: z.ZodType, data: unknown): Problem[] {
  return validate(schema, data, { file: "", locate: () => ({ line: 1, column: 1 }) }).problems;
}

/** The front matter that answers make, its keys in the order of the schema. */
export function assemble(
  { properties = {} }: Described,
  answers: readonly (readonly [Question["path"], Answers[string]])[],
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, described] of Object.entries(properties)) {
    const own = answers.filter(([[first]]) => first === key);
    const group = described.items?.properties ?? described.properties;
    if (own.length === 0) continue;
    if (!group) {
      data[key] = keptAs(described, own[0]?.[1]);
      continue;
    }
    const entries = Object.entries(group).flatMap(([inner, node]) => {
      const answer = own.find(([[, second]]) => second === inner);
      return answer ? [[inner, keptAs(node, answer[1])] as const] : [];
    });
    const item = Object.fromEntries(entries);
    data[key] = described.items ? [item] : item;
  }
  return data;
}

/** An answer as its key holds it. */
function keptAs(described: Described, answer: Answers[string] | undefined): unknown {
  const isNumber = described.type === "number" && typeof answer === "string" && /^\d+$/.test(answer);
  return isNumber ? Number(answer) : answer;
}
