/** Makes each file of the preview when it is asked for: an edit costs the reading of what changed, and the page looked at. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { candidateFiles } from "../../content/permalink.ts";
import type { DrawnPage, Generator } from "../../generator/generator.ts";
import { generatedFiles, staticFiles } from "../../publish/files.ts";
import { place } from "../../publish/staging.ts";
import { TreeWriter } from "../../publish/writing/tree-writer.ts";
import { decodePath } from "../../site/links.ts";

/** Draws a page of one state of the site, by its file. */
type Drawer = (file: string) => string | undefined;

export class OnDemand {
  readonly #generator: Generator;
  readonly #output: string;
  readonly #decorate: (drawn: DrawnPage) => string;
  /** Files made since the last edit. */
  readonly #made = new Set<string>();
  #draw: Drawer = () => undefined;
  #sources: ReadonlyMap<string, string> = new Map();

  /** @param output absolute path of the served folder */
  constructor(generator: Generator, output: string, decorate: (drawn: DrawnPage) => string) {
    this.#generator = generator;
    this.#output = output;
    this.#decorate = decorate;
  }

  /** Takes the site as it is now; the last good page of a file that has a mistake stays. */
  refresh(): void {
    const before = this.#draw;
    const expected = new Set(this.#generator.site.expected.map(({ file }) => file));
    for (const file of [...this.#made].filter((one) => !expected.has(one))) {
      rmSync(join(this.#output, file), { force: true });
      this.#made.delete(file);
    }
    for (const file of expected) if (!this.#made.has(file)) this.#write(file, before(file));
    this.#draw = this.#drawer();
    this.#sources = staticFiles(this.#generator);
  }

  /** Has what answers a request stand in the folder, from where it is served as any other file. */
  prepare(url: string): void {
    const path = decodePath(url.replace(/[?#].*$/, "")).normalize("NFC");
    // With and without its last slash: the server leads from one to the other.
    const candidates = new Set([...candidateFiles(path), ...candidateFiles(path.replace(/\/$/, ""))]);
    const found = [...candidates].filter((file) => this.#made.has(file) || this.#make(file));
    if (found.length > 0) return;
    this.#makeData(path.slice(1));
    if (!this.#made.has("404.html")) this.#make("404.html");
  }

  /** Whether there is such a page or asset, made now. */
  #make(file: string): boolean {
    const source = this.#sources.get(file);
    if (source !== undefined) {
      rmSync(join(this.#output, file), { force: true });
      place(source, this.#output, file);
      this.#made.add(file);
      return true;
    }
    const html = this.#draw(file);
    this.#write(file, html);
    return html !== undefined;
  }

  /** Feeds, the API: all of them are gone through, which an address without an extension is spared. */
  #makeData(file: string): void {
    if (!/\.\w+$/.test(file)) return;
    for (const { paths, text } of generatedFiles(this.#generator)) {
      if (!paths.includes(file)) continue;
      new TreeWriter(this.#output).writePieces(file, text);
      this.#made.add(file);
      return;
    }
  }

  #write(file: string, html: string | undefined): void {
    if (html === undefined) return;
    mkdirSync(dirname(join(this.#output, file)), { recursive: true });
    writeFileSync(join(this.#output, file), html);
    this.#made.add(file);
  }

  #drawer(): Drawer {
    const { pages } = this.#generator.site;
    const urls = new Map(pages.map(({ address }) => [address.file, address.url]));
    const draw = this.#generator.drawer();
    return (file) => {
      const url = urls.get(file);
      return url === undefined ? undefined : this.#decorate(draw(url));
    };
  }
}

/** Empties the served folder of what an earlier preview left. */
export function emptyFolder(output: string): void {
  if (existsSync(output)) rmSync(output, { recursive: true });
  mkdirSync(output, { recursive: true });
}
