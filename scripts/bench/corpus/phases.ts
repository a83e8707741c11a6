/** The eight phases, and the ways products went through them. */

import { deal, dealFlags, type Share } from "./chance/quotas.ts";
import type { Random } from "./chance/random.ts";
import { dayNumber, dayText, later, REFERENCE_DAY } from "./days.ts";
import { type CorpusFile, document, type Value } from "./document.ts";
import { pitch } from "./language/phrases.ts";

const LABELS = {
  opere: "Opéré au sein du réseau",
  transfere: "Transféré",
  consolidation: "Consolidation",
  acceleration: "Accélération",
  construction: "Construction",
  investigation: "Investigation",
  "abandon-investigation": "Investigation non concluante",
  abandon: "Arrêté",
} as const;

type Phase = keyof typeof LABELS;

export function phaseFiles(random: Random): CorpusFile[] {
  return Object.entries(LABELS).map(([status, label], index) =>
    document(`phases/${status}.md`, {
      status,
      label,
      order: index + 1,
      short_description: `${pitch(random)}.`,
      documentation_url: "/approche/",
    }),
  );
}

/** The phases that lead to each. */
const WAYS: Record<Phase, readonly Phase[]> = {
  investigation: [],
  "abandon-investigation": ["investigation"],
  construction: ["investigation"],
  acceleration: ["investigation", "construction"],
  consolidation: ["investigation", "construction", "acceleration"],
  opere: ["investigation", "construction", "acceleration", "consolidation"],
  transfere: ["investigation", "construction", "acceleration", "consolidation"],
  abandon: ["investigation", "construction", "acceleration", "consolidation"],
};

/** Last phase, number of phases, products: the margins of the real site are kept. */
const JOURNEYS: readonly Share<readonly [last: Phase, phases: number]>[] = [
  [["investigation", 1], 28],
  [["abandon-investigation", 1], 15],
  [["abandon-investigation", 2], 187],
  [["construction", 1], 7],
  [["construction", 2], 98],
  [["acceleration", 1], 5],
  [["acceleration", 2], 8],
  [["acceleration", 3], 62],
  [["consolidation", 3], 3],
  [["consolidation", 4], 19],
  [["opere", 3], 2],
  [["opere", 4], 4],
  [["opere", 5], 8],
  [["transfere", 2], 4],
  [["transfere", 3], 30],
  [["transfere", 4], 41],
  [["transfere", 5], 17],
  [["abandon", 2], 24],
  [["abandon", 3], 80],
  [["abandon", 4], 14],
  [["abandon", 5], 6],
];

const TOTAL = 662;

/** The `phases` of every product. A few start their last phase twice on one day, or after the reference day. */
export function journeys(random: Random, times: number): Value[][] {
  const ways = deal(random.child("ways"), times, JOURNEYS);
  const ties = dealFlags(random.child("ties"), times, 4, TOTAL);
  const futures = dealFlags(random.child("futures"), times, 4, TOTAL);
  return ways.map(([last, count], index) => {
    const names = [...WAYS[last].slice(0, count - 1), last];
    const starts = startDays(random, names.length, futures[index] === true);
    if (ties[index] && starts.length > 1) starts[starts.length - 1] = starts.at(-2) as string;
    return names.map((name, rank) => phase(random, name, starts, rank));
  });
}

/** 273 phases in 1 695 have an end, 18 a comment. */
function phase(random: Random, name: Phase, starts: readonly string[], rank: number): Value {
  const start = starts[rank] as string;
  const next = starts[rank + 1];
  const hasEnd = next !== undefined && next > later(start, 1) && random.chance(0.264);
  return {
    name,
    start,
    end: hasEnd ? later(next, -1) : undefined,
    comment: random.chance(0.011) ? `${pitch(random)}.` : undefined,
  };
}

/** Growing days: the last one before the reference day, or after it when asked. */
function startDays(random: Random, count: number, isFuture: boolean): string[] {
  const today = dayNumber(REFERENCE_DAY);
  const last = isFuture ? today + random.whole(7, 90) : today - random.whole(20, 4_000);
  const days = [last];
  while (days.length < count) days.unshift((days[0] as number) - random.whole(60, 500));
  return days.map(dayText);
}
