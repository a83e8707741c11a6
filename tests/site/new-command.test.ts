/** The command that makes a file, as people and scripts meet it: flags, help, what it prints, its exit code. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { makeWholeProject, run } from "./command.ts";

let root: string;

before(() => {
  root = makeWholeProject({ "pages/index.md": "---\ntitle: Accueil\npermalink: /\n---\nTexte.\n" });
});

async function make(...args: string[]) {
  const { code, stdout, stderr } = await run(["--import", "tsx", "scripts/commands/new.ts", ...args], root);
  return { code, stdout: stdout.replaceAll("\u00a0", " "), stderr: stderr.replaceAll("\u00a0", " ") };
}

test("with flags alone, the file is made and its place told", async () => {
  const { code, stdout, stderr } = await make("page", "--title", "Notre démarche", "--draft");
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(stdout, /^content\/pages\/notre-demarche\.md : le fichier est créé/);
  const text = readFileSync(join(root, "content/pages/notre-demarche.md"), "utf8");
  assert.match(text, /^---\nlayout: page\ntitle: Notre démarche\ndraft: true\n---\n/);
});

test("a missing answer, without a terminal, is an error that names its flag", async () => {
  const { code, stderr } = await make("member", "--fullname", "Ada Exemple");
  assert.equal(code, 1);
  assert.match(stderr, /^il manque --role, --domaine, --missions\.status/);
  assert.equal(existsSync(join(root, "content/members")), false);
});

test("a wrong answer, a wrong flag and no kind at all are told in French", async () => {
  assert.match((await make("page", "--title", "A", "--lang", "français")).stderr, /^--lang : « français »/);
  assert.match((await make("page", "--titre", "A")).stderr, /^réponse inconnue ou incomplète\. Usage/);
  const { code, stderr } = await make();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^dites ce qu’il faut créer\. Usage : npm run new -- page\|post\|startup\|incubator\|member/,
  );
});

test("the help tells every answer, what it is for and which are necessary", async () => {
  const { code, stdout } = await make("startup", "--help");
  assert.equal(code, 0);
  assert.match(stdout, /^Crée un produit/);
  assert.match(stdout, /--mission VALEUR\n +Ce que fait le produit, en une phrase \(nécessaire\)/);
  assert.match(stdout, /--phases\.name VALEUR/);
});
