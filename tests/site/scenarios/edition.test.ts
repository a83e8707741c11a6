/** The form editor works on the repository of the site's data, and on no other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareFixture } from "../build.ts";
import { QUIET, SITE_DATA } from "../project.ts";

const CASES: [depot: string, service: string | undefined, told: string[]][] = [
  ["https://github.com/a/b", "github", []],
  ["https://gitlab.com/a/b", "gitlab", []],
  ["https://forge.example.org/groupe/a/b.git", "gitlab", []],
  ["https://forge.example.org/a/b", undefined, []],
  ["https://forge.example.org/a/b", "github", ["12:16 unknown-value"]],
  ["https://github.com.example.org/a/b", "github", ["12:16 unknown-value"]],
  ["https://github.com/a/b", "gitlab", ["12:16 unknown-value"]],
  ["https://github.com/a", "github", ["8:8 address"]],
  ["http://github.com/a/b", "github", ["8:8 address"]],
];
for (const [depot, service, expected] of CASES) {
  test(`${depot} ${expected.length === 0 ? "may be" : "cannot be"} edited with ${service ?? "no service"}`, async () => {
    const edition = service === undefined ? "" : `edition:\n  fournisseur: ${service}\n`;
    const site = SITE_DATA.replace(/depot: .*/, `depot: ${depot}`) + edition;
    const project = { ...QUIET, "_data/site.yml": site };
    const problems = await prepareFixture({ "pages/a.md": "---\ntitle: A\n---\n" }, { project }).ready();
    assert.deepEqual(
      problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
      expected,
    );
  });
}
