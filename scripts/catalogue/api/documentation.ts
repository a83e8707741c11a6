/** What the page on the API shows, drawn from its description in OpenAPI and from the table of versions. */
import { typographic } from "../../markdown/typography.ts";
import type { Catalogue } from "../model.ts";
import { type FileHistory, historyOf, type VersionFiles, versionFiles } from "./history.ts";
import {
  type JsonSchema,
  type Media,
  OPENAPI_FILES,
  type OpenApi,
  type Operation,
  openApi,
} from "./openapi.ts";
import { type ApiOptions, type ApiSource, apiSource } from "./source.ts";
import { typeName, typeWords, type Words } from "./type-words.ts";
import type { Version } from "./versions.ts";
import { NOTES, type Note } from "./wording.ts";

export interface ApiDocumentation {
  /** The page is long: its parts, and the files of each version. */
  summary: SummaryItem[];
  /** The versions described in full, the most widely read first. */
  references: Reference[];
  /** Every version and its files, newest first. */
  versions: VersionFiles[];
  history: FileHistory[];
  notes: Note[];
}

interface SummaryItem {
  id: string;
  text: string;
  items: SummaryItem[];
}

export interface Reference {
  id: string;
  version: Version;
  /** Of its OpenAPI description. */
  href: string;
  files: FileReference[];
  types: TypeReference[];
}

export interface FileReference {
  id: string;
  /** `/api/v2.7/authors.json`, with `{id}` for a product's. */
  path: string;
  /** A file to open: the example's, when there is one for each product. */
  href: string | undefined;
  format: "JSON" | "CSV";
  summary: string;
  description: string;
  /** Absent for a table. */
  response: Words | undefined;
  example: string | undefined;
}

export interface TypeReference {
  id: string;
  name: string;
  description: string;
  attributes: { name: string; required: boolean; type: Words; description: string }[];
}

/** The view of the page `/api/`. */
export function apiDocumentation(catalogue: Catalogue, options: ApiOptions): ApiDocumentation {
  const source = apiSource(catalogue, options);
  const references = OPENAPI_FILES.map(({ version, paths: [path] }) => referenceOf(source, version, path));
  return {
    summary: summaryOf(references),
    references,
    versions: versionFiles(),
    history: historyOf(source),
    notes: NOTES.map(({ title, text }) => ({
      title: typographic(title, "fr"),
      text: typographic(text, "fr"),
    })),
  };
}

function summaryOf(references: readonly Reference[]): SummaryItem[] {
  const item = (id: string, text: string, items: SummaryItem[] = []) => ({ id, text, items });
  return [
    ...references.map(({ id, version, files }) =>
      item(
        id,
        `API ${version}`,
        files.map((file) => item(file.id, file.format === "CSV" ? `${file.summary} (CSV)` : file.summary)),
      ),
    ),
    item("api-versions", "Toutes les versions"),
    item("api-savoir", "À savoir"),
  ];
}

function referenceOf(source: ApiSource, version: Version, path: string): Reference {
  const document = openApi(source, version);
  const files = Object.entries(document.paths).map(([file, { get }]) => fileOf(document, version, file, get));
  const id = `api-${anchored(version)}`;
  return { id, version, href: `/${path}`, files, types: typesOf(document, version) };
}

function fileOf(
  { components }: OpenApi,
  version: Version,
  file: string,
  operation: Operation,
): FileReference {
  const path = `/api/${version}${file}`;
  const [type, media] = Object.entries(operation.responses[200]?.content ?? {})[0] as [string, Media];
  const id = operation.parameters?.[0]?.example;
  const each = file.includes("{id}");
  return {
    id: anchorOf(version, operation.operationId),
    path,
    href: each ? id && path.replace("{id}", () => encodeURIComponent(id)) : path,
    format: type === "text/csv" ? "CSV" : "JSON",
    summary: operation.summary,
    description: operation.description,
    response: type === "text/csv" ? undefined : responseWords(media.schema, components.schemas, version),
    example: exampleText(media.example),
  };
}

/** Told by its name when it is a table of attributes, by what it is a list of otherwise. */
function responseWords(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>, version: Version) {
  const described = schemas[typeName(schema)];
  return typeWords(described && !described.properties ? described : schema, (type) =>
    anchorOf(version, type),
  );
}

function typesOf({ components }: OpenApi, version: Version): TypeReference[] {
  return Object.entries(components.schemas).flatMap(([name, { description = "", properties, required }]) => {
    if (!properties) return [];
    const attributes = Object.entries(properties).map(([key, schema]) => ({
      name: key,
      required: required?.includes(key) ?? false,
      type: typeWords(schema, (type) => anchorOf(version, type)),
      description: schema.description ?? components.schemas[typeName(schema)]?.description ?? "",
    }));
    return [{ id: anchorOf(version, name), name, description, attributes }];
  });
}

function anchorOf(version: Version, name: string): string {
  return `${anchored(version)}-${name}`;
}

function anchored(version: Version): string {
  return version.replace(".", "-");
}

const LONGEST_TEXT = 160;
const LONGEST_LIST = 5;

/** The example laid out, its longest texts and lists cut short. */
function exampleText(example: unknown): string | undefined {
  if (example === undefined || typeof example === "string") return example;
  return JSON.stringify(example, (_, value) => shortened(value), 2);
}

function shortened(value: unknown): unknown {
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    return `${[...value].slice(0, LONGEST_TEXT).join("")}…`;
  }
  return Array.isArray(value) && value.length > LONGEST_LIST ? [...value.slice(0, LONGEST_LIST), "…"] : value;
}
