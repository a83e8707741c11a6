/** The checking command as people and machines meet it: what it prints, its exit code, what it leaves alone. */
import assert from "node:assert/strict";
import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { makeWholeProject, run } from "./command.ts";
import type { Files } from "./project.ts";

const LINKED = ["accessibilite", "plan-du-site", "recherche"].map((name) => [
  `pages/${name}.md`,
  `---\ntitle: ${name}\npermalink: /${name}/\n---\nTexte.\n`,
]);
const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "- { de: /vieux/, vers: https://example.org/ }\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};
const HOME = "---\ntitle: Accueil\nlayout: page\npermalink: /\n---\n";
let root: string;

before(() => {
  root = makeWholeProject(
    { "pages/index.md": `${HOME}Pour l'Etat, [cliquez ici](/absente/).\n`, ...Object.fromEntries(LINKED) },
    QUIET,
  );
});

const check = (...args: string[]) => run(["--import", "tsx", "scripts/commands/check.ts", ...args], root);

test("mistakes and advice are told at once, and nothing is published", async () => {
  const { code, stdout } = await check();
  assert.equal(code, 1);
  const places = stdout.replaceAll("\u00a0", " ").match(/^content\/\S+/gm);
  assert.deepEqual(places, [
    "content/pages/index.md:6:8",
    "content/pages/index.md:6:14",
    "content/pages/index.md:6:14",
  ]);
  assert.match(stdout, /1 erreur, 2 avertissements dans 1 fichier\.$/m);
  assert.equal(existsSync(join(root, "_site")), false);
});

test("the site's data grades a rule otherwise, or takes it away", async () => {
  const graded = makeWholeProject(
    { "pages/index.md": `${HOME}Pour l'Etat, [cliquez ici](/absente/).\n`, ...Object.fromEntries(LINKED) },
    QUIET,
  );
  appendFileSync(
    join(graded, "_data/site.yml"),
    "controles:\n  dead-link: avertissement\n  link-text: erreur\n  typography: aucun\n",
  );
  const { code, stdout } = await run(
    ["--import", "tsx", "scripts/commands/check.ts", "--format", "json"],
    graded,
  );
  assert.equal(code, 1);
  const { publiable, problems } = JSON.parse(stdout);
  assert.equal(publiable, false);
  assert.deepEqual(
    problems.map(({ rule, severity }: { rule: string; severity: string }) => [rule, severity]),
    [
      ["dead-link", "warning"],
      ["link-text", "error"],
    ],
  );
});

test("an unknown format is refused in French", async () => {
  const { code, stderr } = await check("--format", "xml");
  assert.equal(code, 1);
  assert.equal(stderr.trim(), "--format xml : écrivez text, github, json, sarif.");
});
