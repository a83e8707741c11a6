/** The options of the commands, read and checked. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseDay } from "../content/dates.ts";
import type { RequestedOptions } from "../generator/options.ts";
import { HOSTS, type Host, RIVALS } from "../publish/hosts/hosts.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";

/** A mistake on the command line, told in French without a stack. */
export class UsageError extends Error {}

/** How a site is published, which changes nothing of its pages. */
export interface Publication {
  hosts: readonly Host[];
  /** Where the addresses of the last publication are listed, when not beside the site. */
  previous: string | undefined;
  /** Whether what weighs too much is refused, or only told. */
  budgets: Strictness;
  /** Whether texts are compressed beforehand. */
  compress: boolean;
}

/** What is made of a kind of mistake. */
type Strictness = "error" | "warn";

type Values = Partial<
  Record<
    "content" | "output" | "date" | "links" | "host" | "previous" | "css" | "base" | "budgets" | "format",
    string
  >
> & {
  noindex?: boolean;
  compress?: boolean;
};

const SITE = ["content", "output", "date", "links"] as const;
/** Options that take no value. */
const FLAGS = ["noindex"] as const;
const PUBLICATION_FLAGS = ["compress"] as const;
const PUBLICATION = ["host", "previous", "css", "budgets", "base"] as const;
const SHEETS = ["purged", "components"] as const;
const USAGE = "Options : --content DOSSIER --output DOSSIER --date AAAA-MM-JJ --links error|warn --noindex";

/** Reads `--content DIR --output DIR --date AAAA-MM-JJ --links error|warn --noindex`. @throws UsageError */
export function buildArguments(args: readonly string[]): RequestedOptions {
  return siteOptions(parse(args, SITE, USAGE));
}

/**
 * Reads the same and `--host a,b --previous FILE|URL --css purged|components --budgets error|warn
 * --base /dépôt/ --compress`.
 *
 * @throws UsageError
 */
export function publishArguments(args: readonly string[]): RequestedOptions & Publication {
  const usage = `${USAGE} --host ${HOSTS.join(",")} --previous FICHIER|ADRESSE --css ${SHEETS.join("|")} --budgets error|warn --base /CHEMIN/ --compress`;
  const flags = [...FLAGS, ...PUBLICATION_FLAGS];
  const {
    host,
    previous,
    css = "purged",
    budgets,
    base = "/",
    compress = false,
    ...values
  } = parse(args, [...SITE, ...PUBLICATION], usage, flags);
  const sheets = SHEETS.find((name) => name === css);
  if (sheets === undefined) throw new UsageError(`--css ${css} : écrivez « ${SHEETS.join(" » ou « ")} ».`);
  const hosts = hostsOf(host ?? (base === "/" ? "netlify" : "github"));
  checkBase(base, hosts);
  return {
    ...siteOptions(values),
    ...{ hosts, previous, css: sheets, base, compress },
    budgets: strictness("budgets", budgets) ?? "error",
  };
}

/** Only GitHub Pages publishes under a path: the other hosts' rules are those of a whole domain. */
function checkBase(base: string, hosts: readonly Host[]): void {
  if (base === "/") return;
  if (!/^(?:\/[\w.~-]*[\w~-])+\/$/.test(base)) {
    throw new UsageError(`--base ${base} : écrivez un chemin entre deux « / », par exemple /nom-du-depot/.`);
  }
  if (hosts.some((host) => host !== "github")) {
    throw new UsageError(`--base ${base} : ne va qu’avec --host github ou --host aucun.`);
  }
}

/** Reads `--content DIR --date AAAA-MM-JJ --links error|warn --format text|github|json|sarif`. @throws UsageError */
export function checkArguments(args: readonly string[]): RequestedOptions & { format: FormatName } {
  const forms = Object.keys(FORMATS);
  const usage = `Options : --content DOSSIER --date AAAA-MM-JJ --links error|warn --format ${forms.join("|")}`;
  const { format = "text", ...values } = parse(args, ["content", "date", "links", "format"], usage);
  if (!forms.includes(format)) {
    throw new UsageError(`--format ${format} : écrivez ${forms.join(", ")}.`);
  }
  return { ...siteOptions(values), format: format as FormatName };
}

/** Reads `--content DIR`. @throws UsageError */
export function contentArgument(args: readonly string[]): RequestedOptions {
  return siteOptions(parse(args, ["content"], "Option : --content DOSSIER"));
}

function siteOptions(values: Omit<Values, "css" | "budgets" | "compress">): RequestedOptions {
  const { date, links, content } = values;
  if (date !== undefined && parseDay(date) !== date) {
    throw new UsageError(`--date ${date} : écrivez une date de la forme AAAA-MM-JJ.`);
  }
  if (content !== undefined && !existsSync(resolve(content))) {
    throw new UsageError(`--content ${content} : ce dossier n’existe pas.`);
  }
  return { ...values, links: strictness("links", links) };
}

function strictness(option: string, written: string | undefined): Strictness | undefined {
  if (written === undefined || written === "error" || written === "warn") return written;
  throw new UsageError(`--${option} ${written} : écrivez « error » ou « warn ».`);
}

/** `aucun` for none: the site without a file for any host. */
function hostsOf(written: string): Host[] {
  if (written === "aucun") return [];
  const names = written.split(",");
  const unknown = names.find((name) => !HOSTS.includes(name as Host));
  if (unknown !== undefined) {
    throw new UsageError(
      `--host ${written} : hébergeur inconnu, « ${unknown} ». Connus : ${HOSTS.join(", ")}.`,
    );
  }
  if (RIVALS.every((name) => names.includes(name))) {
    throw new UsageError(
      `--host ${written} : ${RIVALS.join(" et ")} lisent les mêmes fichiers, chacun à sa façon. Choisissez l’un des deux.`,
    );
  }
  return HOSTS.filter((name) => names.includes(name));
}

function parse(
  args: readonly string[],
  names: readonly Exclude<keyof Values, "noindex" | "compress">[],
  usage: string,
  flags: readonly ("noindex" | "compress")[] = FLAGS,
): Values {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" } as const] as const),
    ...flags.map((name) => [name, { type: "boolean" } as const] as const),
  ]);
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new UsageError(`option inconnue ou incomplète. ${usage}`);
  }
}
