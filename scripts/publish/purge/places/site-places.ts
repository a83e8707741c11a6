/** The places that the pages of a site have, told in few bytes: a page is cut in parts, most of which others have too. */

/** The places that a part of a page has. */
export interface Part {
  /** Digest of their paths. */
  digest: string;
  /** Separated by commas, in the order of their first element. */
  paths: string;
}

export class SitePlaces {
  /** What tells the places of each page, in their order. */
  readonly pages: string[] = [];
  readonly #parts = new Set<string>();
  readonly #paths = new Set<string>();

  /** Whether the places of a part are among them. */
  has(part: string): boolean {
    return this.#parts.has(part);
  }

  addPart({ digest, paths }: Part): void {
    if (this.#parts.has(digest)) return;
    this.#parts.add(digest);
    for (const path of paths.split(",")) this.#paths.add(path);
  }

  /** @returns what tells its places: those of its parts */
  addPage(parts: readonly string[]): string {
    const places = parts.join(" ");
    this.pages.push(places);
    return places;
  }

  /** Of all the places, whatever page has them. */
  paths(): string[] {
    return [...this.#paths].sort();
  }

  clear(): void {
    this.pages.length = 0;
    this.#parts.clear();
    this.#paths.clear();
  }
}

/** The parts of a page, as `addPage` told them. */
export function partsOf(places: string): string[] {
  return places.split(" ");
}
