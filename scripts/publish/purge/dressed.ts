/** Pages in purged sheets. */
import { join } from "node:path";
import { type AssetBundle, withHash } from "../asset-bundle.ts";
import { keepFile } from "./keep-file.ts";
import { withoutOwnSheets } from "./own-sheets.ts";
import type { Purged } from "./purge.ts";
import type { Sheets } from "./sheets.ts";

/** Dresses pages in their order: a page's HTML, then the sheets' files, complete once every page is dressed. */
export interface Dressed {
  page: (html: string, index: number) => string;
  /** The tags of a page's sheets, whose addresses tell what they hold: the same HTML is dressed the same in them. */
  tags: (index: number) => string;
  assets: AssetBundle;
}

/** @param folder absolute path of a folder where the sheets' files are kept */
export function dresser(
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
    keepFile(file, bytes);
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
