/** How the checks of the catalogue tell a fault: at a key of a record's file. */

import { followsFrom } from "../../content/broken.ts";
import type { CatalogueName } from "../../content/collections.ts";
import type { ContentRecord } from "../../content/load.ts";
import type { Problem } from "../../content/problem.ts";
import { type RuleId, severityOf } from "../../content/rules.ts";
import type { KeyPath } from "../../content/yaml-source.ts";

export type CatalogueRecord = ContentRecord<CatalogueName>;

export interface Fault {
  rule: RuleId;
  message: string;
  hint: string;
}

export type Tell = (record: CatalogueRecord, path: KeyPath, fault: Fault) => void;

/** Tells at the value of the key, unless the fault only follows from another that was told. */
export function teller(problems: Problem[]): Tell {
  return ({ source }, path, { rule, message, hint }) => {
    if (followsFrom(source.doubtful, path, rule)) return;
    const place = source.locate(path, "value");
    problems.push({ file: source.file, ...place, rule, message, hint, severity: severityOf(rule) });
  };
}
