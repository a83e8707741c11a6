/** Reads the redirects that servers of the former site made: Netlify's `_redirects`, nginx's configuration. */

export interface ServerRule {
  line: number;
  /** As written, for notes. */
  written: string;
  /** Path, or prefix with its last `/` when `rest` is true. Undefined when the rule is beyond us. */
  from?: string;
  to?: string;
  /** What follows the prefix follows the destination too. */
  rest: boolean;
}

/** `/from /to [status]`, a line each; `/from/* /to/:splat` moves a whole folder. */
export function readNetlify(text: string): ServerRule[] {
  return text.split("\n").flatMap((raw, index) => {
    const written = raw.replace(/(?:^|\s)#.*$/, "").trim();
    if (written === "") return [];
    const [from = "", to, ...others] = written.split(/\s+/);
    const rule = { line: index + 1, written, rest: false };
    const hasCondition = others.some((word) => !/^30[1278]!?$/.test(word));
    if (to === undefined || hasCondition || from.includes(":")) return [rule];
    return [moved(rule, from, to, "*", ":splat")];
  });
}

/** `rewrite ^/from/(.*)$ /to/$1 permanent;` and `location = /from { return 301 /to; }`; others of their kind are told. */
export function readNginx(text: string): ServerRule[] {
  return text.split("\n").flatMap((raw, index) => {
    const written = raw.replace(/(?:^|\s)#.*$/, "").trim();
    const rule = { line: index + 1, written, rest: false };
    const exact = /^location\s*=\s*(\S+)\s*\{\s*return\s+30[1278]\s+(\S+?)\s*;/.exec(written);
    if (exact) return [moved(rule, exact[1] ?? "", plainTarget(exact[2] ?? ""), "*", "$1")];
    const rewrite = /^rewrite\s+\^?(\S+)\s+(\S+?)(?:\s+(\w+))?\s*;/.exec(written);
    if (rewrite && (rewrite[3] === "permanent" || rewrite[3] === "redirect")) {
      const from = (rewrite[1] ?? "")
        .replace(/\$$/, "")
        .replace(/\(\.[*+]\)$/, "*")
        .replace(/\/\?$/, "")
        .replace(/\\\./g, ".");
      return /[()[\]|?+^\\]/.test(from)
        ? [rule]
        : [moved(rule, from, plainTarget(rewrite[2] ?? ""), "*", "$1")];
    }
    return rewrite || /^(?:return\s+30\d|proxy_pass)\b/.test(written) ? [rule] : [];
  });
}

/** A destination without the host that answers. */
function plainTarget(target: string): string {
  return target.replace(/^\$scheme:\/\/\$(?:http_)?host(?=\/)/, "");
}

function moved(rule: ServerRule, from: string, to: string, wildcard: string, splat: string): ServerRule {
  if (!from.startsWith("/") || !/^(?:\/(?!\/)|https?:\/\/)/.test(to)) return rule;
  if (!from.includes(wildcard)) return to.includes(splat) ? rule : { ...rule, from, to };
  const prefix = from.slice(0, -wildcard.length);
  if (!from.endsWith(`/${wildcard}`) || prefix.includes(wildcard)) return rule;
  if (!to.endsWith(`/${splat}`) || !to.startsWith("/")) return rule;
  return { ...rule, from: prefix, to: to.slice(0, -splat.length), rest: true };
}
