/** Settings of V8, which are chosen for programs that last: a build is short, and may take much memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Bytes of code that a function runs before it is compiled anew to run faster: seven times V8's own. What it makes
 * faster runs for a second or two: a build takes a tenth less processor time, and as long on the clock; twice as many, and
 * it takes longer. Later engines have a compiler in between, for which this was not measured.
 */
const HOT = 500_000;

/** What V8 has by itself of the settings that were changed. */
const own = new Set<string>();

/**
 * Changes a setting until the end of the run, when the code of the program is kept: an engine takes none that was made
 * under other settings than those it starts with.
 */
function change(flag: string, before: string): void {
  if (own.size === 0)
    process.prependOnceListener("exit", () => own.forEach((one) => void setFlagsFromString(one)));
  own.add(before);
  setFlagsFromString(flag);
}

/** To be called before anything else is run. */
export function compileLess(): void {
  if (Number.parseInt(process.versions.v8, 10) !== 11) return;
  change(`--interrupt-budget=${HOT}`, "--interrupt-budget=67584");
}

/** Bytes in use from which collecting early is worth its time: at the real size, then at several times that. */
const LARGE = 96 << 20;
const HUGE = 256 << 20;

/**
 * How much a heap may grow before it is collected, in hundredths of what is in use. At the real size, a quarter less
 * memory for a twentieth more time; at ten times, a fifth less. A huge site's pages are drawn while less is in use than
 * ever after, and leave much to be collected.
 */
const GROWTH = { large: 60, huge: { drawing: 15, rest: 4 } };

/**
 * Trades a little time for memory once a site is large: V8 by itself lets the heap grow fourfold before it collects.
 * To be called once the content is read, which decides what is in use for the rest of the build, and before what takes
 * much memory at once.
 */
export function restrainLargeHeap(stage: keyof typeof GROWTH.huge): void {
  const { heapUsed } = process.memoryUsage();
  if (heapUsed < LARGE) return;
  const growth = heapUsed < HUGE ? GROWTH.large : GROWTH.huge[stage];
  change(`--heap-growing-percent=${growth}`, "--heap-growing-percent=0");
  // The new limit is reckoned when the heap is collected.
  change("--expose-gc", "--no-expose-gc");
  (runInNewContext("gc") as () => void)();
}
