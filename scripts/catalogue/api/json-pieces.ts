/** Writes large JSON piece by piece. */

/** What `JSON.stringify` would write: a piece for each item of a list or an object, and of the lists that it holds. */
export function* jsonPieces(value: unknown): IterableIterator<string> {
  if (Array.isArray(value)) yield* listPieces(value);
  else if (typeof value === "object" && value !== null) yield* objectPieces(value);
  else yield JSON.stringify(value);
}

function* listPieces(items: readonly unknown[]): IterableIterator<string> {
  yield "[";
  for (const [index, item] of items.entries())
    yield (index === 0 ? "" : ",") + (JSON.stringify(item) ?? "null");
  yield "]";
}

function* objectPieces(object: object): IterableIterator<string> {
  let separator = "{";
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
}
