import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContent } from "../../../scripts/content/load.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

const ORGANISATION = "---\nname: Région\nacronym: ''\ntype: autre\ndomaine_ministeriel: autres\n---\n";

function load(files: Files) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return loadContent(folder, "content");
}

test("a file without extension is a document of the catalogue, its name kept in NFC with its case", () => {
  const { organisations, problems } = load({
    "organisations/Pre\u0301fecture": ORGANISATION,
    "organisations/idfm.md": ORGANISATION,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    organisations.map(({ path, data }) => [path, data.name, "acronym" in data]),
    [
      ["Pr\u00e9fecture", "Région", false],
      ["idfm", "Région", false],
    ],
  );
});

test("without front matter it is a fault, and so is any other extension", () => {
  const { problems, unreadable } = load({
    "organisations/notes": "À faire\n",
    "organisations/1000.jours": ORGANISATION,
    "pages/notes": "---\ntitle: A\n---\n",
  });
  assert.deepEqual(
    problems.map(({ file, rule }) => `${file} ${rule}`),
    [
      "content/organisations/1000.jours forbidden-file",
      "content/pages/notes forbidden-file",
      "content/organisations/notes front-matter-missing",
    ],
  );
  assert.deepEqual(
    unreadable.map(({ path }) => path),
    ["notes"],
  );
});

test("the place of a key is found again once the file is read", () => {
  const { organisations } = load({ "organisations/a.md": ORGANISATION });
  const [record] = organisations;
  assert.deepEqual(record?.source.locate(["type"], "value"), { line: 4, column: 7 });
  assert.deepEqual(record?.source.locate(["type"], "key"), { line: 4, column: 1 });
});

test("every collection of the catalogue is there, empty without its folder", () => {
  const { startups, incubators, members, teams, phases, fasts, mooc, intras } = load({
    "pages/a.md": "---\ntitle: A\n---\n",
  });
  assert.deepEqual([startups, incubators, members, teams, phases, fasts, mooc, intras].flat(), []);
});

test("what a database leaves empty is absent at any depth", () => {
  const { members, problems } = load({
    "members/a.md":
      "---\nfullname: Ada\nrole: x\ndomaine: Design\nlink: ' '\nmissions:\n  - { start: 2024-01-01, end: null, status: admin, employer: '' }\n---\n",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(members[0]?.data.missions, [{ start: "2024-01-01", status: "admin" }]);
  assert.equal("link" in (members[0]?.data ?? {}), false);
});
