/** Remembers what was worked out, so that it is worked out once. */

/** A function that is worked out once for each value. */
export function remembered<K, T>(work: (key: K) => T): (key: K) => T {
  return rememberedIn(new Map<K, { made: T }>(), (key) => key, work);
}

/**
 * A function that is worked out once for each thing, as long as an object of its own lives: records outlive many edits.
 *
 * @param keyOf the object that stands for the thing: as long as it is the same, so is the result
 */
export function rememberedFor<Thing, T>(
  keyOf: (thing: Thing) => object,
  work: (thing: Thing) => T,
): (thing: Thing) => T {
  return rememberedIn(new WeakMap<object, { made: T }>(), keyOf, work);
}

/**
 * A function that sorts lists, and remembers the order of the last one: after an edit elsewhere, thousands of members are
 * in the same.
 *
 * @param keyOf the object that stands for a thing: as long as it is the same, so is its rank among the others
 */
export function sorter<Thing>(
  keyOf: (thing: Thing) => object,
  compare: (a: Thing, b: Thing) => number,
): (things: readonly Thing[]) => Thing[] {
  let keys: readonly object[] = [];
  let order: readonly number[] = [];
  return (things) => {
    const isKnown =
      things.length === keys.length && things.every((thing, index) => keyOf(thing) === keys[index]);
    if (!isKnown) {
      keys = things.map(keyOf);
      order = things
        .map((thing, index) => ({ thing, index }))
        .sort((a, b) => compare(a.thing, b.thing))
        .map(({ index }) => index);
    }
    return order.map((index) => things[index] as Thing);
  };
}

interface Memory<K, T> {
  get: (key: K) => { made: T } | undefined;
  set: (key: K, entry: { made: T }) => unknown;
}

function rememberedIn<Thing, K, T>(
  memory: Memory<K, T>,
  keyOf: (thing: Thing) => K,
  work: (thing: Thing) => T,
): (thing: Thing) => T {
  return (thing) => {
    const key = keyOf(thing);
    let entry = memory.get(key);
    if (!entry) {
      entry = { made: work(thing) };
      memory.set(key, entry);
    }
    return entry.made;
  };
}
