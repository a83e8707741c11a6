/** The differences of two texts, line by line. */

export interface LineChange {
  kind: "added" | "removed" | "kept";
  text: string;
}

/** Cells of the largest table made; beyond, what differs is told as wholly replaced. */
const LARGEST_TABLE = 4_000_000;

/** The shortest way from a text to another, by lines added and removed. */
export function compareLines(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const as = (kind: LineChange["kind"]) => (text: string) => ({ kind, text });
  return [
    ...before.slice(0, start).map(as("kept")),
    ...middle(before.slice(start, endBefore), after.slice(start, endAfter)),
    ...before.slice(endBefore).map(as("kept")),
  ];
}

/** By the longest lines in common (dynamic programming over what is left once both ends are trimmed). */
function middle(before: readonly string[], after: readonly string[]): LineChange[] {
  const width = after.length + 1;
  const changes: LineChange[] = [];
  if (before.length * width > LARGEST_TABLE || before.length === 0 || after.length === 0) {
    for (const text of before) changes.push({ kind: "removed", text });
    for (const text of after) changes.push({ kind: "added", text });
    return changes;
  }
  const common = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, young] = [before[row], after[column]];
    if (old !== undefined && old === young) {
      changes.push({ kind: "kept", text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (young === undefined || at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ kind: "removed", text: old });
      row += 1;
    } else {
      changes.push({ kind: "added", text: young ?? "" });
      column += 1;
    }
  }
  return changes;
}
