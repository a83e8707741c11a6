/** Plays the rounds it is asked for, one after the other, in a process that may be killed. */
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { makeProject, temporaryFolder, writeFiles } from "../site/project.ts";
import { makeCase } from "./cases.ts";
import { SECRET } from "./material.ts";
import { type Ground, playRound, type RoundResult } from "./round.ts";

export interface Order {
  seed: string;
  cases: readonly number[];
  isWhole: boolean;
}

export interface Answer extends RoundResult {
  /** Of the processor. */
  seconds: number;
}

function makeGround(): Ground {
  const folder = temporaryFolder();
  const project = join(folder, "project");
  renameSync(makeProject({}), project);
  mkdirSync(join(folder, "outside"));
  writeFiles(folder, { "outside/secret.md": `---\ntitle: Secret\n---\n${SECRET}\n` });
  return { folder, project };
}

async function play({ seed, cases, isWhole }: Order, ground: Ground): Promise<Answer> {
  const start = process.cpuUsage();
  const made = cases.map((index) => makeCase(seed, index));
  const result = await playRound(ground, made, isWhole).catch((error: unknown) => ({
    faults: [{ fault: `the build fell: ${error instanceof Error ? error.stack : error}` }],
    published: 0,
    refused: 0,
  }));
  const { user, system } = process.cpuUsage(start);
  return { ...result, seconds: (user + system) / 1e6 };
}

const ground = makeGround();
process.on("message", (order: Order) => {
  play(order, ground).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit());
