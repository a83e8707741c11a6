/** `npm run import`: brings a checkout of the former site, and of its blog, into a content tree. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadSiteData } from "../data/load.ts";
import { PROJECT_ROOT, shownPath } from "../generator/options.ts";
import { Destination } from "../import/destination.ts";
import type { House } from "../import/documents/document.ts";
import { importSite } from "../import/import.ts";
import { noBreakSpaces } from "../markdown/typography.ts";
import { filesUnder } from "../publish/asset-bundle.ts";
import { UsageError } from "./arguments.ts";
import { count, formatProblem } from "./report.ts";
import { runCommand } from "./run.ts";

const USAGE = "Usage : npm run import -- ANCIEN_SITE [--blog ANCIEN_BLOG] [--to DOSSIER]";

interface Request {
  site: string;
  blog: string | undefined;
  to: string;
}

function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  const [site, ...others] = positionals;
  if (site === undefined || others.length > 0)
    throw new UsageError(`nommez un dossier, et un seul. ${USAGE}`);
  for (const folder of [site, values.blog]) {
    if (folder === undefined || (existsSync(folder) && statSync(folder).isDirectory())) continue;
    throw new UsageError(`${folder} : ce dossier n’existe pas.`);
  }
  const to = values.to ?? join(PROJECT_ROOT, "content");
  for (const folder of [site, values.blog]) {
    if (folder === undefined || relative(resolve(folder), resolve(to)).startsWith("..")) continue;
    throw new UsageError(`--to ${to} : choisissez un dossier hors de ${folder}.`);
  }
  return { site, blog: values.blog, to };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], options: { blog: text, to: text }, allowPositionals: true });
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${USAGE}`);
  }
}

/** What this project has that documents may ask for. */
function houseOf(root: string): House {
  const { data, problems } = loadSiteData(join(root, "_data"));
  if (data === undefined) {
    throw new UsageError(["_data est à corriger d’abord :", ...problems.map(formatProblem)].join("\n"));
  }
  const names = (folder: string) => new Set(readdirSync(join(root, folder)));
  const { redirects, sidebars, categories } = data;
  return {
    stylesheets: names("assets/css"),
    scripts: names("assets/js"),
    pictures: new Set(picturesIn(join(root, "assets/img"))),
    sidebars: new Set(sidebars.keys()),
    categories: new Set(Object.keys(categories.value)),
    redirects: redirects.value.map(({ de }, index) => {
      const { line } = redirects.locate([index, "de"], "value");
      return { from: de, file: redirects.file, line };
    }),
  };
}

function picturesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return filesUnder(folder).map((path) => `/img/${path.replaceAll("\\", "/")}`);
}

/** The project's `_data` for its own content; for another tree, a folder within that no build reads. */
function destinations(to: string): { content: Destination; data: Destination; apart: boolean } {
  const folder = resolve(to);
  const content = new Destination(folder, shownPath(folder, PROJECT_ROOT));
  const isOurs = folder === join(PROJECT_ROOT, "content");
  const data = isOurs ? join(PROJECT_ROOT, "_data") : join(folder, ".data");
  return { content, data: new Destination(data, shownPath(data, PROJECT_ROOT)), apart: !isOurs };
}

runCommand((args) => {
  const { site, blog, to } = readArguments(args);
  const { content, data, apart } = destinations(to);
  const checkout = (folder: string) => ({ root: resolve(folder), shown: folder.replace(/[\\/]+$/, "") });
  const problems = importSite({
    site: checkout(site),
    blog: blog === undefined ? undefined : checkout(blog),
    content,
    data,
    apart,
    house: houseOf(PROJECT_ROOT),
  });
  for (const problem of problems) console.log(formatProblem(problem));
  if (apart && existsSync(data.folder)) {
    console.log(`Menus, redirections et rubriques sont dans ${data.shown} : recopiez-les dans _data.`);
  }
  const total = (outcome: "written" | "unchanged") => content.tally[outcome] + data.tally[outcome];
  const [written, unchanged] = [total("written"), total("unchanged")];
  const files = `${count(written, "fichier")} ${written > 1 ? "écrits" : "écrit"}, ${unchanged} déjà à jour`;
  const left = `${count(problems.length, "point")} à reprendre à la main`;
  console.log(noBreakSpaces(`${files} dans ${content.shown} ; ${left}.`));
});
