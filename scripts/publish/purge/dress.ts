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
  assets: AssetBundle;
}

/** Files of this folder make the purge, whose results are kept. */
const HERE = dirname(fileURLToPath(import.meta.url));

/** Purges kept from earlier builds. */
const KEPT = 12;

/**
 * Replaces the common sheet, whole, and those that pages ask for, by what the pages use of them: one sheet for all. Once
 * it weighs too much, what fewest pages use is in one more sheet for those. The result depends on the pages and the
 * sheets only. Pages are shown one by one, then dressed one by one: none is kept.
 */
export class Fitting {
  readonly #root: string;
  readonly #assets: AssetBundle;
  readonly #sheets: Sheets;
  readonly #tree: PageTree;

  private constructor(root: string, assets: AssetBundle, sheets: Sheets, tree: PageTree) {
    this.#root = root;
    this.#assets = assets;
    this.#sheets = sheets;
    this.#tree = tree;
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
    return new Fitting(root, assets, sheets, new PageTree(await distinctions(root, sheets)));
  }

  add(html: string): void {
    this.#tree.add(withoutOwnSheets(html, this.#sheets.joined));
  }

  async dress(): Promise<Dressed> {
    const folder = join(this.#root, ".cache", "sheets", digest(this.#sheets, this.#tree));
    if (!existsSync(join(folder, "purged.json"))) {
      const [{ purge }, { BROWSERS }] = await Promise.all([
        import("./purge.ts"),
        import("../asset-build.ts"),
      ]);
      const purged = await purge(await together(this.#sheets), this.#tree, BROWSERS);
      await writeAtomically(folder, (draft) =>
        writeFileSync(join(draft, "purged.json"), JSON.stringify(purged)),
      );
      forgetOldest(dirname(folder));
    }
    const purged = JSON.parse(readFileSync(join(folder, "purged.json"), "utf8")) as Purged;
    return dresser(folder, this.#assets, this.#sheets, purged);
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

function digest({ texts }: Sheets, tree: PageTree): string {
  const hash = createHash("sha256");
  for (const file of filesUnder(HERE)) hash.update(readFileSync(join(HERE, file)));
  hash.update(JSON.stringify([texts, SHEET_LIMIT, SHEET_BESIDE_BRAND_LIMIT, tree.pageCount]));
  for (const { key, parent, pages } of tree.places) {
    hash.update(`${parent?.number ?? ""} ${key}\0${pages.join()}\n`);
  }
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
  const page = (html: string, index: number): string => {
    const links = [commonPath, rarePaths[rareOf[index] ?? -1] ?? ""].filter(Boolean).map(linkTo);
    return withoutOwnSheets(html, joined).replace(linkTo(whole), links.join("\n"));
  };
  return { page, assets: { manifest: { ...assets.manifest, "main.css": commonPath }, files } };
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
