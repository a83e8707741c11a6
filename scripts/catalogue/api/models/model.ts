/** What every file of the API is able to tell: its content in a version, and its schema. */
import type { z } from "zod";
import type { Span, Version } from "../versions.ts";

interface Base {
  /** What decides of the content: two versions that have the same of it share one text. */
  parts: readonly (readonly { span: Span }[])[];
  /** The attributes whose comings and goings readers want to know. */
  history?: readonly { key: string; span: Span }[];
}

export interface JsonModel extends Base {
  format: "json";
  /** There is a file for each product. */
  each?: boolean;
  schemas: (version: Version) => Schemas;
  /** @param id of the product, for the files that are each about one */
  content: (version: Version, id?: string) => unknown;
}

export interface CsvModel extends Base {
  format: "csv";
  text: (version: Version) => string;
}

export type Model = JsonModel | CsvModel;

export interface Schemas {
  response: z.ZodType;
  /** The types it is made of, by the name that the documentation gives them. */
  types: Readonly<Record<string, z.ZodType>>;
}
