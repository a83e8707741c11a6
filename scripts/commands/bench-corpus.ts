/** `npm run bench:corpus`: writes a synthetic content tree, to measure the build at any size. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus } from "../bench/corpus/index.ts";
import { houseOf } from "../bench/house.ts";
import { writeTree } from "../bench/write-tree.ts";
import { PROJECT_ROOT } from "../generator/options.ts";
import { UsageError } from "./arguments.ts";
import { count } from "./report.ts";
import { runCommand } from "./run.ts";

const USAGE = "Options : --to DOSSIER [--times NOMBRE] [--seed NOMBRE]";

interface Request {
  /** Absolute path. */
  to: string;
  times: number;
  seed: number;
}

function readArguments(args: readonly string[]): Request {
  const { to, times, seed } = parse(args);
  if (to === undefined) throw new UsageError(`dites où écrire le corpus. ${USAGE}`);
  const folder = resolve(to);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`--to ${to} : ce dossier n’est pas vide. Videz-le ou choisissez-en un autre.`);
  }
  return { to: folder, times: wholeNumber("times", times, 1), seed: wholeNumber("seed", seed, 0) };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { to: text, times: { ...text, default: "1" }, seed: { ...text, default: "1" } },
    }).values;
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${USAGE}`);
  }
}

function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${name} ${value} : écrivez un nombre entier à partir de ${least}.`);
}

runCommand((args) => {
  const { to, times, seed } = readArguments(args);
  const files = makeCorpus({ times, seed, house: houseOf(join(PROJECT_ROOT, "_data")) });
  writeTree(to, files);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const megabytes = (bytes / 1e6).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
  console.log(`${count(files.length, "fichier")} (${megabytes} Mo) dans ${to}, graine ${seed}.`);
});
