/** Checks that what a record names exists. */
import type { CatalogueRecords } from "../../content/load.ts";
import { nearest } from "../../content/nearest.ts";
import type { KeyPath } from "../../content/yaml-source.ts";
import { idOfPath } from "../entities.ts";
import type { CatalogueRecord, Fault, Tell } from "./tell.ts";

type Target = "startups" | "incubators" | "organisations" | "teams";

/** The names of each collection, those of files left out for a fault of their own included. */
export type KnownIds = Readonly<Record<Target, ReadonlySet<string>>>;

interface Reference {
  record: CatalogueRecord;
  path: KeyPath;
  target: Target;
  written: string;
}

const UNKNOWN: Record<Target, string> = {
  startups: "produit inconnu",
  incubators: "incubateur inconnu",
  organisations: "organisation inconnue",
  teams: "équipe inconnue",
};

/** Tells every reference that leads nowhere, with the nearest name. */
export function checkReferences(records: CatalogueRecords, known: KnownIds, tell: Tell): void {
  for (const { record, path, target, written } of referencesOf(records)) {
    const id = isPath(target) ? idOfPath(written) : written;
    if (!known[target].has(id)) tell(record, path, unknownReference(target, written, id, known[target]));
  }
}

/** Organisations and teams are named by a path: `/teams/anct`. */
function isPath(target: Target): boolean {
  return target === "organisations" || target === "teams";
}

/** Names are compared without their folder, which is always right. */
function unknownReference(target: Target, written: string, id: string, known: ReadonlySet<string>): Fault {
  const near = nearest(id, known);
  const meant = near !== undefined && isPath(target) ? `/${target}/${near}` : near;
  const question = meant === undefined ? "" : `Vouliez-vous dire « ${meant} » ? `;
  return {
    rule: "unknown-reference",
    message: `${UNKNOWN[target]} : « ${written} ».`,
    hint: `${question}Les fiches sont dans content/${target}.`,
  };
}

function* referencesOf(records: CatalogueRecords): Generator<Reference> {
  for (const record of records.startups) {
    const { incubator, incubators, sponsors } = record.data;
    yield { record, path: ["incubator"], target: "incubators", written: incubator };
    yield* list(record, ["incubators"], "incubators", incubators);
    yield* list(record, ["sponsors"], "organisations", sponsors);
  }
  for (const record of records.incubators) {
    const { owner, highlighted_startups: highlighted } = record.data;
    if (owner !== undefined) yield { record, path: ["owner"], target: "organisations", written: owner };
    yield* list(record, ["highlighted_startups"], "startups", highlighted);
  }
  for (const record of records.teams) {
    yield { record, path: ["incubator"], target: "incubators", written: record.data.incubator };
  }
  for (const record of records.members) {
    const { incubator, missions, startups, previously, teams } = record.data;
    for (const [index, mission] of missions.entries()) {
      yield* list(record, ["missions", index, "startups"], "startups", mission.startups);
    }
    yield* list(record, ["startups"], "startups", startups);
    yield* list(record, ["previously"], "startups", previously);
    yield* list(record, ["teams"], "teams", teams);
    if (incubator !== undefined)
      yield { record, path: ["incubator"], target: "incubators", written: incubator };
  }
  for (const record of records.intras) yield* list(record, ["startups"], "startups", record.data.startups);
}

function* list(
  record: CatalogueRecord,
  path: KeyPath,
  target: Target,
  written: readonly string[] | undefined,
): Generator<Reference> {
  for (const [index, one] of (written ?? []).entries()) {
    yield { record, path: [...path, index], target, written: one };
  }
}
