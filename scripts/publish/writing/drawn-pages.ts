/** Pages as their layouts drew them, for what comes after and for what follows meanwhile: their texts wait in a file. */
import { join } from "node:path";
import type { Page } from "../../site/model.ts";
import type { SearchFacts } from "../search-facts.ts";
import { Spool } from "./spool.ts";

/** The file's name in the folder that pages will be written in: none has such an address. */
const SPOOL = ".drawn.txt";

export interface DrawnPage {
  page: Page;
  /** Absent for what readers do not look for. */
  search: SearchFacts | undefined;
}

export class DrawnPages {
  readonly #pages: DrawnPage[] = [];
  readonly #spool: Spool;
  #isWhole = false;
  /** Those who wait for a page, or for the end. */
  #waiting: (() => void)[] = [];

  /** @param folder absolute path of a folder that is there */
  constructor(folder: string) {
    this.#spool = new Spool(join(folder, SPOOL));
  }

  get pages(): readonly DrawnPage[] {
    return this.#pages;
  }

  add(page: DrawnPage, html: string): void {
    this.#pages.push(page);
    this.#spool.add(html);
    this.#tell();
  }

  /** No more pages will come, whether all were drawn or one of them failed. */
  end(): void {
    this.#isWhole = true;
    this.#tell();
  }

  html(index: number): string {
    return this.#spool.read(index);
  }

  /** Every page from the first, as they come, until the end is told. */
  async *[Symbol.asyncIterator](): AsyncIterator<[index: number, page: DrawnPage]> {
    for (let index = 0; ; index++) {
      while (index >= this.#pages.length && !this.#isWhole)
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      const page = this.#pages[index];
      if (!page) return;
      yield [index, page];
    }
  }

  /** Forgets the texts. */
  remove(): void {
    this.#spool.remove();
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
