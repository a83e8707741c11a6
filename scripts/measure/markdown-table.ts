/** Tables in Markdown. */

/** @param texts how many of the first columns hold words; the others are aligned as figures */
export function markdownTable(head: readonly string[], rows: readonly string[][], texts: number): string {
  const rule = head.map((_, index) => (index < texts ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
