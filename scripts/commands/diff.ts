/** `npm run diff -- OLD_SITE NEW_SITE`: what a change does to the published site, as Markdown. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { changesReport } from "../compare/report.ts";
import { compareSites } from "../compare/sites.ts";
import { UsageError } from "./arguments.ts";
import { runCommand } from "./run.ts";

const USAGE = "Usage : npm run diff -- ANCIEN_SITE NOUVEAU_SITE";

function readFolders(args: readonly string[]): [string, string] {
  const [before, after, ...others] = parse(args);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new UsageError(`nommez deux dossiers. ${USAGE}`);
  }
  for (const folder of [before, after]) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new UsageError(`${folder} : ce dossier n’existe pas.`);
  }
  return [resolve(before), resolve(after)];
}

function parse(args: readonly string[]): string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    throw new UsageError(`option inconnue. ${USAGE}`);
  }
}

runCommand((args) => {
  const [before, after] = readFolders(args);
  process.stdout.write(changesReport(compareSites(before, after)));
});
