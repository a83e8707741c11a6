/** The options of the commands, read and checked. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseDay } from "../content/dates.ts";
import type { RequestedOptions } from "../generator/options.ts";

/** A mistake on the command line, told in French without a stack. */
export class UsageError extends Error {}

const USAGE = "Options : --content DOSSIER --output DOSSIER --date AAAA-MM-JJ --links error|warn";

/** Reads `--content DIR --output DIR --date AAAA-MM-JJ --links error|warn`. @throws UsageError */
export function buildArguments(args: readonly string[]): RequestedOptions {
  const values = parse(args);
  if (values.date !== undefined && parseDay(values.date) !== values.date) {
    throw new UsageError(`--date ${values.date} : écrivez une date de la forme AAAA-MM-JJ.`);
  }
  if (values.links !== undefined && values.links !== "error" && values.links !== "warn") {
    throw new UsageError(`--links ${values.links} : écrivez « error » ou « warn ».`);
  }
  if (values.content !== undefined && !existsSync(resolve(values.content))) {
    throw new UsageError(`--content ${values.content} : ce dossier n’existe pas.`);
  }
  return { ...values, links: values.links };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { content: text, output: text, date: text, links: text },
    }).values;
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${USAGE}`);
  }
}
