/** Writes large JSON piece by piece. */

/** A list whose items are made as they are read: together, those of a large catalogue would fill a memory. */
export class MadeList<Source, Item> implements Iterable<Item> {
  readonly #sources: Iterable<Source>;
  readonly #make: (source: Source) => Item;

  constructor(sources: Iterable<Source>, make: (source: Source) => Item) {
    this.#sources = sources;
    this.#make = make;
  }

  *[Symbol.iterator](): IterableIterator<Item> {
    for (const source of this.#sources) yield this.#make(source);
  }

  /** Short ones are written whole, among other things. */
  toJSON(): Item[] {
    return [...this];
  }
}

const isList = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof MadeList;

/** What `JSON.stringify` would write: a piece for each item of a list or an object, and of the lists that it holds. */
export function* jsonPieces(value: unknown): IterableIterator<string> {
  if (isList(value)) yield* listPieces(value);
  else if (typeof value === "object" && value !== null) yield* objectPieces(value);
  else yield JSON.stringify(value);
}

function* listPieces(items: Iterable<unknown>): IterableIterator<string> {
  yield "[";
  let separator = "";
  for (const item of items) {
    yield separator + (JSON.stringify(item) ?? "null");
    separator = ",";
  }
  yield "]";
}

function* objectPieces(object: object): IterableIterator<string> {
  let separator = "{";
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    if (isList(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
}
