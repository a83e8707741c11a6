/** `npm run bench`: races the build against the least that any generator does, and against Eleventy as it comes. */
import { parseArgs } from "node:util";
import { REFERENCE_DAY } from "../bench/corpus/days.ts";
import { entrants, type Result, race } from "../bench/race/race.ts";
import { raceTable } from "../bench/race/table.ts";
import { Workshop } from "../bench/race/workshop.ts";
import { PROJECT_ROOT } from "../generator/options.ts";
import { UsageError } from "./arguments.ts";
import { runCommand } from "./run.ts";

const USAGE = "Options : --times 1,4,10 --runs NOMBRE --seed NOMBRE --json";

interface Request {
  times: number[];
  runs: number;
  seed: number;
  json: boolean;
}

function readArguments(args: readonly string[]): Request {
  const { times, runs, seed, json } = parse(args);
  const sizes = times.split(",").map((size) => wholeNumber("times", size));
  return { times: sizes, runs: wholeNumber("runs", runs), seed: wholeNumber("seed", seed), json };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        times: { ...text, default: "1" },
        runs: { ...text, default: "3" },
        seed: { ...text, default: "1" },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${USAGE}`);
  }
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && Number.isSafeInteger(number)) return number;
  throw new UsageError(`--${name} ${value} : écrivez un nombre entier à partir de 1. ${USAGE}`);
}

async function bench({ times, runs, seed, json }: Request): Promise<void> {
  const workshop = await Workshop.open(PROJECT_ROOT);
  const sizes: Record<string, Result[]> = {};
  try {
    for (const size of times) {
      const corpus = workshop.writeCorpus(size, seed);
      const results = race(workshop, entrants(workshop, corpus, REFERENCE_DAY), runs);
      sizes[size] = results;
      if (!json) console.log(`× ${size}, médianes de ${runs}\n\n${raceTable(results)}\n`);
    }
  } finally {
    workshop.close();
  }
  if (json) console.log(JSON.stringify({ runs, seed, sizes }, null, 2));
}

runCommand((args) => bench(readArguments(args)));
