/** What stands in the new tree already, and how a document joins it. */
import { existsSync, readFileSync } from "node:fs";
import { readFrontMatter } from "../../content/front-matter.ts";
import type { Problem } from "../../content/problem.ts";
import { decodeSource } from "../../content/source-text.ts";
import { walkContent } from "../../content/walk.ts";
import { likelyAddress } from "../../site/addresses.ts";
import { fileOf } from "../addresses/claims.ts";
import type { Destination } from "../destination.ts";
import { note } from "../notes.ts";
import type { Document } from "./document.ts";

/** The pages of the new tree: path of each by the file it is published in. */
export function pagesOf({ folder, shown }: Destination): Map<string, string> {
  const pages = new Map<string, string>();
  if (!existsSync(folder)) return pages;
  for (const file of walkContent(folder, shown, ["pages"]).documents.get("pages") ?? []) {
    const { text } = decodeSource(readFileSync(file.path), file.shown);
    const permalink = text && readFrontMatter(text, file.shown).markdown?.data.permalink;
    const keys = typeof permalink === "string" ? { permalink } : {};
    const path = file.relative.replace(/\.md$/i, "");
    const address = likelyAddress({ collection: "pages", path, keys });
    if (address) pages.set(fileOf(address.url), `pages/${file.relative}`);
  }
  return pages;
}

/** Writes a document, unless another version of it stands there. */
export function writeDocument(document: Document, content: Destination, problems: Problem[]): void {
  const { path, source, front, body } = document;
  const outcome = content.write(path, new TextEncoder().encode(front.toString() + body));
  if (outcome === "kept") {
    const message = `${content.shown}/${path} existe déjà et diffère : il est laissé tel quel.`;
    const hint = "Supprimez-le et recommencez pour prendre la version de l’ancien site.";
    problems.push(note(source.shown, 0, message, hint));
  } else if (outcome === "refused") {
    const message = `${content.shown}/${path} n’est pas écrit : un lien symbolique ou un dossier est à cette place.`;
    problems.push(note(source.shown, 0, message, "Retirez-le et recommencez."));
  }
}
