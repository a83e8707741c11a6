import assert from "node:assert/strict";
import { test } from "node:test";
import {
  HostLimitError,
  headersFile,
  LIMITS,
  redirectsFile,
} from "../../../../scripts/publish/hosts/netlify.ts";
import type { HostRules } from "../../../../scripts/publish/hosts/rules.ts";

const POLICY = "Content-Security-Policy";

function rules(changes: Partial<HostRules> = {}): HostRules {
  return {
    everywhere: { [POLICY]: "étroite", "X-Frame-Options": "DENY" },
    rules: [{ path: "/img/*", headers: { "Cache-Control": "public" } }],
    search: { paths: ["/recherche/"], policy: "large" },
    patterns: [],
    redirects: [{ from: "/été", variants: ["/été"], to: "/%C3%A9t%C3%A9/" }],
    ...changes,
  };
}

const redirects = (count: number, to = "/") =>
  Array.from({ length: count }, (_, index) => ({ from: `/a${index}`, variants: [], to }));

test("Cloudflare takes the common policy back on the search page", () => {
  assert.equal(
    headersFile(rules(), "cloudflare"),
    `/*\n  ! Access-Control-Allow-Origin\n  ${POLICY}: étroite\n  X-Frame-Options: DENY\n\n/img/*\n  Cache-Control: public\n\n` +
      `/recherche/\n  ! ${POLICY}\n  ${POLICY}: large\n`,
  );
});

test("Netlify, which adds policies up, has the wider one once", () => {
  assert.equal(
    headersFile(rules(), "netlify"),
    `/*\n  ${POLICY}: large\n  X-Frame-Options: DENY\n\n/img/*\n  Cache-Control: public\n`,
  );
});

const FORM = {
  path: "/admin/*",
  headers: { [POLICY]: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
};

test("a path with a policy of its own has it alone with Cloudflare, and within the widest one with Netlify", () => {
  const common =
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
  const given = rules({
    everywhere: { [POLICY]: common },
    rules: [FORM],
    search: { paths: [], policy: common },
  });
  assert.match(
    headersFile(given, "cloudflare"),
    /\n\/admin\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: default/,
  );
  assert.equal(
    headersFile(given, "netlify"),
    `/*\n  ${POLICY}: default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'\n`,
  );
});

test("redirects are encoded; with Netlify they win over the file that redirects by itself", () => {
  assert.equal(redirectsFile(rules(), "netlify"), "/%C3%A9t%C3%A9 /%C3%A9t%C3%A9/ 301!\n");
  assert.equal(redirectsFile(rules(), "cloudflare"), "/%C3%A9t%C3%A9 /%C3%A9t%C3%A9/ 301\n");
});

const many = Array.from({ length: LIMITS.headerRules }, (_, index) => ({ path: `/${index}`, headers: {} }));
const TOO_LONG: [what: string, rules: HostRules, write: typeof headersFile, told: RegExp][] = [
  [
    "rules of headers",
    rules({ rules: many }),
    headersFile,
    /^_headers : 102 règles, et Cloudflare n’en lit pas plus de 100\./,
  ],
  [
    "letters in a header",
    rules({ everywhere: { A: "x".repeat(2000) } }),
    headersFile,
    /^_headers : une ligne de 2005 caractères/,
  ],
  ["redirects", rules({ redirects: redirects(2001) }), redirectsFile, /^_redirects : 2001 redirections/],
  [
    "letters in a redirect",
    rules({ redirects: redirects(1, `/${"x".repeat(1000)}`) }),
    redirectsFile,
    /^_redirects : une ligne/,
  ],
];
for (const [what, tooLong, write, told] of TOO_LONG) {
  test(`too many ${what} for Cloudflare are told, not cut short`, () => {
    assert.throws(
      () => write(tooLong, "cloudflare"),
      (error) => error instanceof HostLimitError && told.test(error.message),
    );
    assert.doesNotThrow(() => write(tooLong, "netlify"));
  });
}

test("a folder that moves is told after single addresses; Cloudflare's rules leave its index alone", () => {
  const moved = { prefix: "/été/", to: "/b/", keepsRest: true, published: [] };
  const blog = { prefix: "/blog/", to: "/blog/", keepsRest: false, published: [] };
  const both = rules({ redirects: [], patterns: [moved, blog] });
  assert.equal(redirectsFile(both, "netlify"), "/%C3%A9t%C3%A9/* /b/:splat 301\n/blog/* /blog/ 301\n");
  assert.equal(
    redirectsFile(both, "cloudflare"),
    "/%C3%A9t%C3%A9/:premier /b/:premier 301\n/%C3%A9t%C3%A9/:premier/* /b/:premier/:splat 301\n" +
      "/blog/:premier /blog/ 301\n/blog/:premier/* /blog/ 301\n",
  );
});

test("what is published in a folder that moved answers for itself at Cloudflare's too", () => {
  const published = ["/blog/2/", "/blog/flux.xml"];
  const patterns = [{ prefix: "/blog/", to: "/", keepsRest: false, published }];
  assert.match(
    redirectsFile(rules({ patterns, redirects: [] }), "cloudflare"),
    /^\/blog\/2\/ \/blog\/2\/ 200\n\/blog\/flux\.xml \/blog\/flux\.xml 200\n\/blog\/:premier \/ 301\n/,
  );
  assert.equal(redirectsFile(rules({ patterns, redirects: [] }), "netlify"), "/blog/* / 301\n");
});
