/** Pages as their layouts drew them, for what comes after and for what follows meanwhile: their texts wait in a file. */
import { readFileSync } from "node:fs";
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
  readonly #folder: string;
  readonly #pages: DrawnPage[] = [];
  /** Where each waits, or what draws it. */
  readonly #texts: (number | (() => string))[] = [];
  readonly #spool: Spool;
  #isWhole = false;
  /** Those who wait for a page, or for the end. */
  #waiting: (() => void)[] = [];

  /** @param folder absolute path of a folder that is there */
  constructor(folder: string) {
    this.#folder = folder;
    this.#spool = new Spool(join(folder, SPOOL));
  }

  get pages(): readonly DrawnPage[] {
    return this.#pages;
  }

  add(page: DrawnPage, html: string): void {
    this.#push(page, this.#spool.add(html));
  }

  /** Adds a page that an earlier build drew the same, which stands in the folder as it was published. */
  addWritten(page: DrawnPage, draw: () => string): void {
    this.#push(page, draw);
  }

  #push(page: DrawnPage, text: number | (() => string)): void {
    this.#pages.push(page);
    this.#texts.push(text);
    this.#tell();
  }

  /** No more pages will come, whether all were drawn or one of them failed. */
  end(): void {
    this.#isWhole = true;
    this.#tell();
  }

  /** A page as its layout draws it. */
  html(index: number): string {
    const text = this.#texts[index];
    if (typeof text === "number") return this.#spool.read(text);
    if (text === undefined) throw new Error(`no page was drawn in the turn ${index}`);
    const html = text();
    this.#texts[index] = this.#spool.add(html);
    return html;
  }

  /** A page whose main content is what its layout draws, in the sheets of this site or of the last. */
  shown(index: number): string {
    const file = this.#pages[index]?.page.address.file ?? "";
    const isWritten = typeof this.#texts[index] !== "number";
    return isWritten ? readFileSync(join(this.#folder, file), "utf8") : this.html(index);
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
