/** What to upload to a store of objects that answers as a web site (S3 and those like it), and how. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePath } from "../../site/links.ts";
import { type Headers, type HostPattern, type HostRules, headersOf, REVALIDATED } from "./rules.ts";
import { contentType } from "./types.ts";

interface StoredObject {
  /** The name under which the store answers, not percent-encoded. */
  key: string;
  /** Path in the published folder. */
  file: string;
  bytes: number;
  sha256: string;
  contentType: string;
  cacheControl: string;
  contentEncoding?: string;
  /** Where a store that can redirect sends readers, in place of the file. */
  redirect?: string;
}

/**
 * The text of the list. A store finds `x/index.html` for `x/`, and nothing else: a page `x.html` is stored as `x` too.
 *
 * @param folder the published folder
 * @param files its files, as paths
 */
export function objectsFile(rules: HostRules, folder: string, files: readonly string[]): string {
  const names = new Set(files);
  const redirects = new Map(
    rules.redirects.flatMap(({ variants, to }) => variants.map((path) => [path, to] as const)),
  );
  const objects = files.flatMap((file): StoredObject[] => {
    const bytes = readFileSync(join(folder, file));
    const object = (key: string): StoredObject => {
      const redirect = redirects.get(`/${key}`);
      return {
        key,
        file,
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        contentType: contentType(file),
        cacheControl: headersOf(rules, `/${key}`)["Cache-Control"] ?? REVALIDATED,
        ...(redirect === undefined ? {} : { redirect }),
      };
    };
    const bare = file.replace(/\.html$/, "");
    return bare === file || file.endsWith("index.html") || file === "404.html" || names.has(bare)
      ? [object(file)]
      : [object(bare), object(file)];
  });
  return `${JSON.stringify({ index: "index.html", error: "404.html", headers: headersByPath(rules), routingRules: rules.patterns.map(routingRule), objects }, undefined, 1)}\n`;
}

/** A rule in the store's own words: it applies to what the store does not find. */
function routingRule({ prefix, to, keepsRest }: HostPattern): object {
  const external = /^(https?):\/\/([^/]+)\/?(.*)$/.exec(to);
  const key = decodePath(external ? (external[3] ?? "") : to.slice(1));
  return {
    Condition: { KeyPrefixEquals: prefix.slice(1), HttpErrorCodeReturnedEquals: "404" },
    Redirect: {
      HttpRedirectCode: "301",
      ...(external ? { Protocol: external[1], HostName: external[2] } : {}),
      ...(keepsRest ? { ReplaceKeyPrefixWith: key } : { ReplaceKeyWith: key }),
    },
  };
}

/** What the store cannot send and the network in front of it must. */
function headersByPath(rules: HostRules): { path: string; headers: Headers }[] {
  const others = rules.rules.filter(({ headers }) => headers["Cache-Control"] === undefined);
  const search = rules.search.paths.map((path) => ({
    path,
    headers: { "Content-Security-Policy": rules.search.policy },
  }));
  return [{ path: "/*", headers: rules.everywhere }, ...others, ...search];
}
