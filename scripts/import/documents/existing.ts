/** What stands in the new tree already, and how a document joins it. */
import { existsSync, readFileSync } from "node:fs";
import { readFrontMatter } from "../../content/front-matter.ts";
import type { Problem } from "../../content/problem.ts";
import { decodeSource } from "../../content/source-text.ts";
import { walkContent } from "../../content/walk.ts";
import { likelyAddress } from "../../site/addresses.ts";
import type { Standing } from "../addresses/claims.ts";
import type { Destination } from "../destination.ts";
import { note } from "../notes.ts";
import type { Document } from "./document.ts";

/** The pages that stand in the new tree. */
export function pagesOf({ folder, shown }: Destination): Standing[] {
  if (!existsSync(folder)) return [];
  const pages: Standing[] = [];
  for (const file of walkContent(folder, shown, ["pages"]).documents.get("pages") ?? []) {
    const { text } = decodeSource(readFileSync(file.path), file.shown);
    const permalink = text && readFrontMatter(text, file.shown).markdown?.data.permalink;
    const keys = typeof permalink === "string" ? { permalink } : {};
    const path = file.relative.replace(/\.md$/i, "");
    const address = likelyAddress({ collection: "pages", path, keys });
    if (address) pages.push({ path: `pages/${file.relative}`, address: address.url });
  }
  return pages;
}

/** The addresses of the pictures that stand in the new tree. */
export function standingPictures({ folder, shown }: Destination): string[] {
  if (!existsSync(folder)) return [];
  return walkContent(folder, shown, []).images.map(({ relative }) => `/img/${relative}`);
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
