/** What a database leaves empty is absent: the catalogue's files are full of `link: ''` and `end: null`. */

/** The same data without keys whose value is null or blank, at any depth; blank items of lists become null. */
export function withoutBlanks(data: unknown): unknown {
  if (isBlank(data)) return null;
  if (Array.isArray(data)) return data.map(withoutBlanks);
  if (typeof data !== "object" || data === null) return data;
  const kept = Object.entries(data).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBlanks(value)]));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}
