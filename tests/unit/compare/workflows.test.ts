/** The workflows that tell what a pull request changes: rights as narrow as can be, actions that cannot move. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { readProject } from "../project-files.ts";

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string; run?: string }[] }>;
}

const read = (name: string) => parse(readProject(`.github/workflows/${name}.yml`)) as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test("their actions are pinned to a commit", () => {
  const used = ["diff", "comment"].flatMap((name) => stepsOf(read(name)).flatMap(({ uses }) => uses ?? []));
  assert.ok(used.length >= 6);
  assert.deepEqual(
    used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action)),
    [],
  );
});

test("what runs code of the pull request may write nothing and knows no secret", () => {
  const workflow = read("diff");
  assert.deepEqual(Object.keys(workflow.on), ["pull_request"]);
  assert.deepEqual(workflow.permissions, { contents: "read" });
  assert.ok(Object.values(workflow.jobs).every(({ permissions }) => permissions === undefined));
  assert.doesNotMatch(readProject(".github/workflows/diff.yml"), /secrets\.|pull_request_target/);
});

test("what may write runs nothing of the pull request, and puts none of its text in a command", () => {
  const workflow = read("comment");
  assert.deepEqual(workflow.permissions, {});
  assert.deepEqual(workflow.jobs.comment?.permissions, { actions: "read", "pull-requests": "write" });
  const steps = stepsOf(workflow);
  assert.ok(steps.every(({ uses, run }) => run === undefined && !uses?.startsWith("actions/checkout")));
  const [, script = ""] = readProject(".github/workflows/comment.yml").split("script: |");
  assert.doesNotMatch(script, /\$\{\{/);
});

test("nothing that a branch is named after reaches a shell", () => {
  for (const { run = "" } of stepsOf(read("diff"))) assert.doesNotMatch(run, /\$\{\{/);
});
