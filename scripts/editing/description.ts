/** What each kind of file holds, told once from its schema: the form, the questions and the editors' schemas are made of it. */
import { z } from "zod";
import { COLLECTIONS, type CollectionName } from "../content/collections.ts";
import type { Hints } from "../content/schemas/hints.ts";

/** JSON Schema (draft 7), with the hints of the collections' schemas. */
export interface Described extends Hints {
  type?: string | readonly string[];
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Described[];
  pattern?: string;
  maxLength?: number;
  properties?: Readonly<Record<string, Described>>;
  required?: readonly string[];
  items?: Described;
  propertyNames?: Described;
  additionalProperties?: boolean | Described;
  [keyword: string]: unknown;
}

/** The description of a schema, without any word of the project. */
export function describe(schema: z.ZodType): Described {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const node = jsonSchema as Described;
      Object.assign(node, node.json);
      delete node.json;
      // Defaults are what absent keys mean: no tool has to write them.
      delete node.default;
      const shape = (zodSchema as { _zod: { def: { shape?: Record<string, z.ZodType> } } })._zod.def.shape;
      if (!shape) return;
      node.required = Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success);
    },
  }) as Described;
}

const described = new Map<CollectionName, Described>();

/** The description of a collection's front matter; made once. */
export function describeCollection(name: CollectionName): Described {
  const known = described.get(name) ?? describe(COLLECTIONS[name]);
  described.set(name, known);
  return known;
}
