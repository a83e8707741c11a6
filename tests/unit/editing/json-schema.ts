/** The validator of JSON Schema that html-validate brings, for the tests that hold files against generated schemas. */
import { createRequire } from "node:module";
import type { Described } from "../../../scripts/editing/description.ts";

interface Validate {
  (data: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

const fromHtmlValidate = createRequire(createRequire(import.meta.url).resolve("html-validate"));
const { Ajv } = fromHtmlValidate("ajv") as {
  Ajv: new (options: object) => { addKeyword: (name: string) => void; compile: (schema: object) => Validate };
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, validateFormats: false });
// A keyword of VS Code's own, which says what each value means.
ajv.addKeyword("enumDescriptions");
const compiled = new WeakMap<Described, Validate>();

/** What a schema refuses in a value, one line a fault. */
export function refusals(schema: Described, data: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
