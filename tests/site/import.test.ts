/** The import as people run it: a former site and its blog, made the content of a project, which its check accepts. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { digests, makeWholeProject, type Outcome, run } from "./command.ts";
import { temporaryFolder } from "./project.ts";

const FIXTURE = join(PROJECT_ROOT, "tests", "fixtures", "jekyll");
const EXPECTED = join(FIXTURE, "expected");

/** What the import writes in a project. */
const WRITTEN = [
  "content",
  "_data/sidebars/sidebar-essai.yml",
  "_data/redirects.yml",
  "_data/categories.yml",
];

let root: string;
let outcome: Outcome;

const command = (name: string, ...args: string[]) =>
  run(["--import", "tsx", `scripts/commands/${name}.ts`, ...args], root);
const bring = () => command("import", "ancien/site", "--blog", "ancien/blog");

before(async () => {
  root = makeWholeProject({});
  for (const part of ["site", "blog"])
    cpSync(join(FIXTURE, part), join(root, "ancien", part), { recursive: true });
  outcome = await bring();
});

test("the tree, the menus, the redirects and the categories are those expected; what is left is told", () => {
  assert.equal(outcome.stderr, "");
  assert.equal(outcome.code, 0);
  // UPDATE_EXPECTED=1 rewrites them, to be read again before they are kept.
  if (process.env.UPDATE_EXPECTED === "1") {
    rmSync(EXPECTED, { recursive: true, force: true });
    for (const path of WRITTEN) cpSync(join(root, path), join(EXPECTED, path), { recursive: true });
  }
  const expected = filesUnder(EXPECTED).filter((path) => path !== "notes.txt");
  const written = filesUnder(root).filter((path) => WRITTEN.some((one) => `${path}/`.startsWith(`${one}/`)));
  assert.deepEqual(written.sort(), expected.sort());
  for (const path of expected) {
    assert.equal(readFileSync(join(root, path), "utf8"), readFileSync(join(EXPECTED, path), "utf8"), path);
  }
  const places = outcome.stdout.match(/^ancien\/\S+(?= {2})/gm) ?? [];
  assert.equal(places.length, 42);
  assert.match(
    outcome.stdout,
    /^29 fichiers écrits, 0 déjà à jour dans content\u00a0; 42 points à reprendre à la main\.$/m,
  );
});

test("run twice, it changes nothing and tells the same, new categories aside", async () => {
  const tree = () => ({ ...digests(join(root, "content")), ...digests(join(root, "_data")) });
  const first = tree();
  const again = await bring();
  const notes = (text: string) =>
    (text.match(/^ancien\/.*$/gm) ?? []).filter((line) => !line.includes("rubrique"));
  assert.deepEqual(tree(), first);
  assert.deepEqual(notes(again.stdout), notes(outcome.stdout));
  // The category is one of the site's by now.
  assert.match(again.stdout, /^0 fichier écrit, 27 déjà à jour dans content\u00a0; 41 points/m);
});

test("the check then says nothing that the import did not, links of the unfinished site aside", async () => {
  const { stdout } = await command("check", "--links", "warn", "--format", "json");
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; file: string; line: number }[] };
  const others = problems.filter(({ rule }) => rule !== "dead-link");
  assert.deepEqual(
    others.map(({ rule, file, line }) => [rule, file, line]),
    [
      ["leftover-template", "content/pages/programme/approche.md", 22],
      ["leftover-template", "content/posts/2021-04-08-bilan-Un.md", 15],
      ["leftover-template", "content/posts/2021-04-08-bilan-Un.md", 16],
      ["leftover-template", "content/posts/2021-04-08-bilan-Un.md", 17],
    ],
  );
});

test("to another folder, nothing of the project changes: what is for _data waits beside the pages", async () => {
  const before = digests(join(root, "_data"));
  const folder = temporaryFolder();
  const { stdout, code } = await command("import", "ancien/site", "--to", folder);
  assert.equal(code, 0);
  assert.deepEqual(digests(join(root, "_data")), before);
  assert.ok(existsSync(join(folder, "pages/contact.md")));
  assert.ok(existsSync(join(folder, ".data/redirects.yml")));
  assert.ok(stdout.includes(`sont dans ${folder}/.data`));
});

test("a mistake on the command line is told in French, and nothing is written", async () => {
  const told = async (...args: string[]) => {
    const { code, stderr } = await command("import", ...args);
    assert.equal(code, 1);
    return stderr.trim();
  };
  assert.match(await told(), /^nommez un dossier, et un seul\./);
  assert.match(await told("ancien/absent"), /^ancien\/absent : ce dossier n’existe pas\./);
  assert.match(await told("ancien/site", "--vers", "x"), /^option inconnue ou incomplète\./);
  assert.match(
    await told("ancien/site", "--to", "ancien/site/x"),
    /choisissez un dossier hors de ancien\/site\.$/,
  );
});
