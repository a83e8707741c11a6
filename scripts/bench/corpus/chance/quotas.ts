/** Exact shares: what a file of the real site has so many times out of so many, ours have as many times. */
import type { Random } from "./random.ts";

/** A value and how many records of the real site hold it. */
export type Share<T> = readonly [value: T, count: number];

/** Every value as often as its share says, `times` times that, in a random order. */
export function deal<T>(random: Random, times: number, shares: readonly Share<T>[]): T[] {
  return random.shuffled(shares.flatMap(([value, count]) => Array<T>(count * times).fill(value)));
}

/** One answer a record: yes for `count` of them in `total`. */
export function dealFlags(random: Random, times: number, count: number, total: number): boolean[] {
  return deal(random, times, [
    [true, count],
    [false, total - count],
  ]);
}

/** For each key, which records have it. */
export function dealKeys<K extends string>(
  random: Random,
  times: number,
  counts: Readonly<Record<K, number>>,
  total: number,
): (key: K, record: number) => boolean {
  const decks = new Map<string, boolean[]>();
  for (const [key, count] of Object.entries<number>(counts)) {
    decks.set(key, dealFlags(random.child(key), times, count, total));
  }
  return (key, record) => decks.get(key)?.[record] === true;
}
