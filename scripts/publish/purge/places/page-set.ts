/** Sets of pages by their numbers, small at any count: thousands of rules and places have one each. */

/** Increasing page numbers as runs, flat: the first of each run, then its last. Neighbours mostly share a layout. */
export type Runs = number[];

/** Adds a page to runs, unless it is their last; it comes after all of theirs. */
export function extend(runs: Runs, page: number): void {
  const last = runs.at(-1);
  if (last === page) return;
  if (last === page - 1) runs[runs.length - 1] = page;
  else runs.push(page, page);
}

/** A set of page numbers below a count, a bit each. */
export class PageSet {
  readonly #words: Uint32Array;

  constructor(count: number) {
    this.#words = new Uint32Array(Math.ceil(count / 32));
  }

  addRuns(runs: Readonly<Runs>): void {
    for (let at = 0; at < runs.length; at += 2) {
      const last = runs[at + 1] ?? -1;
      for (let page = runs[at] ?? 0; page <= last; page++) {
        const word = page >> 5;
        this.#words[word] = (this.#words[word] ?? 0) | (1 << (page & 31));
      }
    }
  }

  /** @returns whether some page of the other was missing */
  addAll(other: PageSet): boolean {
    let isNew = false;
    for (const [index, word] of other.#words.entries()) {
      const own = this.#words[index] ?? 0;
      const both = (own | word) >>> 0;
      isNew ||= both !== own;
      this.#words[index] = both;
    }
    return isNew;
  }

  has(page: number): boolean {
    return (((this.#words[page >> 5] ?? 0) >>> (page & 31)) & 1) === 1;
  }

  /** Same for sets of the same pages. */
  key(): string {
    return this.#words.join();
  }

  size(): number {
    return this.sizeWithout(new PageSet(0));
  }

  /** How many of the pages are not in the other set. */
  sizeWithout(other: PageSet): number {
    let count = 0;
    for (const [index, word] of this.#words.entries())
      for (let rest = word & ~(other.#words[index] ?? 0); rest !== 0; rest &= rest - 1) count++;
    return count;
  }

  *[Symbol.iterator](): IterableIterator<number> {
    for (const [index, word] of this.#words.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) yield index * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
}
