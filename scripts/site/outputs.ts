/** Who publishes which file: two documents on one address are told, never decided by chance. */

import type { Address } from "../content/permalink.ts";
import type { Problem } from "../content/problem.ts";
import { severityOf } from "../content/rules.ts";
import type { Position } from "../content/yaml-source.ts";
import { barePath } from "./addresses.ts";

export interface Claim extends Partial<Position> {
  /** File to be named in a message. */
  file: string;
  address: Address;
  /** Finds the place, for a claim whose file would have to be parsed again. */
  locate?: () => Position;
  /** The page only leads elsewhere: to where it leads is held against others by whoever makes it. */
  isRedirect?: boolean;
}

export class Outputs {
  readonly #claims = new Map<string, Claim>();
  /** First owner of each folder: a disk holds a file or a folder of one name, not both. */
  readonly #folders = new Map<string, Claim>();
  /** First page at each address, whatever servers leave out of it. */
  readonly #bare = new Map<string, Claim>();
  readonly #problems: Problem[] = [];
  /** Addresses that were another's already: links to them are not dead. */
  readonly refused: Address[] = [];

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * Takes an output file; a file already taken, even with another case, is a problem that names both owners. So are two
   * pages that servers do not tell apart.
   */
  claim(claim: Claim): boolean {
    const key = claim.address.file.toLowerCase();
    const folders = foldersOf(key);
    const first = this.#claims.get(key);
    const blocking = this.#folders.get(key) ?? folders.map((path) => this.#claims.get(path)).find(Boolean);
    if (first === undefined && blocking === undefined) {
      this.#claims.set(key, claim);
      for (const path of folders) if (!this.#folders.has(path)) this.#folders.set(path, claim);
      if (!claim.isRedirect) this.#compareEnds(claim);
      return true;
    }
    this.refused.push(claim.address);
    this.#problems.push(first === undefined ? blocked(claim, blocking as Claim) : taken(claim, first));
    return false;
  }

  #compareEnds(claim: Claim): void {
    const bare = barePath(claim.address.url).toLowerCase();
    const twin = this.#bare.get(bare);
    if (twin) this.#problems.push(alike(claim, twin));
    else this.#bare.set(bare, claim);
  }
}

function foldersOf(file: string): string[] {
  const segments = file.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

function taken(claim: Claim, first: Claim): Problem {
  const same = first.address.file === claim.address.file;
  return {
    ...placeOf(claim),
    rule: same ? "address-taken" : "address-case",
    message: same
      ? `l’adresse « ${claim.address.url} » est déjà celle de ${first.file}.`
      : `l’adresse « ${claim.address.url} » ne diffère de « ${first.address.url} » (${first.file}) que par des majuscules.`,
    hint: "Donnez à l’un des deux une autre adresse : deux pages ne peuvent pas partager la même.",
    severity: severityOf("address-taken"),
  };
}

function alike(claim: Claim, twin: Claim): Problem {
  return {
    ...placeOf(claim),
    rule: "address-taken",
    message: `l’adresse « ${claim.address.url} » ne diffère de « ${twin.address.url} » (${twin.file}) que par sa fin.`,
    hint: "Donnez à l’une des deux pages une autre adresse : « /x », « /x/ » et « /x.html » n’en font qu’une.",
    severity: severityOf("address-taken"),
  };
}

function blocked(claim: Claim, other: Claim): Problem {
  return {
    ...placeOf(claim),
    rule: "address-folder",
    message: `l’adresse « ${claim.address.url} » ferait un fichier et un dossier du même nom avec « ${other.address.url} » (${other.file}).`,
    hint: "Retirez « .html » de l’adresse qui finit par « / ».",
    severity: severityOf("address-folder"),
  };
}

function placeOf(claim: Claim): Pick<Problem, "file" | "line" | "column"> {
  const { line, column } = claim.locate?.() ?? claim;
  const { file } = claim;
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
