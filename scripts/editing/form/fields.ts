/** The fields of the form editor, made from what the schemas say of front matter. */
import type { Described } from "../description.ts";
import type { Vocabularies } from "../vocabularies.ts";

/** A field in Sveltia CMS's own words. */
export interface FormField {
  name: string;
  widget: string;
  label?: string;
  hint?: string;
  required?: boolean;
  fields?: FormField[];
  field?: FormField;
  options?: readonly { label: string; value: string | boolean }[];
  [option: string]: unknown;
}

/** What a field is asked with. */
type Input = Pick<FormField, "widget" | "fields" | "field" | "options"> & Record<string, unknown>;

/** The fields of a group of keys, in their order. */
export function fieldsOf(described: Described, vocabularies: Vocabularies): FormField[] {
  const { properties = {}, required = [] } = described;
  return Object.entries(properties).map(([name, node]) => ({
    ...fieldOf(name, node, vocabularies),
    ...(node.const === undefined && node.input !== "hidden" && { required: required.includes(name) }),
  }));
}

function fieldOf(name: string, described: Described, vocabularies: Vocabularies): FormField {
  // What the form does not show keeps the value that the file has.
  if (described.const !== undefined) return { name, widget: "hidden", default: String(described.const) };
  if (described.input === "hidden") return { name, widget: "hidden" };
  return { name, ...wording(name, described.description), ...inputOf(described, vocabularies) };
}

/** The beginning of a description names the field; the whole of it helps. */
function wording(name: string, description = ""): { label: string; hint?: string } {
  const said = description.replace(/^« true » : (.)/, (_, first: string) => first.toUpperCase());
  const label = said.split(/ ?[:;,(]/, 1)[0]?.trim() || name;
  return label === said ? { label } : { label, hint: said };
}

function inputOf(described: Described, vocabularies: Vocabularies): Input {
  const { items, properties, type, input } = described;
  if (properties) return { widget: "object", collapsed: true, fields: fieldsOf(described, vocabularies) };
  if (items) return listOf(items, vocabularies);
  const choice = choiceOf(described, vocabularies);
  if (choice) return choice;
  if (type === "boolean") return { widget: "select", options: YES_NO };
  if (type === "number" || type === "integer") return { widget: "number", value_type: "int" };
  if (input === "day")
    return { widget: "datetime", format: "YYYY-MM-DD", date_format: "YYYY-MM-DD", time_format: false };
  if (input === "image") return { widget: "image" };
  if (input === "markdown" || input === "long") return { widget: "text" };
  return { widget: "string", ...formOf(described) };
}

function listOf(items: Described, vocabularies: Vocabularies): Input {
  if (items.properties) {
    const fields = fieldsOf(items, vocabularies);
    const [first] = fields;
    return { widget: "list", fields, ...(first && { summary: `{{fields.${first.name}}}` }) };
  }
  const choice = choiceOf(items, vocabularies);
  if (choice) return { ...choice, multiple: true };
  return { widget: "list", field: { name: "element", label: "Élément", widget: "string", ...formOf(items) } };
}

/** Rather than a switch, which would write « false » where nothing was said. */
const YES_NO = [
  { label: "Oui", value: true },
  { label: "Non", value: false },
];

/** A closed list of words; a list to which any word may be added is typed. */
function choiceOf(described: Described, vocabularies: Vocabularies): Input | undefined {
  const { vocabulary, meanings } = described;
  const values = described.enum as string[] | undefined;
  if (values) {
    const options = values.map((value) => ({
      label: meanings?.[value] ? `${value} : ${meanings[value]}` : value,
      value,
    }));
    return { widget: "select", options };
  }
  const known = vocabulary && vocabularies[vocabulary];
  if (!known || known.open || known.words.length === 0) return undefined;
  const options = known.words.map(({ value, label = value }) => ({ label, value }));
  return { widget: "select", options };
}

/** The editor takes a bar within an expression for its end. */
function formOf({ pattern }: Described): { pattern?: [string, string] } {
  if (pattern === undefined) return {};
  return { pattern: [pattern.replace(/\\?\//g, "\\x2F"), "Cette valeur n’a pas la forme attendue."] };
}
