/** What a build asks of the engine: a large heap is collected early. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";

const MODULE = pathToFileURL(join(PROJECT_ROOT, "scripts/commands/building/engine.ts")).href;

/** Keeps some MiB, restrains the heap, makes waste. @returns the most MiB in use on the way */
function peak(kept: number): number {
  const program = `
    import { restrainLargeHeap } from ${JSON.stringify(MODULE)};
    const block = () => new Array(131072).fill(Math.random());
    const kept = Array.from({ length: ${kept} }, block);
    restrainLargeHeap("rest");
    let most = 0;
    const lately = [];
    for (let turn = 0; turn < 3000; turn++) {
      lately[turn % 16] = block();
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
    console.log(Math.round(most / 2 ** 20), kept.length);`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  return Number.parseInt(execFileSync(process.execPath, args, { cwd: PROJECT_ROOT, encoding: "utf8" }), 10);
}

test("what a large heap wastes is collected before it has grown by half", () => {
  const most = peak(300);
  assert.ok(most < 450, `${most} MiB`);
});
