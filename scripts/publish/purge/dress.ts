/** Dresses rendered pages in sheets that hold what they use and no more. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Results } from "../../cache/results.ts";
import { type AssetBundle, filesUnder } from "../asset-bundle.ts";
import { SHEET_BESIDE_BRAND_LIMIT, SHEET_LIMIT } from "../weight/limits.ts";
import { type Dressed, dresser } from "./dressed.ts";
import { keepData, keptData } from "./keep-file.ts";
import { withoutOwnSheets } from "./own-sheets.ts";
import { type Distinctions, PageTree } from "./places/page-tree.ts";
import { partsOf, SitePlaces } from "./places/site-places.ts";
import type { Purged } from "./purge.ts";
import { distinctions, joined, readSheets, type Sheets } from "./sheets.ts";

/** Files of this folder make the purge, whose results are kept. */
const HERE = dirname(fileURLToPath(import.meta.url));

/** Purges kept from earlier builds. */
const KEPT = 12;

/**
 * Replaces the common sheet, whole, and those that pages ask for, by what the pages use of them: one sheet for all. Once
 * it weighs too much, what fewest pages use is in one more sheet for those. The result depends on the pages and the
 * sheets only. Pages are shown one by one, then dressed one by one: none is kept. Those whose places are known need not
 * be shown, unless no earlier build had the same places, or had them on other pages when there is more than one sheet.
 */
export class Fitting {
  readonly #root: string;
  readonly #assets: AssetBundle;
  readonly #sheets: Sheets;
  readonly #distinctions: Distinctions;
  readonly #known: Results<string>;
  readonly #places = new SitePlaces();
  #tree: PageTree;
  /** Whether the places of some page could not be found again. */
  #isLost = false;

  private constructor(
    root: string,
    assets: AssetBundle,
    sheets: Sheets,
    distinctions: Distinctions,
    known: Results<string>,
  ) {
    this.#root = root;
    this.#assets = assets;
    this.#sheets = sheets;
    this.#distinctions = distinctions;
    this.#known = known;
    this.#tree = new PageTree(distinctions);
  }

  /**
   * @param root absolute path of the project
   * @param lifted the sheets made from the content itself, by address
   * @param known the places that parts of pages have, by their digests
   */
  static async start(
    root: string,
    assets: AssetBundle,
    lifted: ReadonlyMap<string, string>,
    known: Results<string>,
  ): Promise<Fitting> {
    const sheets = readSheets(assets, lifted);
    return new Fitting(root, assets, sheets, await distinctions(root, sheets), known);
  }

  /** @returns what tells the places of the page */
  add(html: string): string {
    const parts = this.#tree.add(withoutOwnSheets(html, this.#sheets.joined));
    for (const part of parts) {
      const { digest, paths } = part;
      if (!this.#places.has(digest) && this.#known.get(digest) === undefined) this.#known.set(digest, paths);
      this.#places.addPart(part);
    }
    return this.#places.addPage(parts.map(({ digest }) => digest));
  }

  /** Adds a page by what told its places. */
  addKnown(places: string): void {
    const digests = partsOf(places);
    for (const digest of digests) {
      if (this.#places.has(digest)) continue;
      const paths = this.#known.get(digest);
      if (paths === undefined) this.#isLost = true;
      else this.#places.addPart({ digest, paths });
    }
    this.#places.addPage(digests);
  }

  /** @param htmlOf gives any page by its turn: all are shown when what they use together is not known */
  async dress(htmlOf: (index: number) => string): Promise<Dressed> {
    if (this.#isLost) this.#showAll(htmlOf);
    const together = this.#folderOf(this.#places.paths());
    const onPages = this.#folderOf(this.#places.pages);
    let [folder, purged] = [together, purgedIn(together)];
    if (!purged) [folder, purged] = [onPages, purgedIn(onPages)];
    if (!purged) {
      if (this.#tree.pageCount < this.#places.pages.length) this.#showAll(htmlOf);
      const [{ purge }, { BROWSERS }] = await Promise.all([
        import("./purge.ts"),
        import("../asset-build.ts"),
      ]);
      const made = await purge(await joined(this.#sheets), this.#tree, BROWSERS);
      [folder, purged] = [made.isWhole ? together : onPages, made];
      keepData(join(folder, PURGED), made);
      forgetOldest(dirname(folder));
    }
    return dresser(folder, this.#assets, this.#sheets, purged);
  }

  #showAll(htmlOf: (index: number) => string): void {
    const count = this.#places.pages.length;
    this.#places.clear();
    this.#tree = new PageTree(this.#distinctions);
    for (let index = 0; index < count; index++) this.add(htmlOf(index));
  }

  #folderOf(places: readonly string[]): string {
    return join(this.#root, ".cache", "sheets", digest(this.#sheets, places));
  }
}

/** What a purge gave, in its folder. */
const PURGED = "purged.json";

const purgedIn = (folder: string) => keptData<Purged>(join(folder, PURGED));

function digest({ texts }: Sheets, places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(HERE)) hash.update(readFileSync(join(HERE, file)));
  hash.update(JSON.stringify([texts, SHEET_LIMIT, SHEET_BESIDE_BRAND_LIMIT, places]));
  return hash.digest("hex").slice(0, 16);
}

function forgetOldest(parent: string): void {
  const folders = readdirSync(parent).map((name) => join(parent, name));
  const ages = new Map(folders.map((folder) => [folder, statSync(folder).mtimeMs]));
  const oldest = folders.sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0)).slice(KEPT);
  for (const folder of oldest) rmSync(folder, { recursive: true, force: true });
}
