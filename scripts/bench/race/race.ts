/** Runs programs in turns, A B C A B C, so that what slows the machine slows them all. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "../../measure/numbers.ts";
import type { Usage } from "./usage.ts";
import type { Workshop } from "./workshop.ts";

export interface Result extends Usage {
  name: string;
  pages: number;
  megabytes: number;
}

interface Entrant {
  name: string;
  args: (output: string) => string[];
  /** Sets the stage, unmeasured. */
  prepare?: () => void;
}

export const FLOOR = "plancher";

/** @param date the build date, which the corpus is made for */
export function entrants(workshop: Workshop, corpus: string, date: string): Entrant[] {
  const build = (output: string) => [
    ...["scripts/run.mjs", "build", "--content", corpus, "--output", output, "--date", date],
    // At several times the real counts, lists that are whole by design are too heavy to be published.
    ...["--links", "warn", "--budgets", "warn", "--previous", "aucun"],
  ];
  return [
    { name: FLOOR, args: (output) => [workshop.program("floor"), corpus, output] },
    {
      name: "Eleventy nu",
      args: (output) => [workshop.program("eleventy"), corpus, output, workshop.layouts],
    },
    { name: "à froid", args: build, prepare: () => workshop.clearCache() },
    { name: "à chaud, rien de changé", args: build },
    { name: "à chaud, un produit changé", args: build, prepare: () => workshop.editProduct(corpus) },
  ];
}

/** Every entrant so many times; the medians of what each used. */
export function race(workshop: Workshop, field: readonly Entrant[], runs: number): Result[] {
  const usages = new Map<string, Usage[]>();
  const written = new Map<string, ReturnType<Workshop["weighOutput"]>>();
  for (let run = 0; run < runs; run += 1) {
    for (const entrant of field) {
      entrant.prepare?.();
      const usage = runOnce(workshop, entrant);
      usages.set(entrant.name, [...(usages.get(entrant.name) ?? []), usage]);
      written.set(entrant.name, workshop.weighOutput());
    }
  }
  return field.map(({ name }) => {
    const { pages = 0, megabytes = 0 } = written.get(name) ?? {};
    return { name, ...medians(usages.get(name) ?? []), pages, megabytes };
  });
}

function runOnce(workshop: Workshop, { name, args }: Entrant): Usage {
  const file = join(workshop.root, "usage.json");
  const command = ["--import", workshop.program("usage"), ...args(workshop.clearOutput())];
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: workshop.root,
    env: { ...process.env, BENCH_USAGE: file },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${name} : ${stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as Usage;
}

function medians(usages: readonly Usage[]): Usage {
  const of = (read: (usage: Usage) => number) => median(usages.map(read));
  const names = Object.keys(usages[0]?.parts ?? {});
  return {
    cpu: of(({ cpu }) => cpu),
    wall: of(({ wall }) => wall),
    memory: of(({ memory }) => memory),
    parts: Object.fromEntries(names.map((name) => [name, of(({ parts }) => parts[name] ?? 0)])),
  };
}
