/** What never holds at once: the two themes of the system, a state and its contrary. */
import type { Selector } from "../selectors.ts";
import type { Reach } from "../used.ts";

/** A selector, and the at-rules that it stands in. */
interface Held {
  reach: Reach;
  wrappers: readonly string[];
}

/** Whether two rules never hold at once for the same element. */
export function areExclusive(one: Held, other: Held): boolean {
  const asks = ({ wrappers }: Held, scheme: string) =>
    wrappers.some((wrapper) => wrapper.replaceAll(" ", "").includes(`(prefers-color-scheme:${scheme})`));
  return (
    (asks(one, "dark") && asks(other, "light")) ||
    (asks(one, "light") && asks(other, "dark")) ||
    excludeEachOther(one.reach.selector, other.reach.selector)
  );
}

/** Whether two selectors never match one element in one state: what one asks of it, or of the next before it, the other refuses. */
function excludeEachOther(one: Selector, other: Selector): boolean {
  let [a, b] = [one.compounds.length - 1, other.compounds.length - 1];
  for (;;) {
    const [mine, theirs] = [one.compounds[a] ?? [], other.compounds[b] ?? []].map((compound) =>
      compound.map(String),
    );
    if (refuses(mine, theirs) || refuses(theirs, mine)) return true;
    const combinator = one.combinators[--a];
    if (combinator !== other.combinators[--b] || !(combinator === "+" || combinator === ">")) return false;
  }
}

const refuses = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.some((node) => node.startsWith(":not(") && other.includes(node.slice(":not(".length, -1)));
