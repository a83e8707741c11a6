/** Turns what was found on pages into the grid: one verdict a criterion, and how it was reached. */
import { type Check, CRITERIA, type Criterion } from "./criteria.ts";

/** What one check found on the pages: whether it had anything to look at, whether it can tell, what is wrong. */
export interface Finding {
  subjects: number;
  faults: string[];
  /** There is something to look at, and only a person can judge it. */
  needsPerson?: boolean;
}

export type Verdict = "conforme" | "non conforme" | "non applicable" | "à vérifier";

export interface GridRow {
  numero: string;
  titre: string;
  resultat: Verdict;
  controle: string;
  faults: string[];
}

export interface Findings {
  axe: ReadonlyMap<string, Finding>;
  own: ReadonlyMap<string, Finding>;
}

/** The grid, a row for each criterion. */
export function gridOf(findings: Findings): GridRow[] {
  return CRITERIA.map((criterion) => rowOf(criterion, findings));
}

function rowOf({ number, title, check }: Criterion, findings: Findings): GridRow {
  const found = check ? findingsOf(check, findings) : [];
  const faults = found.flatMap((finding) => finding.faults);
  const resultat = check ? verdictOf(found) : "à vérifier";
  const controle = resultat === "à vérifier" ? "à vérifier par une personne" : wayOf(check ?? {});
  return { numero: number, titre: title, resultat, controle, faults };
}

function verdictOf(found: readonly Finding[]): Verdict {
  if (found.some(({ faults }) => faults.length > 0)) return "non conforme";
  if (found.some(({ needsPerson, subjects }) => needsPerson && subjects > 0)) return "à vérifier";
  return found.some(({ subjects }) => subjects > 0) ? "conforme" : "non applicable";
}

/** @throws when a criterion names a check that did not run: the grid must not pass by omission */
function findingsOf(check: Check, { axe, own }: Findings): Finding[] {
  const named = (name: string, from: ReadonlyMap<string, Finding>): Finding => {
    const finding = from.get(name);
    if (!finding) throw new Error(`no check is named ${name}`);
    return finding;
  };
  return [
    ...(check.axe ?? []).map((rule) => named(rule, axe)),
    ...(check.own ? [named(check.own, own)] : []),
  ];
}

function wayOf({ axe = [], own }: Check): string {
  const ways = [axe.length > 0 ? `axe (${axe.join(", ")})` : "", own ? "contrôle du site" : ""];
  return ways.filter((way) => way !== "").join(" et ");
}

/** The grid as a table for a terminal, with what is wrong below it. */
export function printed(rows: readonly GridRow[]): string {
  const lines = rows.map(({ numero, resultat, titre, controle }) =>
    [numero.padEnd(5), resultat.padEnd(14), titre.padEnd(72), controle].join("  ").trimEnd(),
  );
  const faults = rows.flatMap(({ numero, faults }) => faults.map((fault) => `${numero}  ${fault}`));
  return [...lines, "", countsOf(rows), ...faults].join("\n");
}

function countsOf(rows: readonly GridRow[]): string {
  const counts = new Map<Verdict, number>();
  for (const { resultat } of rows) counts.set(resultat, (counts.get(resultat) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${verdict} : ${count}`).join(", ");
}

/** Adds what was found on one page to what was found on the others. */
export function merge(into: Map<string, Finding>, name: string, finding: Finding, where: string): void {
  const before = into.get(name) ?? { subjects: 0, faults: [] };
  into.set(name, {
    subjects: before.subjects + finding.subjects,
    faults: [...before.faults, ...finding.faults.map((fault) => `${where} ${fault}`)],
    needsPerson: Boolean(before.needsPerson || (finding.needsPerson && finding.subjects > 0)),
  });
}
