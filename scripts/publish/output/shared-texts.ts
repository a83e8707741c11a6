/** One copy of each text that many pages have: a text cut out of a page would keep the whole page in memory. */

export class SharedTexts {
  readonly #texts = new Map<string, string>();

  of(text: string): string {
    let shared = this.#texts.get(text);
    if (shared === undefined) {
      shared = Buffer.from(text).toString();
      this.#texts.set(shared, shared);
    }
    return shared;
  }
}
