/** Finds the documents of the former site and of its blog, and where each goes. */
import { CATALOGUE_NAMES, type CollectionName } from "../../content/collections.ts";
import type { Problem } from "../../content/problem.ts";
import { type Checkout, readText, type SourceFile } from "../checkout.ts";
import { note } from "../notes.ts";
import type { Document } from "./document.ts";
import { splitDocument } from "./front-matter.ts";

/** A folder of the former site and the collection that takes it. */
interface Folder {
  prefix: string;
  collection: CollectionName;
  /** Sub-folder of the collection's that takes it. */
  within?: string;
  /** Filled by a database, where a file without extension was a document too. */
  database?: true;
}

const FORMER_NAMES: Partial<Record<CollectionName, string>> = { members: "authors" };

const SITE_FOLDERS: readonly Folder[] = [
  { prefix: "_pages/", collection: "pages" },
  { prefix: "pages/", collection: "pages" },
  ...CATALOGUE_NAMES.map((collection) => ({
    prefix: `content/_${FORMER_NAMES[collection] ?? collection}/`,
    collection,
    database: true as const,
  })),
  { prefix: "content/_posts/", collection: "posts" },
  { prefix: "_posts/", collection: "posts" },
  { prefix: "posts/", collection: "posts" },
];

/** The blog's other collections are stale copies of the site's. */
const BLOG_FOLDERS: readonly Folder[] = [
  { prefix: "_pages/", collection: "pages", within: "blog/" },
  ...SITE_FOLDERS.filter(({ collection }) => collection === "posts"),
];

const HOME = "index.md";

/** The documents of the site, then those of its blog. */
export function gatherDocuments(site: Checkout, blog: Checkout | undefined, problems: Problem[]): Document[] {
  return [...gather(site, SITE_FOLDERS, problems), ...(blog ? gather(blog, BLOG_FOLDERS, problems) : [])];
}

function gather({ files }: Checkout, folders: readonly Folder[], problems: Problem[]): Document[] {
  const documents: Document[] = [];
  for (const file of files.values()) {
    const folder = folders.find(({ prefix }) => file.path.startsWith(prefix));
    const target = folder
      ? targetOf(file, folder, problems)
      : isHome(file, folders)
        ? `pages/${HOME}`
        : undefined;
    if (target === undefined) continue;
    const document = readDocument(file, folder?.collection ?? "pages", target, problems);
    if (document) documents.push(document);
  }
  return documents;
}

/** The site's home page; the blog's is a list that the new site makes. */
function isHome({ path }: SourceFile, folders: readonly Folder[]): boolean {
  return path === HOME && folders === SITE_FOLDERS;
}

function targetOf(file: SourceFile, folder: Folder, problems: Problem[]): string | undefined {
  const inside = file.path.slice(folder.prefix.length);
  if (/\.(?:md|markdown)$/i.test(inside)) {
    return `${folder.collection}/${folder.within ?? ""}${inside.replace(/\.(?:md|markdown)$/i, ".md")}`;
  }
  if (folder.database && !/\.[^./]{1,5}$/.test(inside)) return `${folder.collection}/${inside}.md`;
  const hint = "Écrivez la page en Markdown, dans un fichier « .md », si elle sert encore.";
  problems.push(
    note(file.shown, 0, "ce fichier n’est pas une page en Markdown : il n’est pas repris.", hint),
  );
  return undefined;
}

function readDocument(
  source: SourceFile,
  collection: CollectionName,
  path: string,
  problems: Problem[],
): Document | undefined {
  const text = readText(source, problems);
  if (text === undefined) return undefined;
  const split = splitDocument(text, source.shown, problems);
  return split && { collection, source, path, ...split, before: "", after: "" };
}
