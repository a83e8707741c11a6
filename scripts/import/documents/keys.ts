/** Brings the keys that documents of several collections share. */
import { COLLECTIONS } from "../../content/collections.ts";
import { permalinkFault } from "../../content/permalink.ts";
import { applyEdits } from "../body/edits.ts";
import { mendAddresses } from "../body/html.ts";
import { type Document, type Import, tellKey } from "./document.ts";

/** Keys that the schema does not know go; those that said something are told. */
export function dropUnknownKeys(document: Document, context: Import): void {
  const known = Object.keys(COLLECTIONS[document.collection].shape);
  for (const key of document.front.keys()) {
    if (known.includes(key)) continue;
    if (saysSomething(document.front.get(key))) {
      const hint = "Si ce qu’elle disait compte encore, écrivez-le dans le texte.";
      tellKey(context, document, key, `la clé « ${key} » n’est pas reprise.`, hint);
    }
    document.front.remove(key);
  }
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  return typeof value !== "object" || Object.values(value).some(saysSomething);
}

/** Former addresses, each with its slash; those that cannot be an address are told and dropped. */
export function bringRedirects(document: Document, context: Import): void {
  const { front } = document;
  const written = front.texts("redirect_from");
  if (written.length === 0) return;
  const kept = written
    .map((address) => address.trim().replace(/^(?!\/)/, "/"))
    .filter((address) => {
      const fault = permalinkFault(address);
      if (fault) tellKey(context, document, "redirect_from", fault.message, fault.hint);
      return fault === undefined;
    });
  if (kept.length === 0) front.remove("redirect_from");
  else if (JSON.stringify(kept) !== JSON.stringify(written)) front.set("redirect_from", kept);
}

/** A picture under `/img`, with its slash; one that is nowhere is told. */
export function bringPicture(document: Document, key: "image" | "avatar", context: Import): void {
  const written = document.front.text(key);
  if (written === undefined) return;
  const mended = pictureOf(written, document, key, context);
  if (mended !== document.front.get(key)) document.front.set(key, mended);
}

/** The address of a picture that a key names, as the new site writes it. */
export function pictureOf(written: string, document: Document, key: string, context: Import): string {
  const rooted = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written) ? written : `/${written}`;
  // The text of a page is mended the same way: an address is seen there between quotes.
  const quoted = `"${rooted}"`;
  const { edits, remarks } = mendAddresses(quoted, context.pictures);
  for (const { message, hint } of remarks) tellKey(context, document, key, message, hint);
  return applyEdits(quoted, edits).slice(1, -1);
}
