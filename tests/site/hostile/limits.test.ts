/**
 * Content that would take all the time or all the memory there is, leave its place, or be taken for another: each
 * case is refused at its file and line, or drawn; in five seconds and half a gibibyte at most.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { before, test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { LIMITS } from "./limits.ts";
import type { Report } from "./worker.ts";

/** In seconds of the processor. A case that takes far longer is stopped, and the next one begun. */
const LONGEST = 5;

/**
 * In MiB: the peak of a process that tries every case bounds that of each. Its heap is given less, so that it tidies up
 * between two cases, and falls at one that needs more.
 */
const LARGEST = 500;
const HEAP = 300;

const WORKER = join(PROJECT_ROOT, "tests", "site", "hostile", "worker.ts");

const reports = new Map<string, Report>();

/** Tries cases until one takes too long or the process falls. @returns the case at which that happened */
async function tryCases(names: readonly string[]): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, "--import", "tsx", WORKER, ...names],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, NO_COLOR: "1", NODE_TEST_CONTEXT: undefined },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let running: string | undefined;
  let alarm: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(alarm);
    const said = JSON.parse(line) as Report | { begins: string };
    if ("begins" in said) {
      running = said.begins;
      alarm = setTimeout(() => child.kill("SIGKILL"), LONGEST * 4_000);
    } else {
      running = undefined;
      reports.set(said.name, said);
    }
  }
  clearTimeout(alarm);
  return running;
}

before(async () => {
  let waiting = Object.keys(LIMITS);
  while (waiting.length > 0) {
    const stopped = await tryCases(waiting);
    waiting = stopped === undefined ? [] : waiting.slice(waiting.indexOf(stopped) + 1);
  }
});

for (const [name, { told, shown }] of Object.entries(LIMITS)) {
  test(`${name}: ${told ? "refused" : "drawn"} in time`, () => {
    const report = reports.get(name);
    assert.ok(report, "the process was stopped, or fell, at this case");
    assert.ok(report.seconds < LONGEST, `${report.seconds} s`);
    assert.ok(report.peak < LARGEST, `${Math.round(report.peak)} MiB`);
    if (told) {
      assert.match(report.told, told);
      assert.deepEqual(report.pages, {});
    }
    if (shown) assert.match(report.pages[shown[0]] ?? report.told, shown[1]);
  });
}
