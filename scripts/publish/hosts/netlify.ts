/** `_headers` and `_redirects`, in the syntax that Netlify and Cloudflare Pages share, each with its own rules. */
import { encodePath } from "../../content/permalink.ts";
import { widestPolicy } from "../../views/policy.ts";
import { type Headers, type HostPattern, type HostRules, POLICY } from "./rules.ts";

export type Dialect = "netlify" | "cloudflare";

/** What Cloudflare reads at most; Netlify sets no such limits. */
export const LIMITS = {
  headerRules: 100,
  headerLine: 2000,
  redirects: 2000,
  patterns: 100,
  redirectLine: 1000,
};

/** What Cloudflare allows to everyone, everywhere, of its own accord. */
const CORS = "Access-Control-Allow-Origin";

/** A file of rules that a host would cut short without a word. */
export class HostLimitError extends Error {}

/**
 * The text of `_headers`. Both hosts add up the rules that match a path, so no header may come twice for one path:
 * Cloudflare can take a header back (`!`), which gives the search page its policy; Netlify cannot, and has the wider
 * policy everywhere, narrowed by the one that each page holds.
 */
export function headersFile(rules: HostRules, dialect: Dialect): string {
  const { search } = rules;
  const isNarrow = dialect === "cloudflare";
  const common = isNarrow ? rules.everywhere : { ...rules.everywhere, ...widest(rules) };
  const again = (headers: Headers) => Object.keys(headers).filter((name) => name in rules.everywhere);
  const blocks = [
    block("/*", common, isNarrow ? [CORS] : []),
    ...rules.rules.flatMap(({ path, headers }) => {
      if (isNarrow) return [block(path, headers, again(headers))];
      const own = Object.entries(headers).filter(([name]) => !(name in rules.everywhere));
      return own.length === 0 ? [] : [block(path, Object.fromEntries(own))];
    }),
    ...(isNarrow ? search.paths.map((path) => block(path, { [POLICY]: search.policy }, [POLICY])) : []),
  ];
  if (dialect === "cloudflare") {
    hold(blocks.length <= LIMITS.headerRules, `_headers : ${blocks.length} règles`, LIMITS.headerRules);
    holdLines("_headers", blocks.join("\n").split("\n"), LIMITS.headerLine);
  }
  return `${blocks.join("\n\n")}\n`;
}

/** What any path is sent, of the headers that some paths have of their own. */
function widest({ everywhere, rules, search }: HostRules): Headers {
  const own = rules.map(({ headers }) => headers).filter((headers) => POLICY in headers);
  const policy = widestPolicy([search.policy, ...own.flatMap((headers) => headers[POLICY] ?? [])]);
  const others = Object.entries(Object.assign({}, ...own) as Headers).filter(([name]) => name in everywhere);
  return { ...Object.fromEntries(others), [POLICY]: policy };
}

function block(path: string, headers: Headers, taken: readonly string[] = []): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [encodePath(path), ...taken.map((name) => `  ! ${name}`), ...lines].join("\n");
}

/**
 * The text of `_redirects`. Netlify prefers a file to a rule unless the rule insists (`!`): the page that redirects
 * without the host's help stands at the same address. Cloudflare follows every rule before it looks at files.
 */
export function redirectsFile(rules: HostRules, dialect: Dialect): string {
  const status = dialect === "netlify" ? "301!" : "301";
  const moved = rules.redirects.map(({ from, to }) => `${encodePath(from)} ${to} ${status}`);
  const lines = dialect === "cloudflare" ? [...moved, ...keptLines(rules)] : moved;
  const folders = rules.patterns.flatMap((pattern) => patternLines(pattern, dialect));
  if (dialect === "cloudflare") {
    hold(lines.length <= LIMITS.redirects, `_redirects : ${lines.length} redirections`, LIMITS.redirects);
    hold(folders.length <= LIMITS.patterns, `_redirects : ${folders.length} dossiers`, LIMITS.patterns);
    holdLines("_redirects", [...lines, ...folders], LIMITS.redirectLine);
  }
  return [...lines, ...folders].map((line) => `${line}\n`).join("");
}

/** The rules of a folder; for Cloudflare they leave its own index alone. */
function patternLines({ prefix, to, keepsRest }: HostPattern, dialect: Dialect): string[] {
  const from = encodePath(prefix);
  if (dialect === "netlify") return [`${from}* ${to}${keepsRest ? ":splat" : ""} 301`];
  return [
    `${from}:premier ${to}${keepsRest ? ":premier" : ""} 301`,
    `${from}:premier/* ${to}${keepsRest ? ":premier/:splat" : ""} 301`,
  ];
}

/** What is published in a folder that moved answers for itself: single addresses come before folders. */
function keptLines(rules: HostRules): string[] {
  const kept = new Set(rules.patterns.flatMap(({ published }) => published.map(encodePath)));
  return [...kept].map((path) => `${path} ${path} 200`);
}

function holdLines(file: string, lines: readonly string[], limit: number): void {
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  hold(longest <= limit, `${file} : une ligne de ${longest} caractères`, limit);
}

function hold(holds: boolean, told: string, limit: number): void {
  if (holds) return;
  throw new HostLimitError(
    `${told}, et Cloudflare n’en lit pas plus de ${limit}.\n` +
      "    Réduisez le nombre de redirections ou d’hôtes admis, ou publiez chez un autre hébergeur.",
  );
}
