import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadSiteData } from "../../../scripts/data/load.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { type Files, SITE_DATA, temporaryFolder, writeFiles } from "../../site/project.ts";

/** The data of the fixtures with some files replaced, and others removed. */
function load(replaced: Files = {}, removed: string[] = []) {
  const folder = temporaryFolder();
  cpSync(join(PROJECT_ROOT, "tests", "fixtures", "data"), folder, { recursive: true });
  writeFiles(folder, replaced);
  for (const name of removed) rmSync(join(folder, name), { recursive: true });
  const { data, problems } = loadSiteData(folder);
  const told = problems.map(
    ({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(":")} ${message}`,
  );
  return { data, told };
}

test("the shipped data is valid", () => {
  const { data, problems } = loadSiteData(join(PROJECT_ROOT, "_data"));
  assert.deepEqual(problems, []);
  assert.ok(data);
});

test("every file is read, sidebars by name, absent lists as empty ones", () => {
  const { data, told } = load();
  assert.deepEqual(told, []);
  assert.deepEqual([...(data?.sidebars.keys() ?? [])], ["sidebar-demarche"]);
  assert.equal(data?.site.value.nom, "exemple.gouv.fr");
  assert.deepEqual(data?.footer.value.partenaires, []);
  assert.deepEqual(data?.redirects.locate([0, "vers"], "value"), { line: 1, column: 24 });
});

test("a missing file forbids the build, a missing folder of sidebars does not", () => {
  const { data, told } = load({}, ["footer.yml"]);
  assert.equal(data, undefined);
  assert.deepEqual(told, ["_data/footer.yml ce fichier de données manque."]);
  assert.equal(load({}, ["sidebars"]).data?.sidebars.size, 0);
});

test("a wrong sidebar is told, and keeps its name and nothing else, the rest stays", () => {
  const { data, told } = load({ "sidebars/b.yml": "titre: B\n", "sidebars/LISEZ-MOI.txt": "x" });
  assert.deepEqual(told, ["_data/sidebars/b.yml:1:1 la clé « entrees » manque."]);
  assert.deepEqual([...(data?.sidebars.keys() ?? [])], ["b", "sidebar-demarche"]);
  assert.deepEqual(data?.sidebars.get("b")?.value, { titre: "B", entrees: [] });
});

test("the faults of several files are told at once", () => {
  const { told } = load({
    "redirects.yml": "- { de: vieux, vers: / }\n- { de: /a/, vers: ftp://x }\n",
    "categories.yml": "dinsic: { titre: DINUM, couleur: bleu }\n",
    "site.yml": "nom: [\n",
    "footer.yml": new Uint8Array([0x61, 0xe9]),
  });
  assert.deepEqual(told, [
    "_data/site.yml:2:1 il manque un caractère : un guillemet, un crochet ou une accolade n’est pas refermé.",
    "_data/footer.yml:1:2 ce fichier n’est pas en UTF-8 : un caractère est illisible ici.",
    "_data/footer.yml:1:1 ce fichier doit être un groupe de clés.",
    "_data/redirects.yml:1:9 l’adresse « vieux » ne commence pas par « / ».",
    "_data/redirects.yml:2:20 « ftp://x » n’est pas une adresse.",
    "_data/categories.yml:1:25 clé inconnue : « couleur ».",
  ]);
});

test("an empty file is told, unless it is a list: the last item of one may be taken out", () => {
  assert.equal(load({ "navigation.yml": "" }).data, undefined);
  assert.deepEqual(load({ "navigation.yml": "" }).told, ["_data/navigation.yml:1:1 ce fichier est vide."]);
  for (const name of ["redirects.yml", "bandeaux.yml", "glossaire.yml"]) {
    for (const text of ["# Rien\n", ""]) {
      const { data, told } = load({ [name]: text });
      assert.deepEqual(told, []);
      assert.ok(data);
    }
  }
});

test("a menu entry that leads nowhere is told, and so are a rule and an address badly written, with what was meant", () => {
  const folder = temporaryFolder();
  cpSync(join(PROJECT_ROOT, "tests", "fixtures", "data"), folder, { recursive: true });
  const site = SITE_DATA.replace("https://exemple.gouv.fr", "exemple.gouv.fr");
  writeFiles(folder, {
    "navigation.yml":
      "principale:\n  - { titre: Blog }\n  - { titre: Vide, enfants: [] }\n  - { titre: B, lein: /b/ }\n",
    "site.yml": `${site}controles: { dead-lnk: erreur, zzzz: aucun }\n`,
  });
  const told = loadSiteData(folder).problems.map(({ file, line, column, rule, hint }) => ({
    place: `${file}:${line}:${column} ${rule}`,
    hint,
  }));
  assert.deepEqual(
    told.map(({ place }) => place),
    [
      "_data/site.yml:2:10 address",
      "_data/site.yml:11:14 unknown-key",
      "_data/site.yml:11:32 unknown-key",
      "_data/navigation.yml:2:14 missing-key",
      "_data/navigation.yml:3:14 missing-key",
      "_data/navigation.yml:4:17 unknown-key",
    ],
  );
  assert.match(told[0]?.hint ?? "", /« https:\/\/exemple\.gouv\.fr »/);
  assert.equal(told[1]?.hint, "Vouliez-vous dire « dead-link » ?");
  assert.match(told[2]?.hint ?? "", /^Clés connues, entre autres : [\w-]+(?:, [\w-]+){4}\.$/);
});
