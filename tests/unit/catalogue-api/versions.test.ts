/** Which file each version publishes, and with which attributes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { apiPaths } from "../../../scripts/catalogue/api/files.ts";
import { VERSIONS } from "../../../scripts/catalogue/api/versions.ts";
import { fixture } from "./fixture.ts";
import { published, readCsv } from "./support.ts";

const { files, json, text } = published(fixture);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  v1: ["authors.json"],
  "v1.1": ["authors.json"],
  "v1.2": ["authors.csv", "authors.json"],
  "v1.3": ["authors.json", "startups.json"],
  "v1.4": ["authors.json", "startups.json"],
  "v1.5": ["authors.json", "startups.json"],
  "v1.6": ["authors.json", "startups.json"],
  "v1.7": ["authors.json", "startups.csv", "startups.json"],
  "v1.8": ["authors.json", "seedlings.json", "startups.json"],
  v2: ["authors.json", "startups.json"],
  "v2.1": ["authors.csv", "authors.json", "startups.json"],
  "v2.2": ["authors.json", "startups.json"],
  "v2.3": ["authors.json", "incubators.json", "startups.json", "startups_details.json"],
  "v2.4": ["authors.json", "incubators.json", "startups.json", "startups_details.json"],
  "v2.5": [
    "authors.json",
    "incubators.json",
    "sponsors.json",
    "startups.csv",
    "startups.json",
    "startups_details.json",
  ],
  "v2.6": [
    "authors.json",
    "incubators.json",
    "organisations.json",
    "sponsors.json",
    "startups.csv",
    "startups.json",
    "startups_details.json",
  ],
  "v2.7": [
    "authors.json",
    "incubators.json",
    "openapi.json",
    "organisations.json",
    "sponsors.json",
    "startups.csv",
    "startups.json",
    "startups_details.json",
  ],
  v3: ["openapi.json", "startups.json", "startups/ma-cantine.json", "startups/été-2.0.json"],
};

test("each version publishes its files and no other", () => {
  const paths = Object.entries(EXPECTED).flatMap(([version, names]) =>
    names.map((name) => `api/${version}/${name}`),
  );
  const expected = [...paths, "api/swagger.json", "compteur_smiirl.json"];
  assert.deepEqual([...files.keys()].sort(), expected.sort());
});

test("the paths known before the files are written are theirs", () => {
  assert.deepEqual(apiPaths(fixture.startups.map(({ id }) => id)).sort(), [...files.keys()].sort());
  assert.deepEqual(apiPaths([]), []);
});

test("the two first versions of the API hold 47 files of JSON and 6 of CSV", () => {
  const old = [...files.keys()].filter(
    (path) => /^api\/v[12][./]/.test(path) && !path.endsWith("openapi.json"),
  );
  assert.equal(old.filter((path) => path.endsWith(".json")).length, 47);
  assert.equal(old.filter((path) => path.endsWith(".csv")).length, 6);
});

/** Attributes by the versions in which they appear, then those in which they are gone. */
function changes(file: string, keysOf: (content: ReturnType<typeof json>) => string[]): string[] {
  let before = new Set<string>();
  return VERSIONS.flatMap((version) => {
    if (version === "v3" || !files.has(`api/${version}/${file}`)) return [];
    const keys = new Set(keysOf(json(`api/${version}/${file}`)));
    const added = [...keys].filter((key) => !before.has(key)).map((key) => `+${key}`);
    const gone = [...before].filter((key) => !keys.has(key)).map((key) => `-${key}`);
    before = keys;
    return added.length + gone.length === 0 ? [] : [`${version} ${[...gone, ...added].join(" ")}`];
  });
}

test("members gain and lose their attributes in the versions that readers know", () => {
  const keys = changes("authors.json", (authors) => authors.flatMap((author: object) => Object.keys(author)));
  assert.deepEqual(keys, [
    "v1 +id +fullname +start +end",
    "v1.2 +employer",
    "v1.3 +github",
    "v1.8 +role",
    "v2 -start -end -employer +missions",
    "v2.2 +domaine",
    "v2.3 +startups +previously",
    "v2.6 +link +bio +competences +teams",
  ]);
});

test("products gain and lose their attributes in the versions that readers know", () => {
  const keys = changes("startups.json", ({ data }) => Object.keys(data[0].attributes));
  assert.deepEqual(keys, [
    "v1.3 +name +pitch +status +screenshot-url",
    "v1.4 -screenshot-url",
    "v1.5 +incubator",
    "v1.6 -incubator +start",
    "v1.7 +stats_url +link +repository",
    "v2 -start -status +events +phases",
    "v2.1 +contact +content_url_encoded_markdown",
    "v2.4 +budget_url",
    "v2.5 +sponsors +analyse_risques +analyse_risques_url +dashlord_url +accessibility_status",
    "v2.6 +impact_url +thematiques +technos",
  ]);
});

test("included incubators came with the relationships, all of them in v2.7 only", () => {
  const shape = changes("startups.json", ({ data, included }) => [
    ...Object.keys(data[0].relationships ?? {}),
    ...(included ? ["included"] : []),
  ]);
  assert.deepEqual(shape, ["v1.6 +incubator +included", "v2.7 +incubators"]);
});

test("the missions of members name their products since v2.6", () => {
  const missionKeys = (version: string) => Object.keys(json(`api/${version}/authors.json`)[0].missions[1]);
  assert.deepEqual(missionKeys("v2.5"), ["start", "end", "status", "employer"]);
  assert.deepEqual(missionKeys("v2.6"), ["start", "end", "status", "employer", "startups"]);
});

test("the tables have the columns of their version", () => {
  const header = (path: string, separator: string) => readCsv(text(path), separator)[0]?.join(" ");
  assert.equal(header("api/v1.2/authors.csv", ","), "id fullname start end employer");
  assert.equal(
    header("api/v2.1/authors.csv", ";"),
    "id fullname start end employer github link avatar startups previously badges domaine competences",
  );
  const first = "id name mission start status incubator stats link repository";
  assert.equal(readCsv(text("api/v1.7/startups.csv"), ",", "'")[0]?.join(" "), first);
  assert.equal(header("api/v2.5/startups.csv", ";"), `${first} accessibility contact`);
  assert.equal(header("api/v2.6/startups.csv", ";"), `${first} accessibility contact`);
  assert.equal(header("api/v2.7/startups.csv", ";"), `${first} accessibility contact incubators`);
});

test("versions with the same content share one text", () => {
  assert.equal(text("api/v1.3/authors.json"), text("api/v1.7/authors.json"));
  assert.notEqual(
    text("api/v1.7/startups.json"),
    text("api/v1.8/startups.json"),
    "the ids of `included` differ",
  );
  assert.notEqual(text("api/v2.6/startups.json"), text("api/v2.7/startups.json"));
});
