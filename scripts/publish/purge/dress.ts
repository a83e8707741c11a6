/** Dresses rendered pages in sheets that hold what they use and no more. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AssetBundle, filesUnder, withHash, writeAtomically } from "../asset-bundle.ts";
import { SHEET_BESIDE_BRAND_LIMIT, SHEET_LIMIT } from "../weight/limits.ts";
import { withoutOwnSheets } from "./own-sheets.ts";
import { type Distinctions, PageTree } from "./page-tree.ts";
import type { Purged } from "./purge.ts";

/** Dresses pages in their order: a page's HTML, then the sheets' files, complete once every page is dressed. */
export interface Dressed {
  page: (html: string, index: number) => string;
  /** The tags of a page's sheets, whose addresses tell what they hold: the same HTML is dressed the same in them. */
  tags: (index: number) => string;
  assets: AssetBundle;
}

/** Files of this folder make the purge, whose results are kept. */
const HERE = dirname(fileURLToPath(import.meta.url));

/** Purges kept from earlier builds. */
const KEPT = 12;

/**
 * Replaces the common sheet, whole, and those that pages ask for, by what the pages use of them: one sheet for all. Once
 * it weighs too much, what fewest pages use is in one more sheet for those. The result depends on the pages and the
 * sheets only. Pages are shown one by one, then dressed one by one: none is kept. Those whose places are known need not
 * be shown, unless no earlier build had the same places on the same pages.
 */
export class Fitting {
  readonly #root: string;
  readonly #assets: AssetBundle;
  readonly #sheets: Sheets;
  readonly #distinctions: Distinctions;
  readonly #tree: PageTree;
  /** Digests of the places that pages have, in their order. */
  readonly #places: string[] = [];

  private constructor(root: string, assets: AssetBundle, sheets: Sheets, distinct: Distinctions) {
    this.#root = root;
    this.#assets = assets;
    this.#sheets = sheets;
    this.#distinctions = distinct;
    this.#tree = new PageTree(distinct);
  }

  /**
   * @param root absolute path of the project
   * @param lifted the sheets made from the content itself, by address
   */
  static async start(
    root: string,
    assets: AssetBundle,
    lifted: ReadonlyMap<string, string>,
  ): Promise<Fitting> {
    const sheets = readSheets(assets, lifted);
    return new Fitting(root, assets, sheets, await distinctions(root, sheets));
  }

  /** @returns digest of the places that the page has */
  add(html: string): string {
    const places = this.#tree.add(withoutOwnSheets(html, this.#sheets.joined));
    this.#places.push(places);
    return places;
  }

  /** Adds a page by the digest that was given of its places. */
  addKnown(places: string): void {
    this.#places.push(places);
  }

  /** @param htmlOf gives any page by its turn: all are shown when what they use together is not known */
  async dress(htmlOf: (index: number) => string): Promise<Dressed> {
    const folder = join(this.#root, ".cache", "sheets", digest(this.#sheets, this.#places));
    if (!existsSync(join(folder, "purged.json"))) {
      const [{ purge }, { BROWSERS }] = await Promise.all([
        import("./purge.ts"),
        import("../asset-build.ts"),
      ]);
      const purged = await purge(await together(this.#sheets), this.#wholeTree(htmlOf), BROWSERS);
      await writeAtomically(folder, (draft) =>
        writeFileSync(join(draft, "purged.json"), JSON.stringify(purged)),
      );
      forgetOldest(dirname(folder));
    }
    const purged = JSON.parse(readFileSync(join(folder, "purged.json"), "utf8")) as Purged;
    return dresser(folder, this.#assets, this.#sheets, purged);
  }

  #wholeTree(htmlOf: (index: number) => string): PageTree {
    if (this.#tree.pageCount === this.#places.length) return this.#tree;
    const tree = new PageTree(this.#distinctions);
    for (const index of this.#places.keys()) tree.add(withoutOwnSheets(htmlOf(index), this.#sheets.joined));
    return tree;
  }
}

interface Sheets {
  /** Address of the common sheet. */
  whole: string;
  /** Names of the sheets that are joined to it, by address. */
  joined: ReadonlyMap<string, string>;
  texts: {
    common: string;
    /** What pages ask for, by name. */
    asked: readonly (readonly [name: string, css: string])[];
    lifted: readonly string[];
  };
}

function readSheets({ manifest, files }: AssetBundle, lifted: ReadonlyMap<string, string>): Sheets {
  const read = (path: string) => readFileSync(files.get(path.slice(1)) ?? "", "utf8");
  const whole = manifest["main.css"] ?? "";
  const asked = Object.entries(manifest).filter(([name, path]) => name.endsWith(".css") && path !== whole);
  return {
    whole,
    joined: new Map([
      ...asked.map(([name, path]) => [path, nameOf(name)] as const),
      ...[...lifted.keys()].map((path) => [path, ""] as const),
    ]),
    texts: {
      common: read(whole),
      asked: asked.map(([name, path]) => [nameOf(name), read(path)]),
      lifted: [...lifted.values()],
    },
  };
}

const nameOf = (sheet: string) => sheet.replace(/\.css$/, "");

/** All of them, those that come last winning as they did. */
async function together({ texts: { common, asked, lifted } }: Sheets): Promise<string> {
  const { forPagesOf } = await import("./joined.ts");
  return [common, ...asked.map(([name, css]) => forPagesOf(name, css)), ...lifted].join("");
}

/** What the selectors of the sheets tell elements apart by, read once for each sheet. */
async function distinctions(root: string, sheets: Sheets): Promise<Distinctions> {
  const { common, asked } = sheets.texts;
  const hash = createHash("sha256")
    .update(readFileSync(join(HERE, "selectors.ts")))
    .update(JSON.stringify([common, asked]))
    .digest("hex")
    .slice(0, 16);
  const file = join(root, ".cache", "distinctions", `${hash}.json`);
  if (!existsSync(file)) {
    const { distinctionsOf } = await import("./selectors.ts");
    const { ids, values } = distinctionsOf(await together(sheets));
    keep(file, JSON.stringify({ ids: [...ids], values: [...values] }));
  }
  const { ids, values } = JSON.parse(readFileSync(file, "utf8")) as { ids: string[]; values: string[] };
  return { ids: new Set(ids), values: new Set(values) };
}

function digest({ texts }: Sheets, places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(HERE)) hash.update(readFileSync(join(HERE, file)));
  hash.update(JSON.stringify([texts, SHEET_LIMIT, SHEET_BESIDE_BRAND_LIMIT, places]));
  return hash.digest("hex").slice(0, 16);
}

function dresser(
  folder: string,
  assets: AssetBundle,
  { whole, joined }: Sheets,
  { common, brand, rare, rareOf }: Purged,
): Dressed {
  const files = new Map(assets.files);
  for (const path of [whole, ...joined.keys()]) files.delete(path.slice(1));
  /** Publishes a file under the digest of its bytes, and gives its address. */
  const publish = (name: string, text: string): string => {
    const bytes = Buffer.from(text);
    const published = withHash(name, bytes);
    const file = join(folder, published);
    keep(file, bytes);
    files.set(`assets/${published}`, file);
    return `/assets/${published}`;
  };
  const commonPath = publish("main.css", common);
  const rarePaths = rare.map((css) => publish("rare.css", css));
  if (brand !== undefined) publish("brand.svg", brand);
  const sheets = [common, ...rare].join("");
  for (const file of files.keys()) {
    if (file.startsWith("assets/fonts/") && !sheets.includes(`/${file}`)) files.delete(file);
  }
  const tags = (index: number): string =>
    [commonPath, rarePaths[rareOf[index] ?? -1] ?? ""].filter(Boolean).map(linkTo).join("\n");
  const page = (html: string, index: number): string =>
    withoutOwnSheets(html, joined).replace(linkTo(whole), tags(index));
  return { page, tags, assets: { manifest: { ...assets.manifest, "main.css": commonPath }, files } };
}

const linkTo = (path: string) => `<link rel="stylesheet" href="${path}">`;

/** Writes a file of the cache, whole at once: another build may be reading it, or have published it. */
function keep(file: string, bytes: string | Uint8Array): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

function forgetOldest(parent: string): void {
  const folders = readdirSync(parent).map((name) => join(parent, name));
  const ages = new Map(folders.map((folder) => [folder, statSync(folder).mtimeMs]));
  const oldest = folders.sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0)).slice(KEPT);
  for (const folder of oldest) rmSync(folder, { recursive: true, force: true });
}
