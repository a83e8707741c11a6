/** The build command as people and machines meet it: exit code, what it prints, what becomes of `_site`. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { digests, makeWholeProject, runBuild } from "./command.ts";
import { type Files, writeFiles } from "./project.ts";

const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "- { de: /vieux/, vers: https://example.org/ }\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};

const DATE = ["--date", "2026-09-15"];

/** Pages that the site's own templates link to. */
const LINKED = ["accessibilite", "plan-du-site", "recherche"].map((name) => [
  `pages/${name}.md`,
  `---\ntitle: ${name}\npermalink: /${name}/\n---\nTexte.\n`,
]);
const GOOD: Files = {
  "pages/index.md": "---\ntitle: Accueil\n---\nBonjour.\n",
  ...Object.fromEntries(LINKED),
};

/** A project with a site published before. */
function project(content: Files | string, others: Files = {}): string {
  const root = makeWholeProject(content, { ...QUIET, ...others });
  writeFiles(root, { "_site/index.html": "ancien", "_site/sous/dossier/page.html": "ancienne page" });
  return root;
}

/** Staging folders left beside the site. */
const leftovers = (root: string) => readdirSync(root).filter((name) => name.startsWith(".staging"));

const STACK = /^\s+at /m;

test("content with faults: all are told, nothing is printed else, the last site stays byte for byte", async () => {
  const name = "broken/several-files";
  const root = project(`${name}/content`);
  const before = digests(join(root, "_site"));
  const { code, stdout, stderr } = await runBuild(root, DATE);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  const expected = readFileSync(join(PROJECT_ROOT, "tests/fixtures", name, "expected.txt"), "utf8");
  assert.equal(stderr, expected);
  assert.deepEqual(digests(join(root, "_site")), before);
  assert.deepEqual(leftovers(root), []);
});

test("data with faults: the same", async () => {
  const root = project(GOOD, {
    "_data/site.yml": "nom: [\n",
    "_data/redirects.yml": "- { de: a, vers: b }\n",
  });
  const before = digests(join(root, "_site"));
  const { code, stderr } = await runBuild(root, DATE);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^_data\/redirects\.yml:1:9 .*\n.*\n_data\/redirects\.yml:1:18 .*\n.*\n_data\/site\.yml:2:1 /,
  );
  assert.match(stderr, /\n3 erreurs dans 2 fichiers\. Le site n’a pas été publié\.\n$/);
  assert.doesNotMatch(stderr, STACK);
  assert.deepEqual(digests(join(root, "_site")), before);
});

test("good content: the whole site replaces the last one, and the command says so", async () => {
  const root = project(GOOD);
  const { code, stdout, stderr } = await runBuild(root, DATE);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(stdout, /^4 pages et 1 redirection publiées dans _site, à la date du 2026-09-15\./m);
  assert.equal(existsSync(join(root, "_site/sous")), false);
  assert.match(readFileSync(join(root, "_site/index.html"), "utf8"), /<h1[^>]*>Accueil<\/h1>/);
  assert.deepEqual(leftovers(root), []);
});

test("with --links warn, dead links are told and the site is published elsewhere", async () => {
  const root = project({ "pages/a.md": "---\ntitle: A\n---\n[Rien](/rien/)\n" });
  const { code, stdout, stderr } = await runBuild(root, [...DATE, "--links", "warn", "--output", "public"]);
  assert.equal(code, 0);
  assert.match(stderr, /^content\/pages\/a\.md:4:1 {2}avertissement : lien mort/);
  assert.match(stderr, /dans \d fichiers?\.\n$/);
  assert.match(stdout, /publiées dans public,/);
  assert.equal(readFileSync(join(root, "_site/index.html"), "utf8"), "ancien");
  assert.ok(existsSync(join(root, "public/a.html")));
});

test("a page over its budget is refused and named, or only told when the command line says so", async () => {
  const words = Array.from({ length: 3000 }, (_, n) => createHash("sha256").update(`${n}`).digest("hex"));
  const root = project({ ...GOOD, "pages/longue.md": `---\ntitle: Longue\n---\n${words.join(" ")}\n` });
  const refused = await runBuild(root, DATE);
  assert.equal(refused.code, 1);
  assert.match(
    refused.stderr,
    /^content\/pages\/longue\.md {2}longue\.html\s: HTML d’une page\s: .*\s60\sKio au plus/,
  );
  assert.equal(readFileSync(join(root, "_site/index.html"), "utf8"), "ancien");
  const told = await runBuild(root, [...DATE, "--budgets", "warn"]);
  assert.equal(told.code, 0);
  assert.match(told.stderr, /^content\/pages\/longue\.md {2}avertissement\s: longue\.html\s: HTML/);
  assert.ok(existsSync(join(root, "_site/longue.html")));
});

test("a mistake on the command line is told in one line", async () => {
  const root = project(GOOD);
  const { code, stderr } = await runBuild(root, ["--date", "hier"]);
  assert.equal(code, 1);
  assert.equal(stderr, "--date hier : écrivez une date de la forme AAAA-MM-JJ.\n");
});

test("a template that fails: it is named, the last site stays", async () => {
  const root = project(GOOD, { "_includes/layouts/page.njk": "{{ view.absente.encore }}{% fin %}\n" });
  const before = digests(join(root, "_site"));
  const { code, stdout, stderr } = await runBuild(root, DATE);
  assert.equal(code, 1);
  assert.match(stdout + stderr, /layouts\/page\.njk/);
  assert.deepEqual(digests(join(root, "_site")), before);
  assert.deepEqual(leftovers(root), []);
});
