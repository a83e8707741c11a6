/** Tells in French what a JSON Schema admits. */
import type { JsonSchema } from "./openapi.ts";

/** Pieces of text; those that name a type lead to it. */
export type Words = { text: string; href?: string }[];

const FORMATS: Readonly<Record<string, string>> = {
  date: "date",
  uri: "adresse web",
  email: "adresse électronique",
};

const KINDS: Readonly<Record<string, string>> = {
  string: "texte",
  boolean: "booléen",
  null: "null",
  object: "objet",
};

/** @param anchorOf the id of the element that describes a type */
export function typeWords(schema: JsonSchema, anchorOf: (type: string) => string): Words {
  const words = (of: JsonSchema) => typeWords(of, anchorOf);
  const { $ref, type, format, anyOf, items, properties, additionalProperties: values } = schema;
  if ($ref !== undefined) {
    const name = typeName(schema);
    return [{ text: name, href: `#${anchorOf(name)}` }];
  }
  if (anyOf) return joined(anyOf.map(words), " ou ");
  if (schema.enum) return [{ text: `un mot parmi ${schema.enum.join(", ")}` }];
  if (schema.const !== undefined)
    return [{ text: schema.const === "" ? "texte vide" : `«\u00A0${schema.const}\u00A0»` }];
  if (items?.type === "string" && !items.enum) return [{ text: "liste de textes" }];
  if (items) return [{ text: "liste de " }, ...words(items)];
  if (typeof values === "object")
    return [{ text: "objet qui donne, pour chaque identifiant, " }, ...words(values)];
  if (properties) {
    const keys = Object.entries(properties).map(([key, of]) => [{ text: `${key}\u00A0: ` }, ...words(of)]);
    return [{ text: "objet { " }, ...joined(keys, ", "), { text: " }" }];
  }
  if (format !== undefined) return [{ text: FORMATS[format] ?? format }];
  return [
    {
      text: [type ?? []]
        .flat()
        .map((kind) => KINDS[kind] ?? kind)
        .join(" ou "),
    },
  ];
}

/** The name of the type that a schema refers to; empty when it refers to none. */
export function typeName({ $ref = "" }: JsonSchema): string {
  return $ref.slice($ref.lastIndexOf("/") + 1);
}

function joined(parts: readonly Words[], separator: string): Words {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}
