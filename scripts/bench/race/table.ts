/** Tells a race to a person: one table a size, ratios to the floor. */
import { markdownTable } from "../../measure/markdown-table.ts";
import { decimal } from "../../measure/numbers.ts";
import { FLOOR, type Result } from "./race.ts";

/** Parts that are told apart: other programs do nothing of the kind. */
const APART = ["images", "search"];

export function raceTable(results: readonly Result[]): string {
  const floor = results.find(({ name }) => name === FLOOR)?.cpu ?? Number.NaN;
  const head = [
    "construction",
    "processeur (s)",
    "× plancher",
    "dont images",
    "dont recherche",
    "le reste × plancher",
    "horloge (s)",
    "mémoire (Mio)",
    "pages",
    "HTML (Mo)",
  ];
  const rows = results.map(({ name, cpu, wall, memory, parts, pages, megabytes }) => [
    name,
    decimal(cpu, 2),
    decimal(cpu / floor, 2),
    ...APART.map((part) => (part in parts ? decimal(parts[part] ?? 0, 2) : "")),
    decimal((cpu - APART.reduce((sum, part) => sum + (parts[part] ?? 0), 0)) / floor, 2),
    decimal(wall, 2),
    decimal(memory, 0),
    `${pages}`,
    decimal(megabytes, 1),
  ]);
  return markdownTable(head, rows, 1);
}
