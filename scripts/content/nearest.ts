/** Finds what an editor most likely meant. */
import { distance } from "fastest-levenshtein";

/** Nothing longer is a slip of the pen; comparing takes as many steps as the product of both lengths. */
const LONGEST = 200;

/**
 * The candidate nearest to what was written, compared without case and accents,
 * or undefined when none is near enough to be worth proposing.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const target = fold(written);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(target.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const gap = distance(target, fold(candidate));
    if (gap < bestDistance) {
      best = candidate;
      bestDistance = gap;
    }
  }
  return best;
}

/** Candidates listed at most. */
const MOST_LISTED = 40;

/** Of more candidates, and none near: so many are given as examples. */
const EXAMPLES = 5;

/** « Vouliez-vous dire … ? » followed by what is known, ready to be a problem's hint. */
export function suggestion(written: string, candidates: readonly string[], known: string): string {
  const near = nearest(written, candidates);
  const meant = near === undefined ? "" : `Vouliez-vous dire « ${near} » ?`;
  if (candidates.length > MOST_LISTED) {
    return meant || `${known}, entre autres : ${closest(written, candidates).map(listed).join(", ")}.`;
  }
  const list = candidates.length > 0 ? ` : ${candidates.map(listed).join(", ")}` : "";
  return `${meant}${meant && " "}${known}${list}.`;
}

/** The candidates that differ the least from what was written, however much that is. */
function closest(written: string, candidates: readonly string[]): string[] {
  const target = fold(written.slice(0, LONGEST));
  return candidates
    .map((candidate) => ({ candidate, gap: distance(target, fold(candidate.slice(0, LONGEST))) }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, EXAMPLES)
    .map(({ candidate }) => candidate);
}

/** A candidate as shown in a list, where its own comma must not be mistaken for the list's. */
function listed(candidate: string): string {
  return candidate.includes(",") ? `« ${candidate} »` : candidate;
}

/** The text without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
