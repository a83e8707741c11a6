/** Lists what stands in the content tree, and refuses what is neither Markdown nor an image. */

import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { suggestion } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { type RuleId, severityOf } from "./rules.ts";

export interface ContentFile {
  /** Absolute path. */
  path: string;
  /** Path used in problems, with `/`. */
  shown: string;
  /** Path within its collection's folder, NFC, with `/`. */
  relative: string;
}

export interface ContentTree {
  /** Markdown files by collection, in byte order. */
  documents: ReadonlyMap<string, ContentFile[]>;
  images: ContentFile[];
  problems: Problem[];
}

/** The folder of `content/` whose files are published under `/img`. */
export const IMAGE_FOLDER = "img";

export const IMAGE_EXTENSIONS = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

/**
 * Walks the content tree. Symbolic links are never followed.
 *
 * @param folder absolute path of the content folder
 * @param shownFolder the same as told in problems
 * @param collections names of the sub-folders that hold Markdown
 * @param databases those of them, filled by a database, where a file without extension is a document too
 */
export function walkContent(
  folder: string,
  shownFolder: string,
  collections: readonly string[],
  databases: readonly string[] = [],
): ContentTree {
  const documents = new Map<string, ContentFile[]>(collections.map((name) => [name, []]));
  const images: ContentFile[] = [];
  const problems: Problem[] = [];
  const known = [...collections, IMAGE_FOLDER];

  for (const entry of visibleEntries(folder)) {
    const { name } = entry;
    const shown = `${shownFolder}/${name}`;
    const kind = kindOf(entry);
    if (kind === "folder" && known.includes(name)) {
      walkFolder(
        join(folder, name),
        shown,
        "",
        (file) => {
          const refusal = refusalOf(file, name, databases.includes(name));
          if (refusal) problems.push(refusal);
          else if (name === IMAGE_FOLDER) images.push(file);
          else documents.get(name)?.push(file);
        },
        problems,
      );
    } else if (kind === "link") problems.push(linkProblem(shown));
    else if (kind === "folder") problems.push(unknownFolder(shown, name, known));
    else problems.push(refusalOf({ shown, relative: name }) ?? misplaced(shown, known));
  }
  return { documents, images, problems };
}

function walkFolder(
  folder: string,
  shown: string,
  relative: string,
  found: (file: ContentFile) => void,
  problems: Problem[],
): void {
  for (const entry of visibleEntries(folder)) {
    const { name } = entry;
    const path = join(folder, name);
    const file = { path, shown: `${shown}/${name}`, relative: `${relative}${name}`.normalize("NFC") };
    const kind = kindOf(entry);
    if (kind === "link") problems.push(linkProblem(file.shown));
    else if (kind === "folder") walkFolder(path, file.shown, `${file.relative}/`, found, problems);
    else found(file);
  }
}

/** In byte order; what starts with a dot is left alone, as tools put such files everywhere. */
function visibleEntries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): "file" | "folder" | "link" {
  return entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "file";
}

function extensionOf(name: string): string {
  return /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

/** Why a file may not stand in a collection's folder, or undefined when it may. */
function refusalOf(
  { shown, relative }: Pick<ContentFile, "shown" | "relative">,
  collection?: string,
  extensionless = false,
): Problem | undefined {
  const extension = extensionOf(shown);
  const isImage = IMAGE_EXTENSIONS.includes(extension);
  if (collection === IMAGE_FOLDER && isImage) return unsafeName(shown, relative);
  const isDocument = extension === ".md" || (extensionless && extension === "");
  if (collection !== IMAGE_FOLDER && isDocument) return unsafeName(shown, relative);
  if (isImage) {
    return problem(
      shown,
      "image-place",
      "une image est rangée parmi les pages.",
      `Déplacez-la dans le dossier content/${IMAGE_FOLDER} : elle sera publiée sous /${IMAGE_FOLDER}/.`,
    );
  }
  const isCode = /\.(?:js|mjs|cjs|ts|json|njk|liquid|html?|hbs|ejs|pug|vto|webc)$/i.test(shown);
  return problem(
    shown,
    "forbidden-file",
    isCode
      ? "ce fichier est du code ou un gabarit : content/ ne contient que des textes et des images."
      : "ce type de fichier n’est pas admis dans content/.",
    "Écrivez la page en Markdown, dans un fichier « .md » ; ce qui est du code se range hors de content/.",
  );
}

/** Longest name of a file or of a folder, in bytes: what is published beside a page adds a few letters to it. */
const LONGEST_NAME = 200;

/** Names that could not be an address, or that another system would not keep. */
function unsafeName(shown: string, relative: string): Problem | undefined {
  const names = relative.split("/");
  if (names.some((one) => Buffer.byteLength(one) > LONGEST_NAME)) {
    return problem(
      shown,
      "file-name",
      "le nom de ce fichier, ou d’un dossier où il est rangé, est trop long.",
      `Raccourcissez-le à ${LONGEST_NAME} caractères, moins s’il a des accents.`,
    );
  }
  if (names.some((one) => !/[\p{L}\p{Nd}]/u.test(one.replace(/\.md$/i, "")))) {
    return problem(
      shown,
      "file-name",
      "le nom de ce fichier, ou d’un dossier où il est rangé, n’a ni lettre ni chiffre.",
      "Renommez-le : l’adresse de la page est faite de ces noms.",
    );
  }
  const name = names.at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (!/[\u0000-\u001F\u007F\\:*?"<>|#%]/.test(name)) return undefined;
  return problem(
    shown,
    "file-name",
    "le nom de ce fichier contient un caractère interdit.",
    'Renommez-le sans \\ : * ? " < > | # % : lettres, chiffres, tirets et points suffisent.',
  );
}

function misplaced(shown: string, known: readonly string[]): Problem {
  return problem(
    shown,
    "misplaced-file",
    "ce fichier n’est dans aucun dossier de collection.",
    `Déplacez-le dans l’un de ces dossiers : ${known.join(", ")}.`,
  );
}

function unknownFolder(shown: string, name: string, known: readonly string[]): Problem {
  return problem(
    shown,
    "unknown-folder",
    `dossier inconnu : « ${name} ».`,
    suggestion(name, known, "Dossiers connus"),
  );
}

function linkProblem(shown: string): Problem {
  return problem(
    shown,
    "symbolic-link",
    "ce fichier est un lien symbolique, ce qui est refusé dans content/.",
    "Remplacez-le par une copie du fichier.",
  );
}

function problem(file: string, rule: RuleId, message: string, hint: string): Problem {
  return { file, rule, message, hint, severity: severityOf(rule) };
}
