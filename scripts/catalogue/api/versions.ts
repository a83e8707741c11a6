/** The versions of the API and the files that each publishes: the one table from which all the rest is drawn. */

/** Oldest first. None is ever withdrawn: other sites read them all. */
export const VERSIONS = [
  "v1",
  "v1.1",
  "v1.2",
  "v1.3",
  "v1.4",
  "v1.5",
  "v1.6",
  "v1.7",
  "v1.8",
  "v2",
  "v2.1",
  "v2.2",
  "v2.3",
  "v2.4",
  "v2.5",
  "v2.6",
  "v2.7",
  "v3",
] as const;

export type Version = (typeof VERSIONS)[number];

/** Versions from one to another, both included. */
export interface Span {
  from: Version;
  to: Version;
}

export function between(from: Version, to: Version): Span {
  return { from, to };
}

/** Every version from this one on. */
export function since(from: Version): Span {
  return { from, to: VERSIONS[VERSIONS.length - 1] as Version };
}

export function only(version: Version): Span {
  return { from: version, to: version };
}

export const ALWAYS: Span = since("v1");

export function covers({ from, to }: Span, version: Version): boolean {
  const rank = VERSIONS.indexOf(version);
  return VERSIONS.indexOf(from) <= rank && rank <= VERSIONS.indexOf(to);
}

/**
 * The files of the API under `api/<version>/`: what each holds, in which versions. `{id}` stands for a product:
 * there is a file for each of them.
 */
export const FILES = [
  { file: "authors.json", shape: "authors", spans: [between("v1", "v2.7")] },
  { file: "authors.csv", shape: "authorsCsv", spans: [only("v1.2"), only("v2.1")] },
  { file: "startups.json", shape: "startups", spans: [between("v1.3", "v2.7")] },
  { file: "startups.csv", shape: "startupsCsv", spans: [only("v1.7"), between("v2.5", "v2.7")] },
  { file: "startups_details.json", shape: "details", spans: [between("v2.3", "v2.7")] },
  { file: "incubators.json", shape: "incubators", spans: [between("v2.3", "v2.7")] },
  { file: "organisations.json", shape: "organisations", spans: [between("v2.6", "v2.7")] },
  { file: "sponsors.json", shape: "sponsors", spans: [between("v2.5", "v2.7")] },
  { file: "seedlings.json", shape: "seedlings", spans: [only("v1.8")] },
  { file: "startups.json", shape: "products", spans: [only("v3")] },
  { file: "startups/{id}.json", shape: "product", spans: [only("v3")] },
] as const satisfies readonly { file: string; shape: string; spans: readonly Span[] }[];

export type Shape = (typeof FILES)[number]["shape"];

/** The rows of the table that a version publishes. */
export function filesOf(version: Version): (typeof FILES)[number][] {
  return FILES.filter(({ spans }) => spans.some((span) => covers(span, version)));
}
