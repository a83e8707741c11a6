/** Attributes: one list of them describes a response in every version, its schema as well as its content. */
import { z } from "zod";
import { covers, type Span, type Version } from "./versions.ts";

/** An attribute: its versions, its schema, how it is read. The order of a list of attributes is that of the keys. */
export interface Field<Source> {
  key: string;
  span: Span;
  schema: z.ZodType;
  /** Undefined when the record has nothing to say: the key is then left out. */
  read: (source: Source) => unknown;
}

/** A maker of attributes for one kind of record; what they read is held against their schema by the compiler. */
export function fieldsOf<Source>() {
  return <Schema extends z.ZodType>(
    key: string,
    span: Span,
    schema: Schema,
    read: (source: Source) => z.output<Schema>,
  ): Field<Source> => ({ key, span, schema, read });
}

/** What a version has of a list whose items have their versions. */
export function inVersion<Item extends { span: Span }>(items: readonly Item[], version: Version): Item[] {
  return items.filter(({ span }) => covers(span, version));
}

/** The schema of a record in a version. No other key is ever published. */
export function objectOf<Source>(fields: readonly Field<Source>[], version: Version) {
  return z.strictObject(
    Object.fromEntries(inVersion(fields, version).map(({ key, schema }) => [key, schema])),
  );
}

/** A writer of records in a version, to be made once for a whole list. */
export function writer<Source>(fields: readonly Field<Source>[], version: Version) {
  const shown = inVersion(fields, version);
  return (source: Source): Record<string, unknown> => {
    const written: Record<string, unknown> = {};
    for (const { key, read } of shown) {
      const value = read(source);
      if (value !== undefined) written[key] = value;
    }
    return written;
  };
}
