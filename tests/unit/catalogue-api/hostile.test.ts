/** Whatever a file holds comes out of the API as it went in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { percentEncoded } from "../../../scripts/catalogue/api/source.ts";
import { catalogueFrom, published, readCsv } from "./support.ts";

const HOSTILE = `L'été "à 100 %" ; \\ & <b>x</b></script><!-- \u2028 {{ 7*7 }} {% raw %}\n2e ligne,\ttab 🚀`;
const BODY = `# Titre "un"\n\n${HOSTILE}\n(voir) !'*~ é\n`;

const catalogue = catalogueFrom({
  organisations: {
    dinum: { data: { name: HOSTILE, acronym: HOSTILE, type: "autre", domaine_ministeriel: "autres" } },
  },
  incubators: {
    dinum: {
      data: { title: HOSTILE, address: HOSTILE, contact: "a@exemple.fr", owner: "/organisations/dinum" },
    },
  },
  startups: {
    "l-hôte.2": {
      body: BODY,
      data: {
        title: HOSTILE,
        mission: HOSTILE,
        incubator: "dinum",
        contact: "a@exemple.fr",
        link: "https://exemple.fr/?a=1;b='2'",
        techno: [HOSTILE],
        phases: [{ name: "construction", start: "2024-01-01", comment: HOSTILE }],
        events: [{ name: "other", date: "2024-01-01", comment: HOSTILE }],
      },
    },
  },
  members: {
    "d-hôte": {
      body: BODY,
      data: {
        fullname: HOSTILE,
        role: HOSTILE,
        domaine: "Autre",
        competences: [HOSTILE],
        missions: [{ start: "2024-01-01", status: "admin", employer: HOSTILE, startups: ["l-hôte.2"] }],
      },
    },
  },
});
const { files, json, text } = published(catalogue);

test("every file of JSON is valid", () => {
  for (const [path, content] of files)
    if (path.endsWith(".json")) assert.doesNotThrow(() => JSON.parse(content), path);
});

test("texts come out of JSON as they were written, in every version", () => {
  for (const version of ["v1.3", "v1.8", "v2", "v2.4", "v2.7"]) {
    const { data } = json(`api/${version}/startups.json`);
    assert.equal(data[0].id, "l-hôte.2");
    assert.equal(data[0].attributes.name, HOSTILE);
    assert.equal(data[0].attributes.pitch, HOSTILE);
  }
  for (const version of ["v2", "v2.3", "v2.5", "v2.7"]) {
    const { data, included } = json(`api/${version}/startups.json`);
    assert.equal(data[0].attributes.events[0].comment, HOSTILE);
    assert.equal(included[0].attributes.title, HOSTILE);
  }
  assert.equal(json("api/v1.2/authors.json")[0].employer, `admin/${HOSTILE}`);
  assert.equal(json("api/v2.7/authors.json")[0].role, HOSTILE);
  assert.equal(json("api/v2.7/organisations.json")[0].name, HOSTILE);
  assert.equal(json("api/v2.7/sponsors.json").dinum.acronym, HOSTILE);
  assert.equal(json("api/v2.7/incubators.json").dinum.address, HOSTILE);
  assert.equal(json("api/v2.7/startups_details.json")["l-hôte.2"].name, HOSTILE);
});

test("the Markdown of a page comes out whole, as it is and percent-encoded", () => {
  assert.equal(json("api/v3/startups/l-hôte.2.json").content, BODY);
  const encoded = json("api/v2.7/startups.json").data[0].attributes.content_url_encoded_markdown;
  assert.equal(decodeURIComponent(encoded), BODY);
  assert.match(encoded, /^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
});

test("only the unreserved characters of RFC 3986 are spared", () => {
  assert.equal(percentEncoded("aZ9-._~"), "aZ9-._~");
  assert.equal(percentEncoded("é !'()*/&+\n"), "%C3%A9%20%21%27%28%29%2A%2F%26%2B%0A");
});

test("biographies lose their markup", () => {
  const { bio } = json("api/v2.7/authors.json")[0];
  assert.ok(bio.includes("2e ligne") && !bio.includes("<b>"));
});

test("tables give back what they were given", () => {
  const [, ...authors] = readCsv(text("api/v2.1/authors.csv"), ";");
  assert.deepEqual(authors, [
    ["d-hôte", HOSTILE, "2024-01-01", "", HOSTILE, "", "", "", "", "", "", "Autre", HOSTILE],
  ]);
  const [, ...first] = readCsv(text("api/v1.2/authors.csv"), ",");
  assert.deepEqual(first, [["d-hôte", HOSTILE, "2024-01-01", "", HOSTILE]]);
  const product = [
    "l-hôte.2",
    HOSTILE,
    HOSTILE,
    "2024-01-01",
    "construction",
    "dinum",
    "null",
    "https://exemple.fr/?a=1;b='2'",
    "null",
  ];
  const [, empty, ...startups] = readCsv(text("api/v2.7/startups.csv"), ";");
  assert.deepEqual(empty, [""]);
  assert.deepEqual(startups, [[...product, "", "a@exemple.fr", "dinum"]]);
  assert.deepEqual(readCsv(text("api/v1.7/startups.csv"), ",", "'").slice(2), [product]);
});

test("an id that is a number or a name of JavaScript is a key like any other", () => {
  const startup = { title: "x", mission: "x", incubator: "dinum", contact: "a@exemple.fr" };
  const data = { ...startup, phases: [{ name: "construction", start: "2024-01-01" }] };
  const odd = published(
    catalogueFrom({
      incubators: { dinum: { data: { title: "DINUM", contact: "a@exemple.fr" } } },
      startups: Object.fromEntries(["1000", "__proto__", "constructor"].map((id) => [id, { data }])),
    }),
  );
  const details = odd.json("api/v2.7/startups_details.json");
  assert.deepEqual(Object.keys(details).sort(), ["1000", "__proto__", "constructor"]);
  assert.equal(
    Object.entries<{ id: string }>(details).every(([key, { id }]) => key === id),
    true,
  );
});
