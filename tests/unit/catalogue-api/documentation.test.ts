/** The page on the API: what it tells, and that its links lead somewhere. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { apiDocumentation } from "../../../scripts/catalogue/api/documentation.ts";
import { typeWords } from "../../../scripts/catalogue/api/type-words.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { createTemplates } from "../../../scripts/templates/environment.ts";
import { fixture } from "./fixture.ts";
import { OPTIONS, published } from "./support.ts";

const documentation = apiDocumentation(fixture, OPTIONS);
const { files } = published(fixture);
const { environment } = createTemplates(join(PROJECT_ROOT, "_includes"));
const page = environment
  .addGlobal("asset", (name: string) => name)
  .render("layouts/api.njk", {
    view: { catalogue: documentation, site: {}, breadcrumb: [], shell: { site: {} }, structuredData: {} },
  });

test("both current versions are told file by file, the older ones by their files", () => {
  assert.deepEqual(
    documentation.references.map(({ version, files: told }) => [version, told.length]),
    [
      ["v2.7", 7],
      ["v3", 2],
    ],
  );
  assert.equal(documentation.versions.length, 18);
});

test("the summary leads to every part of the page and to each file", () => {
  const { summary, references } = documentation;
  assert.deepEqual(
    summary.map(({ text }) => text),
    ["API v2.7", "API v3", "Toutes les versions", "À savoir"],
  );
  assert.deepEqual(
    summary.flatMap(({ items }) => items.map(({ id }) => id)),
    references.flatMap(({ files: told }) => told.map(({ id }) => id)),
  );
  for (const { id } of summary) assert.ok(page.includes(`id="${id}"`), id);
});

test("every file that the page leads to is published", () => {
  const told = [
    ...documentation.references.flatMap(({ href, files: all }) => [
      href,
      ...all.flatMap((file) => file.href ?? []),
    ]),
    ...documentation.versions.flatMap(({ files: all }) => all.flatMap(({ href }) => href ?? [])),
  ];
  assert.ok(told.length > 50);
  for (const href of told) assert.ok(files.has(decodeURIComponent(href).slice(1)), href);
});

test("every type is an anchor of its own, and every link to a type leads to one", () => {
  const anchors = documentation.references.flatMap(({ id, files: told, types }) => [
    id,
    ...told.map((file) => file.id),
    ...types.map((type) => type.id),
  ]);
  assert.equal(new Set(anchors).size, anchors.length);
  const words = documentation.references.flatMap(({ files: told, types }) => [
    ...told.flatMap(({ response }) => response ?? []),
    ...types.flatMap(({ attributes }) => attributes.flatMap(({ type }) => type)),
  ]);
  const links = words.flatMap(({ href }) => href ?? []);
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter((href) => !anchors.includes(href.slice(1))),
    [],
  );
});

test("the history tells when an attribute came and went", () => {
  const of = (file: string, name: string) =>
    documentation.history
      .find((history) => history.file === file)
      ?.attributes.find((attribute) => attribute.name === name)?.versions;
  assert.equal(of("authors.json", "missions"), "v2 à v2.7");
  assert.equal(of("authors.json", "bio"), "v2.6 et v2.7");
  assert.equal(of("startups.json", "screenshot-url"), "v1.3");
  assert.equal(of("startups.csv", "incubators"), "v2.7");
  assert.equal(of("authors.csv", "id"), "v1.2 et v2.1");
});

test("long texts of examples are cut short, on the page only", () => {
  const body = "mot ".repeat(200);
  const [startup] = fixture.startups;
  assert.ok(startup);
  const source = { ...startup.source, body };
  const long = apiDocumentation({ ...fixture, startups: [{ ...startup, source }] }, OPTIONS);
  const file = long.references[1]?.files.find(({ path }) => path.includes("{id}"));
  assert.match(file?.example ?? "", /"content": "(?:mot ){40}…"/);
});

test("types are told in French", () => {
  const told = (schema: Parameters<typeof typeWords>[0]) =>
    typeWords(schema, (name) => name)
      .map(({ text }) => text)
      .join("");
  assert.equal(told({ type: ["string", "null"] }), "texte ou null");
  assert.equal(
    told({
      anyOf: [
        { type: "string", format: "date" },
        { type: "string", const: "" },
      ],
    }),
    "date ou texte vide",
  );
  assert.equal(told({ type: "array", items: { type: "string" } }), "liste de textes");
  assert.equal(told({ type: "array", items: { $ref: "#/components/schemas/Phase" } }), "liste de Phase");
  assert.equal(told({ type: "string", enum: ["a", "b"] }), "un mot parmi a, b");
});

test("the layout shows every type and every file, and nothing undefined", () => {
  for (const { files: told, types } of documentation.references) {
    for (const { id } of [...told, ...types]) assert.ok(page.includes(`id="${id}"`), id);
  }
  assert.doesNotMatch(page, /undefined|\[object/);
});
