/** Reads the redirects that servers of the former site made: Netlify's `_redirects`, nginx's configuration. */

export interface ServerRule {
  line: number;
  /** As written, for notes. */
  written: string;
  /** A path, or a folder as `/ancien/*`. Undefined when the rule is beyond us. */
  from?: string;
  /** Where it leads; `*` at the end takes what follows the folder. */
  to?: string;
}

/** `/from /to [status]`, a line each; `/from/* /to/:splat` moves a whole folder. */
export function readNetlify(text: string): ServerRule[] {
  return text.split("\n").flatMap((raw, index) => {
    const written = raw.replace(/(?:^|\s)#.*$/, "").trim();
    if (written === "") return [];
    const [from = "", to, ...others] = written.split(/\s+/);
    const rule = { line: index + 1, written };
    const hasCondition = others.some((word) => !/^30[1278]!?$/.test(word));
    if (to === undefined || hasCondition || from.includes(":")) return [rule];
    return [moved(rule, from, to, ":splat")];
  });
}

/** `rewrite ^/from/(.*)$ /to/$1 permanent;` and `location = /from { return 301 /to; }`; others of their kind are told. */
export function readNginx(text: string): ServerRule[] {
  return text.split("\n").flatMap((raw, index) => {
    const written = raw.replace(/(?:^|\s)#.*$/, "").trim();
    const rule = { line: index + 1, written };
    const exact = /^location\s*=\s*(\S+)\s*\{\s*return\s+30[1278]\s+(\S+?)\s*;/.exec(written);
    if (exact) return [moved(rule, exact[1] ?? "", plainTarget(exact[2] ?? ""), "$1")];
    const rewrite = /^rewrite\s+\^?(\S+)\s+(\S+?)(?:\s+(\w+))?\s*;/.exec(written);
    if (rewrite && (rewrite[3] === "permanent" || rewrite[3] === "redirect")) {
      const from = (rewrite[1] ?? "")
        .replace(/\$$/, "")
        .replace(/\(\.[*+]\)$/, "*")
        .replace(/\/\?$/, "")
        .replace(/\\\./g, ".");
      return /[()[\]|?+^\\]/.test(from) ? [rule] : [moved(rule, from, plainTarget(rewrite[2] ?? ""), "$1")];
    }
    return rewrite || /^(?:return\s+30\d|proxy_pass)\b/.test(written) ? [rule] : [];
  });
}

/** A destination without the host that answers. */
function plainTarget(target: string): string {
  return target.replace(/^\$scheme:\/\/\$(?:http_)?host(?=\/)/, "");
}

/** @param splat what stands in the target for the rest of the path */
function moved(rule: ServerRule, from: string, to: string, splat: string): ServerRule {
  if (!from.startsWith("/") || !/^(?:\/(?!\/)|https?:\/\/)/.test(to) || to.includes("*")) return rule;
  const isFolder = from.endsWith("/*") && from.length > 2;
  if (from.slice(0, isFolder ? -1 : undefined).includes("*")) return rule;
  const keepsRest = to.endsWith(`/${splat}`);
  if (to.slice(0, keepsRest ? -splat.length : undefined).includes("$")) return rule;
  if (to.includes(splat) && !(isFolder && keepsRest)) return rule;
  return { ...rule, from, to: keepsRest ? `${to.slice(0, -splat.length)}*` : to };
}
