/** What opening a page costs its reader's line, from what the server sent. */
import type { Answer } from "./server.ts";

export const KINDS = ["html", "css", "js", "polices", "images", "autres"] as const;

export type Kind = (typeof KINDS)[number];

/** Bytes by kind, compressed as they travel, and the number of requests. */
export interface Weight {
  requests: number;
  total: number;
  bytes: Record<Kind, number>;
}

const KIND_BY_TYPE: readonly [pattern: RegExp, kind: Kind][] = [
  [/^text\/html/, "html"],
  [/^text\/css/, "css"],
  [/javascript/, "js"],
  [/^font\//, "polices"],
  [/^image\//, "images"],
];

/** Adds up the answers of one visit. */
export function weigh(answers: readonly Answer[]): Weight {
  const bytes = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const answer of answers) bytes[kindOf(answer.type)] += answer.bytes;
  const total = answers.reduce((sum, answer) => sum + answer.bytes, 0);
  return { requests: answers.length, total, bytes };
}

function kindOf(type: string): Kind {
  return KIND_BY_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? "autres";
}
