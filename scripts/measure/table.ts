/** Tells measures to a person: two tables in Markdown, then what is wrong, page by page. */
import { CATEGORIES } from "./lighthouse.ts";
import { markdownTable } from "./markdown-table.ts";
import { decimal, kibibytes } from "./numbers.ts";
import type { Measures } from "./page.ts";
import { KINDS } from "./weights.ts";

/** The whole report. */
export function report(measures: readonly Measures[]): string {
  return `${[weightTable(measures), qualityTable(measures), faultList(measures)].filter(Boolean).join("\n\n")}\n`;
}

/** Bytes by kind and requests, on a first visit and for who comes from another page. */
export function weightTable(measures: readonly Measures[]): string {
  const head = ["page", "gabarit", ...KINDS, "total", "requêtes", "page suivante"];
  const rows = measures.map(({ path, layout, first, next }) => [
    `\`${path}\``,
    layout ?? "",
    ...KINDS.map((kind) => kibibytes(first.bytes[kind])),
    kibibytes(first.total),
    `${first.requests}`,
    `${next.requests} · ${kibibytes(next.total)}`,
  ]);
  return markdownTable(head, rows, 2);
}

/** Scores and counts of faults. */
export function qualityTable(measures: readonly Measures[]): string {
  const withLighthouse = measures.some(({ lighthouse }) => lighthouse);
  const more = withLighthouse ? ["Lighthouse", "LCP (s)"] : [];
  const head = [
    "page",
    "gabarit",
    ...more,
    "décalages",
    "axe clair",
    "axe sombre",
    "sans JavaScript",
    "clavier",
  ];
  const rows = measures.map((measured) => {
    const { path, layout, lighthouse, shift, axe, withoutScripts, keyboard } = measured;
    const scores = CATEGORIES.map((name) => lighthouse?.scores[name]).join(" · ");
    return [
      `\`${path}\``,
      layout ?? "",
      ...(withLighthouse ? [scores, lighthouse ? decimal(lighthouse.lcp, 2) : ""] : []),
      decimal(Math.max(shift, lighthouse?.cls ?? 0), 3),
      `${axe.light.length}`,
      `${axe.dark.length}`,
      verdict(withoutScripts),
      `${keyboard.stops} arrêts, ${verdict(keyboard.faults)}`,
    ];
  });
  return markdownTable(head, rows, 2);
}

/** Every fault found, under the address of its page; empty when there are none. */
export function faultList(measures: readonly Measures[]): string {
  return measures
    .flatMap(({ path, axe, withoutScripts, keyboard, lighthouse }) => [
      ...axe.light.map((fault) => `${path}  axe, thème clair : ${fault}`),
      ...axe.dark.map((fault) => `${path}  axe, thème sombre : ${fault}`),
      ...withoutScripts.map((fault) => `${path}  sans JavaScript : ${fault}`),
      ...keyboard.faults.map((fault) => `${path}  clavier : ${fault}`),
      ...(lighthouse?.faults ?? []).map((fault) => `${path}  Lighthouse : ${fault}`),
    ])
    .join("\n");
}

function verdict(faults: readonly string[]): string {
  return faults.length === 0 ? "complet" : `${faults.length} défaut${faults.length > 1 ? "s" : ""}`;
}
