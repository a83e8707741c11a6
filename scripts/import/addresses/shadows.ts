/** Tells the redirects of the new site that stand where documents now are. */
import { permalinkFault } from "../../content/permalink.ts";
import type { Problem } from "../../content/problem.ts";
import type { Document, House } from "../documents/document.ts";
import { note } from "../notes.ts";
import { addressOfDocument, keyOf } from "./claims.ts";

/** @param redirects those of `_data/redirects.yml` before the import */
export function tellShadows(
  redirects: House["redirects"],
  documents: readonly Document[],
  problems: Problem[],
): void {
  const owners = new Map<string, string>();
  for (const document of documents) {
    const former = document.front.texts("redirect_from").filter((address) => !permalinkFault(address));
    const own = addressOfDocument(document);
    for (const address of own === undefined ? former : [...former, own]) {
      owners.set(keyOf(address), document.path);
    }
  }
  for (const { from, file, line } of redirects) {
    const owner = from.endsWith("*") ? undefined : owners.get(keyOf(from));
    if (owner === undefined) continue;
    const message = `l’adresse « ${from} » est désormais celle de ${owner}.`;
    problems.push(note(file, line, message, "Retirez cette ligne : la page l’emporte sur la redirection."));
  }
}
