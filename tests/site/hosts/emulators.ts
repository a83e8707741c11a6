/** Netlify and Cloudflare Pages as their documentation tells them: which file, which redirect, which headers. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Answer {
  status: number;
  /** Path of the file that answers. */
  file?: string;
  location?: string;
  /** By lower-case name. */
  headers: Record<string, string>;
}

interface HeaderBlock {
  path: string;
  removed: string[];
  added: [name: string, value: string][];
}

interface Redirect {
  from: string;
  to: string;
  status: number;
  force: boolean;
}

/** A host that answers for a published folder. */
export type Emulator = (path: string) => Answer;

/** Rules in order, files before rules that do not insist, `/x` and `/x/` alike; headers of all rules that match. */
export function netlify(folder: string): Emulator {
  const [blocks, redirects] = [readHeaders(folder), readRedirects(folder)];
  return (path) => {
    const [isFile, rule] = [find(folder, path, ["", ".html", "/index.html"]), ruleFor(redirects, path, true)];
    if (rule && (rule.force || isFile === undefined)) {
      return { status: rule.status, location: rule.to, headers: {} };
    }
    const headers = headersFor(blocks, path);
    if (isFile === undefined) return { status: 404, file: "404.html", headers };
    return { status: 200, file: isFile, headers: { "cache-control": DEFAULT_CACHE, ...headers } };
  };
}

/** Redirects first and to the letter, then one canonical address a file, without `.html` nor `index.html`. */
export function cloudflare(folder: string): Emulator {
  const [blocks, redirects] = [readHeaders(folder), readRedirects(folder)];
  return (path) => {
    const rule = ruleFor(redirects, path, false);
    if (rule && rule.status !== 200) return { status: rule.status, location: rule.to, headers: {} };
    const moved = (location: string): Answer => ({ status: 308, location, headers: {} });
    if (path.endsWith("/index.html")) return moved(path.slice(0, -"index.html".length));
    if (path.endsWith(".html") && find(folder, path, [""])) return moved(path.slice(0, -".html".length));
    const headers = headersFor(blocks, path, {
      "cache-control": DEFAULT_CACHE,
      "access-control-allow-origin": "*",
    });
    const file = path.endsWith("/") ? find(folder, path, ["index.html"]) : find(folder, path, ["", ".html"]);
    if (file !== undefined) return { status: 200, file, headers };
    if (!path.endsWith("/") && find(folder, path, ["/index.html"])) return moved(`${path}/`);
    if (path.endsWith("/") && find(folder, path.slice(0, -1), [".html"])) return moved(path.slice(0, -1));
    return { status: 404, file: "404.html", headers };
  };
}

/** Follows redirects inside the site to the answer that is none. */
export function follow(host: Emulator, path: string, left = 5): Answer {
  const answer = host(path);
  const { location } = answer;
  return location?.startsWith("/") && left > 0 ? follow(host, location, left - 1) : answer;
}

/**
 * The first rule that matches, its target completed with what its `*` and its `:name` stood for.
 *
 * @param isLoose when a final slash counts for nothing
 */
function ruleFor(redirects: readonly Redirect[], path: string, isLoose: boolean): Redirect | undefined {
  for (const rule of redirects) {
    const end = isLoose && !rule.from.includes("*") ? "/?" : "";
    const pattern = (end === "" ? rule.from : rule.from.replace(/\/+$/, ""))
      .replace(/[.$+()]/g, "\\$&")
      .replace("*", "(?<splat>.*)")
      .replace(/:(\w+)/g, "(?<$1>[^/]+)");
    const match = new RegExp(`^${pattern}${end}$`).exec(path);
    if (!match) continue;
    const to = rule.to.replace(/:([a-z]+)/g, (written, name: string) => match.groups?.[name] ?? written);
    return { ...rule, to };
  }
  return undefined;
}

const DEFAULT_CACHE = "public, max-age=0, must-revalidate";

function find(folder: string, path: string, endings: readonly string[]): string | undefined {
  const file = decodeURIComponent(path).slice(1);
  return endings
    .map((ending) => (file + ending).replace(/^\//, "").replaceAll("//", "/"))
    .find((candidate) => statSync(join(folder, candidate), { throwIfNoEntry: false })?.isFile());
}

/** A header named by several rules has all their values, unless a rule takes back what those before it said. */
function headersFor(
  blocks: readonly HeaderBlock[],
  path: string,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const headers: Record<string, string> = {};
  const others: Record<string, string> = { ...own };
  for (const { path: pattern, removed, added } of blocks) {
    const matches = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!matches) continue;
    for (const name of removed) {
      delete headers[name.toLowerCase()];
      delete others[name.toLowerCase()];
    }
    for (const [name, value] of added) {
      const key = name.toLowerCase();
      headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
    }
  }
  return { ...others, ...headers };
}

function readHeaders(folder: string): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!line.startsWith(" ")) blocks.push({ path: line, removed: [], added: [] });
    else if (line.trim().startsWith("! ")) blocks.at(-1)?.removed.push(line.trim().slice(2));
    else {
      const at = line.indexOf(":");
      blocks.at(-1)?.added.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
    }
  }
  return blocks;
}

function readRedirects(folder: string): Redirect[] {
  if (!existsSync(join(folder, "_redirects"))) return [];
  const lines = readFileSync(join(folder, "_redirects"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [from = "", to = "", status = ""] = line.split(" ");
      return { from, to, status: Number.parseInt(status, 10), force: status.endsWith("!") };
    });
}
