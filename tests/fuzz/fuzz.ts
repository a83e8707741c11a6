/** Runs the fuzzer: rounds of cases in a process of its own; what goes wrong in a round is traced to one case. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answer, Order } from "./worker.ts";

export interface FuzzOptions {
  seed: string;
  /** Rank of the first case. */
  from: number;
  count: number;
  /** Told after each round. */
  progress?: (done: number) => void;
}

export interface Finding {
  fault: string;
  /** Undefined when only a whole round shows it. */
  case?: number;
}

export interface Outcome {
  findings: Finding[];
  published: number;
  refused: number;
}

/** Cases built together. */
const ROUND = 400;

/** One round in so many goes through every step of a publication. */
const WHOLE = 12;

/** In seconds of the processor, for one file. */
const LONGEST = 2;

/** What a round takes with no case at all, and what one may take that has no slow case: seconds of the processor. */
const EMPTY = 1.5;
const USUAL = 12;

/** A process that says nothing for so long hangs: milliseconds. */
const SILENCE = 60_000;

/** In MiB, as much as a build of the real site's size is given. */
const HEAP = 700;

/** Rounds in one process after the other; a process that hangs or falls is replaced. */
class Player {
  #child: ChildProcess | undefined;

  async play(order: Order): Promise<Answer> {
    this.#child ??= fork(fileURLToPath(new URL("worker.ts", import.meta.url)), {
      execArgv: [`--max-old-space-size=${HEAP}`, "--import", "tsx"],
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      stdio: ["ignore", "inherit", "ignore", "ipc"],
    });
    const child = this.#child;
    child.send(order);
    const alarm = new AbortController();
    const timer = setTimeout(() => child.kill("SIGKILL"), SILENCE);
    const said = await Promise.race([
      once(child, "message", { signal: alarm.signal }).then(([answer]) => answer as Answer),
      once(child, "exit", { signal: alarm.signal }).then(([, signal]) => String(signal ?? "exit")),
    ]);
    alarm.abort();
    clearTimeout(timer);
    if (typeof said !== "string") return said;
    this.#child = undefined;
    const fault = said === "SIGKILL" ? "the build hangs" : `the process fell (${said})`;
    return { faults: [{ fault }], published: 0, refused: 0, seconds: 0 };
  }

  stop(): void {
    this.#child?.disconnect();
  }
}

/** Plays cases, and tells what went wrong, each with the case that does it. */
export async function fuzz({ seed, from, count, progress }: FuzzOptions): Promise<Outcome> {
  const player = new Player();
  const outcome: Outcome = { findings: [], published: 0, refused: 0 };
  try {
    for (let done = 0; done < count; done += ROUND) {
      const cases = Array.from({ length: Math.min(ROUND, count - done) }, (_, rank) => from + done + rank);
      const isWhole = (done / ROUND) % WHOLE === 0;
      const answer = await player.play({ seed, cases, isWhole });
      outcome.published += answer.published;
      outcome.refused += answer.refused;
      outcome.findings.push(...answer.faults.filter((fault) => fault.case !== undefined));
      const untraced = answer.faults.filter((fault) => fault.case === undefined);
      const [first] = untraced;
      if (first)
        outcome.findings.push({
          ...first,
          ...(await traced(cases, (some) => failsOn(player, { seed, cases: some, isWhole }))),
        });
      else if (answer.seconds > USUAL)
        outcome.findings.push(...(await slowest(player, { seed, cases, isWhole: false })));
      progress?.(done + cases.length);
    }
  } finally {
    player.stop();
  }
  return outcome;
}

async function failsOn(player: Player, order: Order): Promise<boolean> {
  const { faults } = await player.play(order);
  return faults.some((fault) => fault.case === undefined);
}

/** The one case that makes a round fail, found by halving; none when it takes several. */
export async function traced(
  cases: readonly number[],
  fails: (some: readonly number[]) => Promise<boolean>,
): Promise<{ case?: number }> {
  const [only] = cases;
  if (cases.length === 1 && only !== undefined) return { case: only };
  const middle = Math.ceil(cases.length / 2);
  for (const half of [cases.slice(0, middle), cases.slice(middle)]) {
    if (await fails(half)) return traced(half, fails);
  }
  return {};
}

/** The cases that take longer than any file may, when there are some. */
async function slowest(player: Player, order: Order): Promise<Finding[]> {
  const { seconds } = await player.play(order);
  if (seconds <= LONGEST + EMPTY) return [];
  if (order.cases.length === 1) {
    return [{ fault: `takes ${(seconds - EMPTY).toFixed(1)} s`, case: order.cases[0] ?? 0 }];
  }
  const middle = Math.ceil(order.cases.length / 2);
  const halves = [order.cases.slice(0, middle), order.cases.slice(middle)];
  const found: Finding[] = [];
  for (const cases of halves) found.push(...(await slowest(player, { ...order, cases })));
  return found;
}
