/** Figures: their middle, and how French writes them. */

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("the median of nothing");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** A number with so many decimals and a comma. */
export function decimal(value: number, digits: number): string {
  return value.toLocaleString("fr-FR", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Bytes as kibibytes, with one decimal; nothing when there are none. */
export function kibibytes(bytes: number): string {
  return bytes === 0 ? "0" : decimal(bytes / 1024, 1);
}
