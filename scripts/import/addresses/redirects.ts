/** Writes in `redirects.yml` what servers of the former site did, one line an address. */

import { parse } from "yaml";
import { permalinkFault } from "../../content/permalink.ts";
import type { Problem } from "../../content/problem.ts";
import { barePath } from "../../site/addresses.ts";
import { type Checkout, readText } from "../checkout.ts";
import type { Destination } from "../destination.ts";
import { note } from "../notes.ts";
import type { Claims } from "./claims.ts";
import { readNetlify, readNginx, type ServerRule } from "./rules.ts";

const SERVER_FILES: readonly (readonly [path: string, read: (text: string) => ServerRule[]])[] = [
  ["_redirects", readNetlify],
  ["servers.conf.erb", readNginx],
  ["servers.conf", readNginx],
  ["nginx.conf", readNginx],
];

const FILE = "redirects.yml";

/** Carries the rules that a list of redirects can say; tells the others. */
export function bringRules(
  { files }: Checkout,
  claims: Claims,
  data: Destination,
  problems: Problem[],
): void {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const [path, read] of SERVER_FILES) {
    const file = files.get(path);
    const text = file && readText(file, problems);
    if (file === undefined || text === undefined) continue;
    for (const rule of read(text)) {
      const key = `${rule.from ?? rule.written} ${rule.to}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const fault = carry(rule, claims, found);
      if (fault)
        problems.push(note(file.shown, rule.line, `« ${rule.written} » n’est pas repris : ${fault}`, HINT));
    }
  }
  write(found, data, problems);
}

const HINT =
  "Écrivez dans _data/redirects.yml les adresses qui comptent, ou la règle dans la configuration du serveur.";

/** Adds what a rule says to the redirects found; returns why it cannot be said. */
function carry(rule: ServerRule, claims: Claims, found: Map<string, string>): string | undefined {
  const { from, to } = rule;
  if (from === undefined || to === undefined) return "une liste de redirections ne sait pas le dire.";
  if (permalinkFault(from.replace(/\*$/, "")))
    return "cette adresse n’est pas de celles qu’une page peut avoir.";
  const isFolder = from.endsWith("*");
  if (found.has(from) || (!isFolder && claims.targets.has(barePath(from)))) return undefined;
  const target = targetOf(to, claims);
  if (target === undefined) return `« ${to} » n’est l’adresse d’aucune page du site.`;
  found.set(from, target);
  return undefined;
}

/** Where a rule leads in the end; undefined when that is nowhere. */
function targetOf(to: string, { targets, addresses }: Claims): string | undefined {
  if (!to.startsWith("/")) return to;
  if (to.endsWith("*"))
    return addresses.some((address) => address.startsWith(to.slice(0, -1))) ? to : undefined;
  const [path = "", anchor] = to.split("#");
  const target = targets.get(barePath(path.replace(/\?.*$/, "")));
  return target === undefined || anchor === undefined ? target : `${target}#${anchor}`;
}

function write(found: ReadonlyMap<string, string>, data: Destination, problems: Problem[]): void {
  const text = data.read(FILE) ?? "";
  const known = knownRedirects(text);
  if (known === undefined) {
    const message = "ce fichier est mal écrit : les redirections n’y sont pas ajoutées.";
    problems.push(note(`${data.shown}/${FILE}`, 0, message, "Corrigez-le et recommencez."));
    return;
  }
  const lines = [...found]
    .filter(([from]) => !known.has(from))
    .map(([from, to]) => `- { de: ${scalar(from)}, vers: ${scalar(to)} }\n`);
  if (lines.length === 0) return;
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  data.complete(FILE, start + lines.join(""));
}

function knownRedirects(text: string): ReadonlySet<string> | undefined {
  try {
    const list: unknown = parse(text, { maxAliasCount: 0 }) ?? [];
    return Array.isArray(list) ? new Set(list.map((item) => String(item?.de))) : undefined;
  } catch {
    return undefined;
  }
}

/** An address as YAML; between quotes when a mark of it could be YAML's own. */
function scalar(address: string): string {
  return /^\/[\p{L}\p{N}/._~*-]*$/u.test(address) ? address : JSON.stringify(address);
}
