/** Remembers what was worked out. */

/** A function that is worked out once for each value. */
export function remembered<K, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, { made: T }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { made: work(key) };
      known.set(key, entry);
    }
    return entry.made;
  };
}
