/** Gives each address to one document: two may not share one, and a page wins over a redirect. */
import { addressOf, permalinkFault, slugOf } from "../../content/permalink.ts";
import { barePath, likelyAddress } from "../../site/addresses.ts";
import type { Document, Import } from "../documents/document.ts";
import { note } from "../notes.ts";

/** Where the records that have a page are published. */
const RECORD_FOLDERS: Readonly<Record<string, string>> = {
  startups: "/startups/",
  incubators: "/incubateurs/",
  fasts: "/fast/lauréats/",
  mooc: "/approche/formation/mooc/",
};

/** The address of a document, undefined for data without a page. */
export function addressOfDocument(document: Document): string | undefined {
  const { collection, front } = document;
  const path = document.path.slice(collection.length + 1).replace(/\.md$/, "");
  const folder = RECORD_FOLDERS[collection];
  if (folder !== undefined) return front.get("hidden") === true ? undefined : `${folder}${slugOf(path)}.html`;
  if (collection !== "pages" && collection !== "posts") return undefined;
  const [permalink, date] = [front.text("permalink"), front.text("date")];
  const categories = front.texts("categories").join(" ");
  const keys = { ...(permalink && { permalink }), ...(date && { date }), ...(categories && { categories }) };
  return likelyAddress({ collection, path, keys })?.url;
}

/** An address without what servers leave out nor its case: what two pages may not share. */
export function keyOf(address: string): string {
  return barePath(address).toLowerCase();
}

/** What is known of addresses once every document has its own. */
export interface Claims {
  /** The documents to write: those whose address was free. */
  documents: Document[];
  /** Where each path leads in the end, without what servers leave out. */
  targets: ReadonlyMap<string, string>;
  /** Addresses of the pages. */
  addresses: readonly string[];
}

/** A page that stands in the new tree already. */
export interface Standing {
  path: string;
  address: string;
}

/** @param standing pages of the new tree before the import */
export function claimAddresses(
  documents: readonly Document[],
  standing: readonly Standing[],
  context: Import,
): Claims {
  const owners = new Map(standing.map(({ path, address }) => [keyOf(address), path]));
  const targets = new Map(standing.map(({ address }) => [barePath(address), address]));
  const addresses = standing.map(({ address }) => address);
  const kept = documents.filter((document) => {
    const address = addressOfDocument(document);
    if (address === undefined) return true;
    const owner = owners.get(keyOf(address));
    if (owner !== undefined && owner !== document.path) {
      tellTaken(document, address, owner, context);
      return false;
    }
    owners.set(keyOf(address), document.path);
    targets.set(barePath(address), document.front.text("redirect_to") ?? address);
    addresses.push(address);
    return true;
  });
  // The last document that claims a former address used to win.
  for (const document of [...kept].reverse()) claimRedirects(document, owners, targets, context);
  return { documents: kept, targets, addresses };
}

function claimRedirects(
  document: Document,
  owners: Map<string, string>,
  targets: Map<string, string>,
  context: Import,
): void {
  const { front, source } = document;
  const address = addressOfDocument(document);
  const free = front.texts("redirect_from").filter((former) => {
    if (permalinkFault(former)) return true;
    const owner = owners.get(keyOf(former));
    if (owner === undefined) {
      owners.set(keyOf(former), document.path);
      if (address !== undefined) targets.set(barePath(former), front.text("redirect_to") ?? address);
      return true;
    }
    // A page may list both `/x` and `/x.html`, even when one is its own.
    if (owner === document.path)
      return address === undefined || addressOf(former).file !== addressOf(address).file;
    const message = `l’ancienne adresse « ${former} » est déjà celle de ${owner} : elle n’est pas reprise ici.`;
    const hint = "Vérifiez que ce fichier est bien celui qu’il faut montrer.";
    context.problems.push(note(source.shown, front.line("redirect_from"), message, hint));
    return false;
  });
  if (free.length === front.texts("redirect_from").length) return;
  if (free.length === 0) front.remove("redirect_from");
  else front.set("redirect_from", free);
}

function tellTaken(document: Document, address: string, owner: string, { problems }: Import): void {
  const message = `l’adresse « ${address} » est déjà celle de ${owner} : cette page n’est pas reprise.`;
  const hint = "Retirez l’une des deux, ou changez le « permalink » de l’une d’elles, et recommencez.";
  problems.push(note(document.source.shown, document.front.line("permalink"), message, hint));
}
