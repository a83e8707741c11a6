/** The schemas of text editors say what the check says: they accept every file of the project and refuse mistakes. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from "../../../scripts/content/collections.ts";
import { readFrontMatter } from "../../../scripts/content/front-matter.ts";
import { withoutBlanks } from "../../../scripts/content/schemas/catalogue/blanks.ts";
import { validate } from "../../../scripts/content/validate.ts";
import { parseYaml } from "../../../scripts/content/yaml-source.ts";
import type { Described } from "../../../scripts/editing/description.ts";
import { editorSchemas, writeSchemas } from "../../../scripts/editing/schemas.ts";
import { vocabulariesOf } from "../../../scripts/editing/vocabularies.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { makeProject } from "../../site/project.ts";
import { refusals } from "./json-schema.ts";

const project = { root: PROJECT_ROOT, content: join(PROJECT_ROOT, "content") };
const vocabularies = vocabulariesOf(project);
const schemas = editorSchemas(vocabularies);

function schemaOf(name: string): Described {
  const schema = schemas.get(name);
  assert.ok(schema, name);
  return schema;
}

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), "utf8").replaceAll("\r\n", "\n");

for (const collection of COLLECTION_NAMES) {
  test(`every file of content/${collection} is accepted`, () => {
    const folder = join(project.content, collection);
    const files = existsSync(folder) ? filesUnder(folder) : [];
    for (const file of files) {
      const { markdown } = readFrontMatter(read(`content/${collection}/${file}`), file);
      assert.deepEqual(refusals(schemaOf(`content-${collection}.json`), markdown?.data), [], file);
    }
    assert.ok(files.length > 0);
  });
}

test("every file of _data is accepted", () => {
  for (const file of filesUnder(join(PROJECT_ROOT, "_data"))) {
    const name = file.startsWith("sidebars") ? "data-sidebars" : `data-${file.replace(".yml", "")}`;
    const { data } = parseYaml(read(`_data/${file}`), file);
    assert.deepEqual(refusals(schemaOf(`${name}.json`), data), [], file);
  }
});

test("every key of every schema is described in French", () => {
  const silent: string[] = [];
  const visit = (node: Described, path: string) => {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      if (value.description === undefined && !path.endsWith("controles")) silent.push(`${path}.${key}`);
      visit(value, `${path}.${key}`);
    }
    for (const form of node.anyOf ?? []) visit(form, path);
    if (node.items) visit(node.items, path);
    if (typeof node.additionalProperties === "object") visit(node.additionalProperties, path);
  };
  for (const [name, schema] of schemas) visit(schema, name);
  assert.deepEqual(silent, []);
});

const PAGE = "title: A";
const STARTUP =
  "title: A\nmission: B\nincubator: dinum\ncontact: a@b.fr\nphases: [{ name: investigation, start: 2024-01-01 }]";
const MEMBER = "fullname: A\nrole: B\ndomaine: Design\nmissions: [{ start: 2024-01-01, status: admin }]";

/** Front matter that the check accepts, though it looks odd. */
const ACCEPTED: [CollectionName, string][] = [
  ["pages", "title: 2024"],
  ["pages", `${PAGE}\nsubtitle:\ndescription: ""\nredirect_from:`],
  ["pages", `${PAGE}\nsidebar: sidebar-approche.html\nlayout: with-sidebar`],
  ["pages", `${PAGE}\nadditional_css: side-panel\nredirect_from: /a`],
  ["pages", `${PAGE}\nevenement: { debut: 2026-12-03 14:30 }`],
  ["posts", `${PAGE}\ncategories: Articles dinsic\nauthors: personne`],
  ["posts", `${PAGE}\ndate: 2018-10-11T11:57:29.850Z`],
  ["startups", `${STARTUP}\nlink: " "\nusertypes: [un autre public]`],
  ["startups", STARTUP.replace("start: 2024-01-01", "start: 2024-01-01, end: null, comment: ''")],
  ["members", `${MEMBER}\nlink:\ngithub: ""`],
];

/** Front matter that the check refuses. */
const REFUSED: [CollectionName, string][] = [
  ["pages", "layout: page"],
  ["pages", `${PAGE}\nlayuot: page`],
  ["pages", `${PAGE}\nlayout: pages`],
  ["pages", `${PAGE}\nlayout: post`],
  ["pages", `${PAGE}\ndraft: oui`],
  ["pages", `${PAGE}\npermalink: contact`],
  ["pages", `${PAGE}\nlang: français`],
  ["pages", `${PAGE}\npublish_at: 31/12/2026`],
  ["pages", `${PAGE}\nevenement: { fin: 2026-12-03 }`],
  ["pages", `${PAGE}\nbreadcrumbs: [{ link: /a }]`],
  ["startups", STARTUP.replace("mission: B\n", "")],
  ["startups", STARTUP.replace("a@b.fr", "rien")],
  ["startups", `${STARTUP}\nlink: exemple.fr`],
  ["startups", `${STARTUP}\nfast: { promotion: un }`],
  ["members", MEMBER.replace("[{ start: 2024-01-01, status: admin }]", "[]")],
];

/** What the schemas refuse and the check tells elsewhere: the words that the project does not have. */
const UNKNOWN_WORDS: [CollectionName, string][] = [
  ["pages", `${PAGE}\nsidebar: sidebar-aproche`],
  ["pages", `${PAGE}\nadditional_css: side-panl.css`],
  ["posts", `${PAGE}\ncategories: rubrique-absente`],
  ["startups", STARTUP.replace("dinum", "dinam")],
  ["startups", STARTUP.replace("investigation", "ancien")],
  ["startups", `${STARTUP}\nsponsors: [/organisations/absente]`],
  ["members", MEMBER.replace("Design", "Jardinage")],
  ["members", `${MEMBER}\nteams: [/teams/absente]`],
];

function dataOf(text: string): Record<string, unknown> {
  return parseYaml(text, "").data as Record<string, unknown>;
}

function problemsOf(collection: CollectionName, text: string) {
  const data = ["pages", "posts"].includes(collection) ? dataOf(text) : withoutBlanks(dataOf(text));
  const source = { file: "", locate: () => ({ line: 1, column: 1 }) };
  return validate(COLLECTIONS[collection], data, source).problems;
}

test("what the check accepts is accepted, however odd", () => {
  for (const [collection, text] of ACCEPTED) {
    assert.deepEqual(problemsOf(collection, text), [], text);
    assert.deepEqual(refusals(schemaOf(`content-${collection}.json`), dataOf(text)), [], text);
  }
});

test("what the check refuses is refused", () => {
  for (const [collection, text] of REFUSED) {
    assert.notDeepEqual(problemsOf(collection, text), [], text);
    assert.notDeepEqual(refusals(schemaOf(`content-${collection}.json`), dataOf(text)), [], text);
  }
});

test("a word that the project does not have is refused", () => {
  for (const [collection, text] of UNKNOWN_WORDS) {
    assert.notDeepEqual(refusals(schemaOf(`content-${collection}.json`), dataOf(text)), [], text);
  }
});

test("a wrong data file is refused, and the names of controls are completed", () => {
  const wrong = (name: string, text: string) => refusals(schemaOf(name), parseYaml(text, "").data);
  assert.notDeepEqual(wrong("data-redirects.json", "- { de: ancien, vers: /nouveau }"), []);
  assert.notDeepEqual(wrong("data-sidebars.json", "titre: A\nentres: []"), []);
  assert.notDeepEqual(
    wrong("data-bandeaux.json", "- { titre: A, du: 2026-01-01, au: 2026-01-02, niveau: grave }"),
    [],
  );
  const { controles } = schemaOf("data-site.json").properties ?? {};
  assert.match(JSON.stringify(controles), /"dead-link":\{[^}]*"avertissement"/);
});

test("schemas follow the project: a new menu is a new word, and only what changed is written", () => {
  const root = makeProject({ "incubators/neuf.md": "---\ntitle: Neuf\ncontact: a@b.fr\n---\n" });
  const elsewhere = { root: join(root, "ailleurs"), content: join(root, "content") };
  const before = vocabulariesOf({ ...elsewhere, root });
  assert.deepEqual(before.incubators.words, [{ value: "neuf" }]);
  assert.deepEqual(before.sidebars.words[0], { value: "sidebar-demarche", label: "La démarche" });
  assert.equal(writeSchemas(elsewhere.root, before).length, schemas.size);
  assert.deepEqual(writeSchemas(elsewhere.root, before), []);
  const after = { ...before, sidebars: { words: [{ value: "neuve" }] } };
  assert.deepEqual(writeSchemas(elsewhere.root, after), ["content-pages.json", "content-fasts.json"]);
  assert.ok(statSync(join(elsewhere.root, ".cache/schemas/content-pages.json")).size > 1000);
});
