/** The validator of JSON Schema that html-validate brings, for the tests that hold files against generated schemas. */
import { createRequire } from "node:module";

interface Validate {
  (data: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

interface Validator {
  addKeyword: (name: string) => void;
  compile: (schema: object) => Validate;
}

const fromHtmlValidate = createRequire(createRequire(import.meta.url).resolve("html-validate"));
const { Ajv } = fromHtmlValidate("ajv") as { Ajv: new (options: object) => Validator };

const common = { allErrors: true, allowUnionTypes: true, validateFormats: false };
const validators = {
  /** Our own schemas: what the validator does not understand is a fault. */
  strict: new Ajv({ ...common, strict: true }),
  lenient: new Ajv({ ...common, strict: false }),
};
// A keyword of VS Code's own, which says what each value means.
validators.strict.addKeyword("enumDescriptions");

const compiled = new WeakMap<object, Validate>();

/** What a schema refuses in a value, one line a fault. */
export function refusals(schema: object, data: unknown, how: keyof typeof validators = "strict"): string[] {
  const validate = compiled.get(schema) ?? validators[how].compile(schema);
  compiled.set(schema, validate);
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
