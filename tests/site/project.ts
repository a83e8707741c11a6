/** A throw-away copy of the project around a content tree of the tests, with data files of its own. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";

/** Text or bytes by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The content of a project: a folder of `tests/fixtures`, or files written here and now. */
export type ContentSource = string | Files;

const FIXTURES = join(PROJECT_ROOT, "tests", "fixtures");

/** A `_data/site.yml` that allows nothing from elsewhere, for those that add keys to it. */
export const SITE_DATA = `nom: exemple.gouv.fr
adresse: https://exemple.gouv.fr
baseline: Le site des essais
description: Un site d’essai.
bloc_marque: [République, Française]
organisation: { nom: Direction des essais, adresse: https://essais.example.org }
accessibilite: non conforme
depot: https://github.com/exemple/exemple
image_de_partage: /img/partage.png
hotes_admis: { feuilles_de_style: [], scripts: [], lecteurs: [] }
`;

const SHARED = [
  "node_modules",
  ...["assets", "compiled", "distinctions", "images", "sheets"].map((name) => `.cache/${name}`),
];

/** Data that points nowhere, so that content has no fault but its own. */
export const QUIET: Files = {
  "_data/navigation.yml": "principale: []\n",
  "_data/footer.yml": "description: Pied de page.\ncolonnes: []\nobligatoires: []\n",
  "_data/redirects.yml": "[]\n",
  "_data/sidebars/sidebar-demarche.yml": "titre: La démarche\nentrees: []\n",
};

const made: string[] = [];
process.on("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "beta-test-"));
  made.push(folder);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * Makes a project: `content/` from the source, `_data/` from `tests/fixtures/data`, templates, sheets and
 * scripts copied from the real one, whose packages are shared, and
 * what is slow to make of them.
 *
 * @param others further files, by path from the project's root, that replace the ones copied
 * @returns its absolute path
 */
export function makeProject(content: ContentSource, others: Files = {}): string {
  const root = temporaryFolder();
  mkdirSync(join(root, ".cache"));
  for (const shared of SHARED) {
    mkdirSync(join(PROJECT_ROOT, shared), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, shared), join(root, shared), "dir");
  }
  for (const copied of ["_includes", "assets/css", "assets/js"]) {
    cpSync(join(PROJECT_ROOT, copied), join(root, copied), { recursive: true });
  }
  cpSync(join(FIXTURES, "data"), join(root, "_data"), { recursive: true });
  mkdirSync(join(root, "content"));
  if (typeof content === "string") {
    const folder = join(FIXTURES, content);
    if (!existsSync(folder)) throw new Error(`tests/fixtures/${content} does not exist`);
    cpSync(folder, join(root, "content"), { recursive: true, verbatimSymlinks: true });
  } else writeFiles(join(root, "content"), content);
  writeFiles(root, others);
  return root;
}
