/** The description of the API in OpenAPI 3.1, drawn from the schemas of its responses. */
import { z } from "zod";
import { typographic } from "../../markdown/typography.ts";
import { apiModels } from "./endpoints.ts";
import { exampleSource } from "./examples.ts";
import type { JsonModel, Model } from "./models/model.ts";
import type { ApiSource } from "./source.ts";
import { filesOf, type Shape, type Version } from "./versions.ts";
import { WORDING } from "./wording.ts";

/** The versions described, and where; the last path is the one that readers have known for years. */
export const OPENAPI_FILES = [
  { version: "v2.7", paths: ["api/v2.7/openapi.json", "api/swagger.json"] },
  { version: "v3", paths: ["api/v3/openapi.json"] },
] as const satisfies readonly { version: Version; paths: readonly string[] }[];

/** A JSON Schema, as far as ours go. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

export interface Media {
  schema: JsonSchema;
  example?: unknown;
}

export interface Operation {
  summary: string;
  description: string;
  operationId: string;
  tags: string[];
  parameters?: { name: string; example?: string }[];
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

export interface OpenApi {
  openapi: "3.1.0";
  info: object;
  servers: { url: string; description: string }[];
  tags: { name: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, JsonSchema> };
}

const REFERENCE = "#/components/schemas/";

/** Describes a version; examples are records of the catalogue. */
export function openApi(source: ApiSource, version: Version): OpenApi {
  const examples = exampleSource(source);
  const models = apiModels(examples);
  const id = examples.startups[0]?.startup.id;
  const types = new Map<string, z.ZodType>();
  const paths = filesOf(version).map(({ file, shape }) => [
    `/${file}`,
    { get: operationOf({ file, shape, id }, models[shape], version, types) },
  ]);
  const tags = new Set(filesOf(version).map(({ shape }) => WORDING[shape].tag));
  return {
    openapi: "3.1.0",
    info: {
      title: "API de beta.gouv.fr",
      version: [...version.slice(1).split("."), "0", "0"].slice(0, 3).join("."),
      description: french(
        "Données publiques des produits, des membres, des incubateurs et des organisations de beta.gouv.fr. Ce sont des fichiers, publiés avec le site : ni clé, ni paramètre, ni limite.",
      ),
      contact: { name: "beta.gouv.fr", url: source.siteUrl },
      license: { name: "Licence Ouverte 2.0 (Etalab)", identifier: "etalab-2.0" },
    },
    servers: [{ url: `${source.siteUrl}/api/${version}`, description: "Données publiées" }],
    tags: [...tags].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: { schemas: jsonSchemas(types) },
  };
}

interface Described {
  file: string;
  shape: Shape;
  /** Of the product given as an example. */
  id: string | undefined;
}

/** @param types those that the responses are made of, added to */
function operationOf(
  { file, shape, id }: Described,
  model: Model,
  version: Version,
  types: Map<string, z.ZodType>,
): Operation {
  const { tag, operation, summary, description } = WORDING[shape];
  const each = file.includes("{id}");
  const ok = { description: summary, content: mediaOf(model, version, operation, id, types) };
  return {
    summary,
    description: french(description),
    operationId: operation,
    tags: [tag],
    ...(each && { parameters: [idParameter(id)] }),
    responses: { 200: ok, ...(each && { 404: { description: "Aucun produit n’a cet identifiant." } }) },
  };
}

function mediaOf(
  model: Model,
  version: Version,
  operation: string,
  id: string | undefined,
  types: Map<string, z.ZodType>,
): Record<string, Media> {
  if (model.format === "csv") {
    return { "text/csv": { schema: { type: "string" }, example: model.text(version) } };
  }
  const { response, types: parts } = model.schemas(version);
  for (const [name, schema] of Object.entries(parts)) types.set(name, schema);
  const named = Object.keys(parts).find((name) => parts[name] === response);
  const name = named ?? `${operation.replace(/^(?:get|list)/, "")}Response`;
  types.set(name, response);
  const example = exampleOf(model, version, id);
  return { "application/json": { schema: { $ref: REFERENCE + name }, ...(example && { example }) } };
}

/** None when the catalogue has no product to show. */
function exampleOf(model: JsonModel, version: Version, id: string | undefined): object | undefined {
  return model.each && id === undefined ? undefined : (model.content(version, id) as object);
}

function idParameter(example: string | undefined) {
  return {
    name: "id",
    in: "path",
    required: true,
    description: "Identifiant du produit",
    schema: { type: "string" },
    ...(example !== undefined && { example }),
  };
}

/** The types in JSON Schema, each once, the others referring to it. */
function jsonSchemas(types: ReadonlyMap<string, z.ZodType>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of types) if (!registry.has(schema)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => REFERENCE + id,
    // Readers must accept a new key; and the formats say what the patterns do, more shortly.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      delete jsonSchema.propertyNames;
      if (jsonSchema.description !== undefined) jsonSchema.description = french(jsonSchema.description);
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema, $id, ...schema }]) => [id, schema as JsonSchema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** With the no-break spaces that French wants. */
function french(text: string): string {
  return typographic(text, "fr");
}
