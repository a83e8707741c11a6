/** Checks that the keys of one record agree, and that no two records claim one name. */
import type { CatalogueRecords } from "../../content/load.ts";
import type { KeyPath } from "../../content/yaml-source.ts";
import { idOf } from "../entities.ts";
import type { CatalogueRecord, Tell } from "./tell.ts";

export function checkConsistency(records: CatalogueRecords, tell: Tell): void {
  for (const collection of Object.values(records)) checkNames(collection, tell);
  for (const record of records.startups) {
    checkIncubators(record, tell);
    checkPhases(record, tell);
  }
  for (const record of records.members) {
    for (const [index, mission] of record.data.missions.entries()) {
      checkPeriod(record, ["missions", index], mission, tell);
    }
  }
}

/** A record is named after its file: `idfm` and `idfm.md` are one name. */
function checkNames(records: readonly CatalogueRecord[], tell: Tell): void {
  const files = new Map<string, string>();
  for (const record of records) {
    const id = idOf(record);
    const other = files.get(id);
    files.set(id, other ?? record.source.file);
    if (other === undefined) continue;
    tell(record, [], {
      rule: "repeated-record",
      message: `cette fiche porte le même nom que ${other} : « ${id} ».`,
      hint: "Renommez l’un des deux fichiers, ou effacez celui qui est de trop.",
    });
  }
}

/** Co-incubation: at least two incubators, among which the main one. */
function checkIncubators(record: CatalogueRecords["startups"][number], tell: Tell): void {
  const { incubator, incubators } = record.data;
  if (incubators === undefined || incubators.length === 0) return;
  if (!incubators.includes(incubator)) {
    tell(record, ["incubators"], {
      rule: "co-incubation",
      message: `« incubators » ne contient pas l’incubateur principal, « ${incubator} ».`,
      hint: `Ajoutez-y « ${incubator} », ou corrigez « incubator ».`,
    });
  } else if (incubators.length < 2) {
    tell(record, ["incubators"], {
      rule: "co-incubation",
      message: "« incubators » ne contient qu’un incubateur.",
      hint: "Ajoutez-y les autres, ou effacez « incubators » : « incubator » suffit.",
    });
  }
}

function checkPhases(record: CatalogueRecords["startups"][number], tell: Tell): void {
  const names = new Set<string>();
  for (const [index, phase] of record.data.phases.entries()) {
    if (names.has(phase.name)) {
      tell(record, ["phases", index, "name"], {
        rule: "repeated-phase",
        message: `la phase « ${phase.name} » est écrite deux fois.`,
        hint: "Un produit ne traverse une phase qu’une fois : gardez une seule des deux.",
      });
    }
    names.add(phase.name);
    checkPeriod(record, ["phases", index], phase, tell);
  }
}

function checkPeriod(
  record: CatalogueRecord,
  path: KeyPath,
  { start, end }: { start: string; end?: string | undefined },
  tell: Tell,
): void {
  if (end === undefined || end > start) return;
  tell(record, [...path, "end"], {
    rule: "period",
    message: `la fin, ${end}, n’est pas après le début, ${start}.`,
    hint: "Vérifiez l’année de chacune des deux dates.",
  });
}
