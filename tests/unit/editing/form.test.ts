/** The form editor's configuration: what the package's own schema accepts, with every key of every collection. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { COLLECTION_NAMES, COLLECTIONS } from "../../../scripts/content/collections.ts";
import { loadSiteData } from "../../../scripts/data/load.ts";
import type { Site } from "../../../scripts/data/schemas.ts";
import { formConfig } from "../../../scripts/editing/form/config.ts";
import type { FormField } from "../../../scripts/editing/form/fields.ts";
import { placeForm } from "../../../scripts/editing/form/place.ts";
import { vocabulariesOf } from "../../../scripts/editing/vocabularies.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { temporaryFolder } from "../../site/project.ts";
import { refusals } from "./json-schema.ts";

const project = { root: PROJECT_ROOT, content: join(PROJECT_ROOT, "content") };
const vocabularies = vocabulariesOf(project);
const site = loadSiteData(join(PROJECT_ROOT, "_data")).data?.site.value as Site;
const schema = JSON.parse(
  readFileSync(join(PROJECT_ROOT, "node_modules/@sveltia/cms/schema/sveltia-cms.json"), "utf8"),
);

const config = (changes: Partial<Site> = {}) => formConfig({ ...site, ...changes }, vocabularies);
const fieldsOf = (name: string): FormField[] =>
  config().collections.find((collection) => collection.name === name)?.fields ?? [];

test("the package accepts the configuration, whoever hosts the repository", () => {
  const gitlab = { depot: "https://gitlab.example.org/groupe/sous-groupe/site.git" };
  for (const changes of [
    {},
    { edition: { fournisseur: "github" as const } },
    { edition: { fournisseur: "github" as const, connexion: "https://connexion.example.org" } },
    { ...gitlab, edition: { fournisseur: "gitlab" as const } },
    { ...gitlab, edition: { fournisseur: "gitlab" as const, application: "abc" } },
  ]) {
    assert.deepEqual(refusals(schema, config(changes), "lenient"), []);
  }
});

test("the backend is the repository that the data name", () => {
  assert.deepEqual(config({ depot: "https://github.com/exemple/site", branche: "principale" }).backend, {
    name: "github",
    repo: "exemple/site",
    branch: "principale",
    auth_methods: ["token"],
  });
  const { backend } = config({
    depot: "https://gitlab.example.org/groupe/sous-groupe/site.git",
    edition: { fournisseur: "gitlab", application: "abc" },
  });
  assert.deepEqual(backend, {
    name: "gitlab",
    repo: "groupe/sous-groupe/site",
    branch: "main",
    api_root: "https://gitlab.example.org/api/v4",
    base_url: "https://gitlab.example.org",
    auth_type: "pkce",
    app_id: "abc",
  });
});

test("every collection is there with every key of its schema, required when the schema requires it", () => {
  const { collections } = config();
  assert.deepEqual(collections.map(({ name }) => name).sort(), [...COLLECTION_NAMES].sort());
  for (const { name, fields } of collections) {
    const { shape } = COLLECTIONS[name];
    const keys = fields.map((field) => field.name).filter((key) => key !== "body");
    assert.deepEqual(keys, Object.keys(shape), name);
    for (const field of fields.filter(({ widget }) => widget !== "hidden")) {
      const key = shape[field.name as keyof typeof shape] as {
        safeParse: (data: unknown) => { success: boolean };
      };
      assert.equal(
        field.required,
        key !== undefined && !key.safeParse(undefined).success,
        `${name}.${field.name}`,
      );
    }
  }
});

test("each key is asked in the form that suits it, in French", () => {
  const [pages, startups] = [fieldsOf("pages"), fieldsOf("startups")];
  const find = (fields: FormField[], name: string) => fields.find((field) => field.name === name);
  assert.deepEqual(find(pages, "sidebar")?.options?.[0], { label: "L’approche", value: "sidebar-approche" });
  assert.match(find(pages, "layout")?.options?.[0]?.label ?? "", /^page : page courante/);
  assert.deepEqual(find(pages, "draft")?.options, [
    { label: "Oui", value: true },
    { label: "Non", value: false },
  ]);
  assert.equal(find(pages, "draft")?.label, "Brouillon");
  assert.equal(find(pages, "publish_at")?.widget, "datetime");
  assert.equal(find(startups, "incubators")?.multiple, true);
  assert.deepEqual(
    find(startups, "phases")?.fields?.map(({ name }) => name),
    ["name", "start", "end", "comment"],
  );
  assert.equal(find(startups, "contact_dinum")?.widget, "hidden");
  assert.equal(find(fieldsOf("members"), "body"), undefined);
});

test("a pattern says what the schema says, in a way that the editor reads", () => {
  const [pattern = "", message] = (fieldsOf("pages").find(({ name }) => name === "permalink")?.pattern ??
    []) as string[];
  assert.ok(!pattern.includes("/"));
  assert.match("/approche/", new RegExp(pattern));
  assert.doesNotMatch("approche", new RegExp(pattern));
  assert.match(message ?? "", /forme attendue/);
});

test("all that the form needs is placed with it: no font, no language comes from elsewhere", () => {
  const folder = temporaryFolder();
  placeForm(folder, project, site);
  const program = readFileSync(join(folder, "admin/sveltia/sveltia-cms.js"), "utf8");
  assert.ok(!program.includes("cdn.jsdelivr.net"));
  const named = [...program.matchAll(/\/admin\/sveltia\/(fonts\/[\w-]+\.woff2)/g)].map(
    ([, font]) => `sveltia/${font}`,
  );
  assert.equal(named.length, 3);
  const files = filesUnder(join(folder, "admin"));
  for (const file of [
    ...named,
    "index.html",
    "config.json",
    "before.js",
    "sveltia/locales/fr.json",
    "sveltia/LICENSE.txt",
  ]) {
    assert.ok(files.includes(file), file);
  }
  const page = readFileSync(join(folder, "admin/index.html"), "utf8");
  assert.match(page, /<meta name="robots" content="noindex">/);
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/);
});
