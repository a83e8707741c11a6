/** What differs between two published sites. Pages are read one pair at a time. */
import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { filesUnder } from "../publish/asset-bundle.ts";
import { compareLines, type LineChange } from "./lines.ts";
import { type PageText, readPage, withoutFingerprints } from "./page.ts";

/** A page that only one of the sites has. */
export interface LonePage {
  address: string;
  title: string;
  /** Where it sends readers: of a page that is gone, where its address now leads. */
  redirect?: string;
}

export interface ChangedPage {
  address: string;
  title: string;
  lines: readonly LineChange[];
  gained: readonly string[];
  lost: readonly string[];
}

export interface Weight {
  files: number;
  bytes: number;
}

export interface SiteChanges {
  added: LonePage[];
  removed: LonePage[];
  changed: ChangedPage[];
  /** Old addresses that lead elsewhere than before, or no more. */
  redirects: { added: LonePage[]; removed: LonePage[]; changed: LonePage[] };
  /** Pages whose header, menus or footer changed, and how the first of them did. */
  shell: { pages: number; address: string; lines: readonly LineChange[] };
  /** Pages that changed, but neither in their text nor in their links. */
  unseen: number;
  /** By kind, before and after. */
  weights: ReadonlyMap<Kind, readonly [before: Weight, after: Weight]>;
  /** Published images, documents and data whose address is new or gone; those made from images aside. */
  files: { added: string[]; removed: string[] };
}

const KINDS = {
  Pages: [".html"],
  "Feuilles de style": [".css"],
  Scripts: [".js"],
  Images: [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"],
  Polices: [".woff2", ".woff"],
  "Données et flux": [".json", ".csv", ".xml", ".ics", ".webmanifest"],
  Textes: [".md", ".txt"],
  Autres: [],
} as const;

export type Kind = keyof typeof KINDS | "Recherche";

/** Compares two folders that hold a published site each. */
export function compareSites(oldFolder: string, newFolder: string): SiteChanges {
  const [old, young] = [new Set(filesUnder(oldFolder)), new Set(filesUnder(newFolder))];
  const changes: SiteChanges = {
    ...{ added: [], removed: [], changed: [], unseen: 0 },
    redirects: { added: [], removed: [], changed: [] },
    shell: { pages: 0, address: "", lines: [] },
    weights: weightsOf([oldFolder, old], [newFolder, young]),
    files: { added: named(young, old), removed: named(old, young) },
  };
  for (const file of [...new Set([...old, ...young])].filter(isPage).sort()) {
    const before = old.has(file) ? readFileSync(join(oldFolder, file), "utf8") : undefined;
    const after = young.has(file) ? readFileSync(join(newFolder, file), "utf8") : undefined;
    comparePage(addressOf(file), before, after, changes);
  }
  return changes;
}

function comparePage(
  address: string,
  before: string | undefined,
  after: string | undefined,
  changes: SiteChanges,
): void {
  const [oldHtml, newHtml] = [before, after].map((html) => html && withoutFingerprints(html));
  if (oldHtml === newHtml) return;
  const old = oldHtml === undefined ? undefined : readPage(oldHtml);
  const young = newHtml === undefined ? undefined : readPage(newHtml);
  const { redirects } = changes;
  const page = lone(address, young ?? old);
  if (old === undefined) (young?.redirect === undefined ? changes.added : redirects.added).push(page);
  else if (young === undefined) (old.redirect === undefined ? changes.removed : redirects.removed).push(page);
  else if (young.redirect !== undefined) {
    if (old.redirect === undefined) changes.removed.push({ ...lone(address, old), redirect: young.redirect });
    else if (old.redirect !== young.redirect) redirects.changed.push(page);
  } else if (old.redirect !== undefined) changes.added.push(page);
  else compareTexts(address, old, young, changes);
}

function compareTexts(address: string, old: PageText, young: PageText, changes: SiteChanges): void {
  const gained = [...young.links].filter((link) => !old.links.has(link));
  const lost = [...old.links].filter((link) => !young.links.has(link));
  const lines = compareLines(
    [`Titre\u00a0: ${old.title}`, ...old.lines],
    [`Titre\u00a0: ${young.title}`, ...young.lines],
  );
  const isRead = lines.some(({ kind }) => kind !== "kept") || gained.length > 0 || lost.length > 0;
  if (isRead) changes.changed.push({ address, title: young.title, lines, gained, lost });
  const shell = compareLines(old.shell, young.shell);
  const isShell = shell.some(({ kind }) => kind !== "kept");
  if (isShell && changes.shell.pages === 0) changes.shell = { pages: 0, address, lines: shell };
  if (isShell) changes.shell.pages += 1;
  if (!isRead && !isShell) changes.unseen += 1;
}

function lone(address: string, page: PageText | undefined): LonePage {
  const { title = "", redirect } = page ?? {};
  return { address, title, ...(redirect !== undefined && { redirect }) };
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}

/** `blog/index.html` answers `/blog/`, and `contact.html` answers `/contact`. */
function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, "/").replace(/(?<!^\/404)\.html$/, "");
}

/** Files that readers know by their address, whatever their bytes, and that the others do not have. */
function named(files: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...files].filter(
    (file) => !others.has(file) && !isPage(file) && !/^(?:assets|pagefind)\//.test(file),
  );
}

function weightsOf(...sites: readonly (readonly [string, ReadonlySet<string>])[]): SiteChanges["weights"] {
  const weights = new Map<Kind, [Weight, Weight]>();
  for (const [index, [folder, files]] of sites.entries()) {
    for (const file of files) {
      const kind = kindOf(file);
      const pair = weights.get(kind) ?? [nothing(), nothing()];
      weights.set(kind, pair);
      const weight = pair[index as 0 | 1];
      weight.files += 1;
      weight.bytes += statSync(join(folder, file)).size;
    }
  }
  const order = [...Object.keys(KINDS), "Recherche"];
  return new Map([...weights].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function nothing(): Weight {
  return { files: 0, bytes: 0 };
}

function kindOf(file: string): Kind {
  if (file.startsWith("pagefind/")) return "Recherche";
  const extension = extname(file).toLowerCase();
  const found = Object.entries(KINDS).find(([, extensions]) =>
    (extensions as readonly string[]).includes(extension),
  );
  return (found?.[0] ?? "Autres") as Kind;
}
