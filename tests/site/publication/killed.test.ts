/** A build that is killed, at any instant, leaves the old site or the new one, whole; the next build tidies up. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { createStaging, discard } from "../../../scripts/publish/staging.ts";
import { digests, makeWholeProject, runBuild } from "../command.ts";
import { temporaryFolder, writeFiles } from "../project.ts";

const KILLS = 50;
const BUILD_KILLS = 10;
const ARGS = ["--date", "2026-09-15", "--links", "warn"];

const BUILD = ["scripts/commands/build.ts", ...ARGS];
const PUBLISHER = "tests/site/publication/publisher.ts";

const pages = (word: string) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `content/pages/page-${index}.md`,
      `---\ntitle: Page ${index} ${word}\npermalink: ${index === 0 ? "/" : `/${index}/`}\n---\n\n${word}.\n`,
    ]),
  );

/** Numbers between 0 and 1, the same at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Starts a program, and kills it some time after its first word. @returns whether it was still running */
async function killAfter(milliseconds: number, cwd: string, command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", ...command], {
    cwd,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (command[0] === PUBLISHER) await once(child.stdout, "data");
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("close", (_, signal) => resolve(signal));
  });
  await Promise.race([wait(milliseconds), ended]);
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
}

/** The texts of one site: the program that exchanges folders may outlive the one that was killed, and swap them yet. */
function textsOf(output: string): string[] {
  const { ino } = statSync(output);
  const texts = readdirSync(output).map((name) => readFileSync(join(output, name), "utf8"));
  return statSync(output).ino === ino ? texts : textsOf(output);
}

test(`a program that publishes without pause, killed at ${KILLS} random instants`, async () => {
  const parent = temporaryFolder();
  const output = join(parent, "_site");
  const random = seeded(1);
  const seen = new Set<string>();
  for (let count = 0; count < KILLS; count++) {
    await killAfter(120 * random(), PROJECT_ROOT, [PUBLISHER, output]);
    const texts = textsOf(output);
    assert.deepEqual([texts.length, new Set(texts).size], [40, 1], `after kill ${count}`);
    seen.add(texts[0] ?? "");
  }
  assert.ok(seen.size > KILLS / 2, "the site hardly changed between kills");
  discard(createStaging(output));
  assert.deepEqual(
    readdirSync(parent).filter((name) => name !== ".staging-_site.lock"),
    ["_site"],
  );
});

test(`a build killed at ${BUILD_KILLS} random instants`, async () => {
  const root = makeWholeProject({});
  const site = join(root, "_site");
  const built: Record<string, string>[] = [];
  let duration = 0;
  for (const word of ["ancienne", "nouvelle"]) {
    writeFiles(root, pages(word));
    const begun = performance.now();
    assert.equal((await runBuild(root, ARGS)).code, 0);
    duration = performance.now() - begun;
    built.push(digests(site));
  }
  assert.notDeepEqual(built[0], built[1]);

  const random = seeded(20260915);
  let current = 1;
  let killed = 0;
  let swapped = 0;
  for (let count = 0; count < BUILD_KILLS; count++) {
    const next = 1 - current;
    writeFiles(root, pages(next === 0 ? "ancienne" : "nouvelle"));
    // A third of the kills fall around the end, where the folders change places.
    const instant = count % 3 === 0 ? 0.7 + 0.4 * random() : random();
    if (await killAfter(instant * duration, root, BUILD)) killed++;
    const found = digests(site);
    if (found["index.html"] === built[next]?.["index.html"]) {
      current = next;
      swapped++;
    }
    assert.deepEqual(found, built[current], `after kill ${count}, at ${Math.round(instant * 100)} %`);
  }
  assert.ok(killed >= BUILD_KILLS / 3, `only ${killed} builds were still running`);
  assert.ok(swapped < BUILD_KILLS, "no build was killed before its end");

  assert.equal((await runBuild(root, ARGS)).code, 0);
  const left = readdirSync(root).filter((name) => name.startsWith(".staging-"));
  assert.deepEqual(left, []);
});
