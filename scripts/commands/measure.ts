/** `npm run measure -- /adresse …`: serves the published site as a host would, and prints what its pages cost and are worth. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Generator } from "../generator/generator.ts";
import { buildOptions, PROJECT_ROOT } from "../generator/options.ts";
import { freePort, launchBrowser } from "../measure/browser.ts";
import { THROTTLINGS, type Throttling } from "../measure/lighthouse.ts";
import { type Measures, measurePage, type Target } from "../measure/page.ts";
import { type Answer, serveFolder } from "../measure/server.ts";
import { report } from "../measure/table.ts";
import { UsageError } from "./arguments.ts";
import { runCommand } from "./run.ts";

const USAGE =
  "Emploi : npm run measure -- [/adresse …] [--site DOSSIER] [--runs NOMBRE] [--throttling simulate|devtools] [--no-lighthouse] [--json]";

interface Options {
  site: string;
  paths: string[];
  runs: number;
  throttling: Throttling;
  json: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const { site, runs = "3", json = false, "no-lighthouse": without = false } = values;
  const throttling = THROTTLINGS.find((one) => one === (values.throttling ?? "simulate"));
  const folder = site === undefined ? join(PROJECT_ROOT, "_site") : resolve(site);
  if (!existsSync(join(folder, "index.html"))) {
    throw new UsageError(`Aucun site dans ${site ?? "_site"} : lancez d’abord « npm run build ».`);
  }
  if (!/^[1-9]\d?$/.test(runs)) throw new UsageError(`--runs ${runs} : écrivez un nombre de 1 à 99.`);
  if (!throttling) {
    throw new UsageError(`--throttling ${values.throttling} : écrivez « simulate » ou « devtools ».`);
  }
  const odd = positionals.find((path) => !path.startsWith("/"));
  if (odd !== undefined) throw new UsageError(`${odd} : une adresse commence par « / ».`);
  return { site: folder, paths: positionals, runs: without ? 0 : Number(runs), throttling, json };
}

function parse(args: readonly string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const options = { site: text, runs: text, throttling: text, json: flag, "no-lighthouse": flag };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${USAGE}`);
  }
}

/** The pages asked for, else the first one of each layout. */
async function targetsOf(paths: readonly string[]): Promise<Target[]> {
  if (paths.length > 0) return paths.map((path) => ({ path, layout: undefined }));
  const generator = new Generator(buildOptions({}));
  await generator.ready();
  const byLayout = new Map<string, Target>();
  for (const { address, kind } of generator.site.pages) {
    const layout = generator.draw(address.url).view.template.replace(/^layouts\/|\.njk$/g, "");
    if (kind !== "redirect" && !byLayout.has(layout)) byLayout.set(layout, { path: address.url, layout });
  }
  return [...byLayout.values()];
}

async function measure({ site, paths, runs, throttling, json }: Options): Promise<void> {
  const answers: Answer[] = [];
  const server = await serveFolder(site, { asHost: true, onAnswer: (answer) => answers.push(answer) });
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const measures: Measures[] = [];
    for (const target of await targetsOf(paths)) {
      if ((await fetch(server.url + target.path)).status !== 200) {
        throw new UsageError(`${target.path} : aucune page du site n’a cette adresse.`);
      }
      if (process.stderr.isTTY) console.error(`${target.path}…`);
      const bench = { browser, port, origin: server.url, answers, runs, throttling };
      measures.push(await measurePage(bench, target));
    }
    console.log(json ? JSON.stringify(measures, null, 2) : report(measures));
  } finally {
    await browser.close();
    await server.close();
  }
}

runCommand((args) => measure(optionsOf(args)));
