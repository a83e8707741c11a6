/** Who publishes which file: two documents on one address are told, never decided by chance. */
import type { Address } from "../content/permalink.ts";
import type { Problem } from "../content/problem.ts";
import type { Position } from "../content/yaml-source.ts";

export interface Claim extends Partial<Position> {
  /** File to be named in a message. */
  file: string;
  address: Address;
}

export class Outputs {
  readonly #claims = new Map<string, Claim>();
  readonly #problems: Problem[] = [];

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Takes an output file; a file already taken, even with another case, is a problem that names both owners. */
  claim(claim: Claim): boolean {
    const key = claim.address.file.toLowerCase();
    const first = this.#claims.get(key);
    if (first === undefined) {
      this.#claims.set(key, claim);
      return true;
    }
    const same = first.address.file === claim.address.file;
    this.#problems.push({
      file: claim.file,
      ...(claim.line === undefined ? {} : { line: claim.line }),
      ...(claim.column === undefined ? {} : { column: claim.column }),
      rule: same ? "address-taken" : "address-case",
      message: same
        ? `l’adresse « ${claim.address.url} » est déjà celle de ${first.file}.`
        : `l’adresse « ${claim.address.url} » ne diffère de « ${first.address.url} » (${first.file}) que par des majuscules.`,
      hint: "Donnez à l’un des deux une autre adresse : deux pages ne peuvent pas partager la même.",
      severity: "error",
    });
    return false;
  }
}
