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

/** The file that an address gives, as disks that ignore case see it. */
export function fileOf(address: string): string {
  return addressOf(address).file.toLowerCase();
}

/** What is known of addresses once every document has its own. */
export interface Claims {
  /** The documents to write: those whose address was free. */
  documents: Document[];
  /** Address of a document by each path, without what servers leave out, that leads to it. */
  targets: ReadonlyMap<string, string>;
  /** Addresses of the documents. */
  addresses: readonly string[];
}

/** @param taken paths of the pages that are in the tree already, by the file that has each */
export function claimAddresses(
  documents: readonly Document[],
  taken: ReadonlyMap<string, string>,
  context: Import,
): Claims {
  const owners = new Map<string, string>(taken);
  const targets = new Map<string, string>();
  const addresses: string[] = [];
  const kept = documents.filter((document) => {
    const address = addressOfDocument(document);
    if (address === undefined) return true;
    const file = fileOf(address);
    const owner = owners.get(file);
    if (owner !== undefined && owner !== document.path) {
      tellTaken(document, address, owner, context);
      return false;
    }
    owners.set(file, document.path);
    targets.set(barePath(address), address);
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
  const written = front.texts("redirect_from");
  const address = addressOfDocument(document);
  const own = new Set<string>();
  const free = written.filter((former) => {
    if (permalinkFault(former)) return true;
    const file = fileOf(former);
    // `/x` and `/x.html` are one file: a page may list both.
    if (own.has(file)) return true;
    own.add(file);
    const owner = owners.get(file);
    if (owner === undefined) {
      owners.set(file, document.path);
      if (address !== undefined && !targets.has(barePath(former))) targets.set(barePath(former), address);
      return true;
    }
    if (owner !== document.path) {
      const message = `l’ancienne adresse « ${former} » est déjà celle de ${owner} : elle n’est pas reprise ici.`;
      const hint = "Vérifiez que ce fichier est bien celui qu’il faut montrer.";
      context.problems.push(note(source.shown, front.line("redirect_from"), message, hint));
    }
    return false;
  });
  if (free.length === written.length) return;
  if (free.length === 0) front.remove("redirect_from");
  else front.set("redirect_from", free);
}

function tellTaken(document: Document, address: string, owner: string, { problems }: Import): void {
  const message = `l’adresse « ${address} » est déjà celle de ${owner} : cette page n’est pas reprise.`;
  const hint = "Retirez l’une des deux, ou changez le « permalink » de l’une d’elles, et recommencez.";
  problems.push(note(document.source.shown, document.front.line("permalink"), message, hint));
}
