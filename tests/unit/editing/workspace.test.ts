/** What the repository tells VS Code: schemas, snippets, and how to read the messages of the commands. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { formatProblems } from "../../../scripts/commands/report.ts";
import { readFrontMatter } from "../../../scripts/content/front-matter.ts";
import type { Problem } from "../../../scripts/content/problem.ts";
import { refreshEditors } from "../../../scripts/editing/refresh.ts";
import { editorSchemas } from "../../../scripts/editing/schemas.ts";
import { SNIPPETS_FILE, snippets } from "../../../scripts/editing/snippets.ts";
import { vocabulariesOf } from "../../../scripts/editing/vocabularies.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { makeProject } from "../../site/project.ts";
import { refusals } from "./json-schema.ts";

const vocabularies = vocabulariesOf({ root: PROJECT_ROOT, content: join(PROJECT_ROOT, "content") });
const schemas = editorSchemas(vocabularies);
const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), "utf8");

test("each schema of _data is wired to its file, and no other name is", () => {
  const settings = JSON.parse(read(".vscode/settings.json")) as {
    "yaml.schemas": Record<string, string | string[]>;
  };
  const wired = Object.keys(settings["yaml.schemas"]).map((path) => path.replace("./.cache/schemas/", ""));
  const data = [...schemas.keys()].filter((name) => name.startsWith("data-"));
  assert.deepEqual(
    data.filter((name) => !wired.includes(name)),
    [],
  );
  assert.deepEqual(
    wired.filter((name) => !schemas.has(name)),
    [],
  );
  const files = readdirSync(join(PROJECT_ROOT, "_data")).filter((name) => name.endsWith(".yml"));
  const named = Object.values(settings["yaml.schemas"]).flat();
  assert.deepEqual(
    files.filter((name) => !named.includes(`_data/${name}`)),
    [],
  );
});

/** A snippet as an editor would leave it: the first choice taken, the rest typed. */
function filled(body: readonly string[]): string {
  const typed = body.map((line) =>
    line
      .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\|\}/g, "$1")
      .replace(/\$\{\d+:AAAA-MM-JJ\}/g, "2026-01-01")
      .replace(/^contact: \$\d+/, "contact: a@b.fr")
      .replace(/^order: \$\d+/, "order: 1")
      .replace(/\$[1-9]\d*/g, "Texte"),
  );
  return typed.join("\n").replace("$0", "");
}

test("each whole front matter, filled in, is accepted", () => {
  const whole = {
    page: "pages",
    article: "posts",
    produit: "startups",
    incubateur: "incubators",
    sequence: "mooc",
  };
  for (const [name, collection] of Object.entries(whole)) {
    const { body = [] } = snippets(vocabularies)[name] ?? {};
    const { markdown } = readFrontMatter(filled(body), name);
    const schema = schemas.get(`content-${collection}.json`);
    assert.ok(schema && Object.keys(markdown?.data ?? {}).length > 0, name);
    assert.deepEqual(refusals(schema, markdown?.data), [], filled(body));
  }
});

test("a key is completed with the words that the project has", () => {
  const { sidebar, draft } = snippets(vocabularies);
  assert.match(sidebar?.body[0] ?? "", /^sidebar: \$\{1\|sidebar-approche,/);
  assert.match(draft?.body[0] ?? "", /^draft: \$\{1\|true,false\|\}$/);
  assert.match(sidebar?.description ?? "", /^Menu latéral/);
});

test("the snippets are written where VS Code looks for them, once", () => {
  const root = makeProject({ "pages/a.md": "---\ntitle: A\n---\n" });
  const elsewhere = join(root, "ailleurs");
  mkdirSync(join(elsewhere, ".vscode"), { recursive: true });
  const project = { root: elsewhere, content: join(root, "content") };
  assert.ok(refreshEditors(project).includes(SNIPPETS_FILE));
  assert.ok(existsSync(join(elsewhere, SNIPPETS_FILE)));
  assert.deepEqual(refreshEditors(project), []);
});

test("the tasks read what the commands print", () => {
  interface Matcher {
    severity: string;
    pattern: { regexp: string; file: number; line: number; column: number; message: number };
    background?: { endsPattern: string };
  }
  const { tasks } = JSON.parse(read(".vscode/tasks.json")) as { tasks: { problemMatcher: Matcher[] }[] };
  const place = { file: "content/pages/a.md", line: 3, column: 10, hint: "Corrigez." } as const;
  const problems: Problem[] = [
    { ...place, rule: "dead-link", message: "lien mort.", severity: "error" },
    { ...place, rule: "typography", message: "pas l’usage.", severity: "warning" },
  ];
  const told = formatProblems(problems, true).split("\n");
  assert.equal(tasks.length, 2);
  for (const { problemMatcher } of tasks) {
    const found = problemMatcher.map(({ severity, pattern, background }) => {
      if (background) assert.ok(told.some((line) => new RegExp(background.endsPattern).test(line)));
      const matches = told.flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []);
      return [severity, ...matches.slice(1)];
    });
    assert.deepEqual(found, [
      ["error", place.file, "3", "10", "lien mort."],
      ["warning", place.file, "3", "10", "pas l’usage."],
    ]);
  }
});
