/** What editors do to the files of a content tree, by chance. */
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../../scripts/bench/corpus/chance/random.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { writeFiles } from "../project.ts";

/** Kinds of edits; each takes a random file of the content and does something that an editor could. */
const EDITS: readonly ((file: string, random: Random) => void)[] = [
  (file, random) => appendFileSync(file, `\nEncore ${random.whole(1, 99)} mots, et [un lien](/startups/).\n`),
  (file, random) => replace(file, /^title: .*$/m, `title: Titre ${random.whole(1, 999)}`),
  (file, random) => replace(file, /^fullname: .*$/m, `fullname: Prénom Nom${random.whole(1, 999)}`),
  (file, random) => replace(file, /^( +)start: .*$/m, `$1start: 20${random.whole(10, 25)}-05-06`),
  (file) => replace(file, /^title:/m, "titel:"),
  (file) => replace(file, /^titel:/m, "title:"),
  (file, random) => renameSync(file, file.replace(/(?:-\d+)?\.md$/, `-${random.whole(1, 999)}.md`)),
  (file, random) => cpSync(file, file.replace(/\.md$/, `-copie-${random.whole(1, 999)}.md`)),
  (file) => rmSync(file),
];

function replace(file: string, what: RegExp, by: string): void {
  const text = readFileSync(file, "utf8");
  rmSync(file);
  writeFiles("/", { [file]: text.replace(what, by) });
}

/**
 * Does something to a file.
 *
 * @param original the tree as it was, put back once there is nearly nothing left to compare
 * @returns the file
 */
export function editOne(content: string, original: string, random: Random): string {
  const files = filesUnder(content).filter(
    (file) => file.endsWith(".md") && !file.startsWith("pages/accueil"),
  );
  const file = join(content, random.pick(files));
  random.pick(EDITS)(file, random);
  if (files.length < 12) cpSync(original, content, { recursive: true });
  return file;
}
