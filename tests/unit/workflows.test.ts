/** Every workflow: rights as narrow as can be, actions that cannot move, nothing of a stranger in a command. */
import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { filesOf, readProject } from "./project-files.ts";

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const workflows = new Map(
  filesOf(".github/workflows").map((file) => [basename(file, ".yml"), parse(readProject(file)) as Workflow]),
);

/** The only rights to write, each in the job that needs it. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  "comment/comment": ["pull-requests"],
  "publish/pages": ["pages", "id-token"],
  "weekly/report": ["issues"],
};

test("there is one for each thing that has to be done", () => {
  assert.deepEqual([...workflows.keys()], ["comment", "diff", "publish", "tests", "weekly"]);
});

for (const [name, { on, permissions, jobs }] of workflows) {
  test(`${name} reads, and writes only where it must`, () => {
    assert.ok(!("pull_request_target" in on));
    assert.ok(Object.values(permissions).every((right) => right === "read"));
    for (const [job, { permissions: own = {} }] of Object.entries(jobs)) {
      const written = Object.keys(own).filter((right) => own[right] === "write");
      assert.deepEqual(written, WRITERS[`${name}/${job}`] ?? [], job);
    }
  });

  test(`${name} uses actions pinned to a commit, ends by itself, and puts no expression in a command`, () => {
    for (const [job, { steps, "timeout-minutes": limit }] of Object.entries(jobs)) {
      assert.ok(limit !== undefined && limit <= 45, job);
      for (const { uses, run = "", with: given } of steps) {
        if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40}$/);
        if (uses?.startsWith("actions/checkout")) assert.equal(given?.["persist-credentials"], false, job);
        assert.doesNotMatch(run, /\$\{\{/);
      }
    }
  });
}

test("the site is published from the main branch and every night, one publication at a time", () => {
  const { on } = workflows.get("publish") as Workflow;
  assert.deepEqual(Object.keys(on), ["push", "schedule", "workflow_dispatch"]);
  assert.deepEqual(on.push, { branches: ["main"] });
});

/** Licences under which what the generator runs may be used and passed on. */
const FREE =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|MPL-2\.0|Unlicense|WTFPL|LGPL-3\.0-or-later)$/;

/** Packages whose manifest names none of these, and what their files say. */
const READ: Readonly<Record<string, string>> = {
  "@gouvfr/dsfr":
    "the State's own terms, told in README.md: its code is under MIT, its use is for the State's sites",
  "parse-cache-control": "three-clause BSD, in its LICENSE file; for tests only",
};

test("every package is under a known free licence", () => {
  const { packages } = JSON.parse(readProject("package-lock.json")) as {
    packages: Record<string, { license?: string }>;
  };
  const odd = Object.entries(packages).flatMap(([path, { license = "" }]) => {
    const words = license.split(/[()\s]+|\bOR\b|\bAND\b/).filter(Boolean);
    const isFree = words.length > 0 && words.every((word) => FREE.test(word));
    return path === "" || isFree ? [] : path.replace(/^.*node_modules\//, "");
  });
  assert.deepEqual([...new Set(odd)].sort(), Object.keys(READ));
});
