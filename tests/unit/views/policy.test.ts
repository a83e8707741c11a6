import assert from "node:assert/strict";
import { test } from "node:test";
import { contentPolicy, formPolicy, pagePolicy, widestPolicy } from "../../../scripts/views/policy.ts";

const facts = (hosts: Partial<Record<"feuilles_de_style" | "scripts" | "lecteurs", string[]>> = {}) => ({
  hotes_admis: { feuilles_de_style: [], scripts: [], lecteurs: [], ...hosts },
});

test("with no host admitted, everything comes from the site and nothing is inline or evaluated", () => {
  assert.equal(
    contentPolicy(facts(), false),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
      "require-trusted-types-for 'script'",
  );
});

test("admitted hosts are admitted in https, each for its own kind", () => {
  const policy = contentPolicy(
    facts({ feuilles_de_style: ["a.example"], scripts: ["b.example"], lecteurs: ["c.example", "d.example"] }),
    false,
  );
  assert.match(policy, /script-src 'self' https:\/\/b\.example;/);
  assert.match(policy, /style-src 'self' https:\/\/a\.example;/);
  assert.match(policy, /frame-src https:\/\/c\.example https:\/\/d\.example;/);
});

test("only the search page may compile programs", () => {
  const site = facts() as Parameters<typeof pagePolicy>[0];
  assert.match(pagePolicy(site, "recherche"), /script-src 'self' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(pagePolicy(site, "page"), /wasm/);
});

test("the form editor may talk to the host of its repository, and to no one else", () => {
  const github = formPolicy({ depot: "https://github.com/exemple/site" });
  assert.match(github, /script-src 'self';/);
  assert.match(
    github,
    /connect-src 'self' blob: data: https:\/\/api\.github\.com https:\/\/raw\.githubusercontent\.com;/,
  );
  const gitlab = formPolicy({ depot: "https://gitlab.example.org/a/b", edition: { fournisseur: "gitlab" } });
  assert.match(gitlab, /connect-src 'self' blob: data: https:\/\/gitlab\.example\.org;/);
  assert.doesNotMatch(gitlab, /github/);
});

test("the widest of several policies allows what any of them does, and forbids what all of them do", () => {
  assert.equal(widestPolicy(["default-src 'none'; a-src 'self'"]), "default-src 'none'; a-src 'self'");
  assert.equal(
    widestPolicy([
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'",
      "default-src 'none'; style-src 'unsafe-inline'; img-src blob:; form-action 'none'; base-uri 'none'",
    ]),
    "default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none'; img-src blob:",
  );
});
