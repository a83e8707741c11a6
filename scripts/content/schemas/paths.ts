/** What stands at a path of a schema, and of the data that it describes. */
import type { z } from "zod";
import type { KeyPath } from "../yaml-source.ts";

/** The keys that the schema admits at a path. */
export function knownKeys(schema: z.ZodType, path: KeyPath): string[] {
  let current: unknown = schema;
  for (const step of path) {
    current = unwrap(current);
    const inner = current as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown };
    current = typeof step === "number" ? inner.element : (inner.shape?.[step] ?? inner.valueType);
  }
  const { shape = {}, keyType } = (unwrap(current) ?? {}) as {
    shape?: object;
    keyType?: { options?: string[] };
  };
  return keyType?.options ?? Object.keys(shape);
}

/** The schema inside `optional`, `default`, `lazy` and the like. */
function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; getter?: () => unknown } } | undefined;
  while (current?.def?.innerType ?? current?.def?.getter) {
    current = (current?.def?.innerType ?? current?.def?.getter?.()) as typeof current;
  }
  return current;
}

/** The value at a path; the schemas read a value that stands alone as a list of one. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      step === 0 && !Array.isArray(value)
        ? value
        : (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}
