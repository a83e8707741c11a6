/** Each folder of `tests/fixtures/broken` has one fault, and beside it exactly what the build command says of it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { problemsOf } from "./build.ts";
import type { Files } from "./project.ts";

const BROKEN = join(PROJECT_ROOT, "tests", "fixtures", "broken");

/** Data that points nowhere, so that a fixture has no fault but its own. */
const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "[]\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};

/** Every message for a project made of these files. */
const told = (files: Files) => problemsOf({}, { project: { ...QUIET, ...files }, links: "error" });

for (const name of readdirSync(BROKEN).sort()) {
  test(`tells ${name.replaceAll("-", " ")}`, async () => {
    const folder = join(BROKEN, name);
    const paths = filesUnder(folder).filter((path) => path !== "expected.txt");
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
    assert.equal(`${await told(files)}\n`, readFileSync(join(folder, "expected.txt"), "utf8"));
  });
}
