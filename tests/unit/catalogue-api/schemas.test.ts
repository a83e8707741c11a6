/** Every response is what its schema says, and the description in OpenAPI says no more than the schemas. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { OpenApi } from "../../../scripts/catalogue/api/openapi.ts";
import { filesOf, VERSIONS } from "../../../scripts/catalogue/api/versions.ts";
import { fixture } from "./fixture.ts";
import { catalogueFrom, modelsOf, published } from "./support.ts";

const { json, text } = published(fixture);
const models = modelsOf(fixture);

test("every response validates against the schema of its version", () => {
  let count = 0;
  for (const version of VERSIONS) {
    for (const { file, shape } of filesOf(version)) {
      const model = models[shape];
      if (model.format === "csv") continue;
      const { response } = model.schemas(version);
      const ids = file.includes("{id}") ? fixture.startups.map(({ id }) => id) : [""];
      for (const id of ids) {
        const path = `api/${version}/${file.replace("{id}", id)}`;
        const { error } = response.safeParse(json(path));
        assert.equal(error, undefined, `${path}: ${error?.message}`);
        count += 1;
      }
    }
  }
  assert.equal(count, 47 + 1 + 2);
});

test("a response with a key too many or too few is refused", () => {
  const { schemas } = models.authors as Extract<typeof models.authors, { format: "json" }>;
  const { response } = schemas("v2.7");
  const [author] = json("api/v2.7/authors.json");
  const { fullname, ...without } = author;
  assert.equal(response.safeParse([author]).success, true);
  assert.equal(response.safeParse([{ ...author, salaire: 1 }]).success, false);
  assert.equal(response.safeParse([without]).success, false);
  assert.equal(response.safeParse([{ ...author, domaine: "Jardinage" }]).success, false);
});

const DOCUMENTS: [version: string, document: OpenApi][] = ["v2.7", "v3"].map((version) => [
  version,
  json(`api/${version}/openapi.json`),
]);

test("the address that readers know gives the description of v2.7", () => {
  assert.equal(text("api/swagger.json"), text("api/v2.7/openapi.json"));
});

for (const [version, document] of DOCUMENTS) {
  test(`${version} is described file by file, in OpenAPI 3.1`, () => {
    assert.match(document.openapi, /^3\.1\./);
    assert.equal(document.servers[0]?.url, `https://beta.gouv.fr/api/${version}`);
    const files = filesOf(version as "v3").map(({ file }) => `/${file}`);
    assert.deepEqual(Object.keys(document.paths), files);
    const operations = Object.values(document.paths).map(({ get }) => get.operationId);
    assert.equal(new Set(operations).size, operations.length);
  });

  test(`${version} describes every type that it refers to, and no other`, () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual([...new Set(names)].sort(), Object.keys(document.components.schemas).sort());
  });

  test(`${version} describes every attribute in French`, () => {
    for (const [name, { description, properties }] of Object.entries(document.components.schemas)) {
      assert.ok(description, name);
      for (const [key, schema] of Object.entries(properties ?? {})) {
        assert.ok(schema.description ?? schema.$ref, `${name}.${key}`);
      }
    }
  });

  test(`${version} shows real records as examples, which validate`, () => {
    for (const { file, shape } of filesOf(version as "v3")) {
      const content = document.paths[`/${file}`]?.get.responses[200]?.content ?? {};
      const model = models[shape];
      if (model.format === "csv") {
        assert.match(String(content["text/csv"]?.example), /\nma-cantine;/);
        continue;
      }
      const example = content["application/json"]?.example;
      const { error } = model.schemas(version as "v3").response.safeParse(example);
      assert.equal(error, undefined, `${file}: ${error?.message}`);
      assert.match(JSON.stringify(example), /ma-cantine|ada\.exemple|Direction interministérielle/);
    }
  });
}

test("a reader may meet new keys: the description forbids none", () => {
  assert.ok(!text("api/v2.7/openapi.json").includes('"additionalProperties": false'));
});

test("an empty catalogue publishes valid files too", () => {
  const empty = published(catalogueFrom({}));
  for (const [path, content] of empty.files) {
    if (path.endsWith(".json")) JSON.parse(content);
  }
  assert.deepEqual(empty.json("api/v2.7/authors.json"), []);
  assert.equal(empty.json("compteur_smiirl.json").number, 0);
});
