/** What the API says of incubators, phases, people and days. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectsFile } from "../../../scripts/catalogue/api/files.ts";
import { FICHES, fixture } from "./fixture.ts";
import { catalogueFrom, published, readCsv } from "./support.ts";

const { json, text } = published(fixture);

const startups = (version: string) => json(`api/${version}/startups.json`);
const ids = (records: { id: string }[]) => records.map(({ id }) => id);

test("lists are in the order of ids", () => {
  assert.deepEqual(ids(startups("v2.7").data), ["ma-cantine", "été-2.0"]);
  assert.deepEqual(ids(json("api/v2.7/authors.json")), ["ada.exemple", "bilal.exemple", "chloé.exemple"]);
});

test("a hidden incubator is absent from `included`, in every version; its products refer to it", () => {
  for (const version of ["v1.6", "v1.8", "v2", "v2.6", "v2.7"]) {
    assert.ok(!text(`api/${version}/startups.json`).includes("Incubateur masqué"), version);
    assert.equal(startups(version).data[1].relationships.incubator.data.id, "sgmas");
  }
});

test("in the map of incubators, a hidden one has its products and nothing else", () => {
  const { sgmas } = json("api/v2.7/incubators.json");
  assert.deepEqual(Object.keys(sgmas), ["startups"]);
  assert.deepEqual(ids(sgmas.startups), ["été-2.0"]);
});

test("the ids of `included` are paths from v1.8 to v2.6, and bare before and after", () => {
  assert.deepEqual(ids(startups("v1.7").included), ["ademe", "dinum"]);
  assert.deepEqual(ids(startups("v1.8").included), ["/incubateurs/ademe", "/incubateurs/dinum"]);
  assert.deepEqual(ids(startups("v2.6").included), ["/incubateurs/ademe", "/incubateurs/dinum"]);
  assert.deepEqual(ids(startups("v2.7").included), ["ademe", "dinum"]);
});

test("every incubator that v2.7 refers to is included, unless it is hidden", () => {
  const { data, included } = startups("v2.7");
  const known = new Set([...ids(included), "sgmas"]);
  for (const { relationships } of data) {
    assert.ok(known.has(relationships.incubator.data.id));
    for (const { id } of relationships.incubators.data) assert.ok(known.has(id));
  }
});

test("a product of two incubators is in the list, the map, the table and the file of both", () => {
  const { incubator, incubators } = startups("v2.7").data[0].relationships;
  assert.equal(incubator.data.id, "dinum");
  assert.deepEqual(ids(incubators.data), ["dinum", "ademe"]);
  const map = json("api/v2.7/incubators.json");
  assert.deepEqual([ids(map.dinum.startups), ids(map.ademe.startups)], [["ma-cantine"], ["ma-cantine"]]);
  assert.equal(readCsv(text("api/v2.7/startups.csv"), ";")[2]?.at(-1), "dinum,ademe");
  assert.deepEqual(json("api/v3/startups/ma-cantine.json").incubators, ["dinum", "ademe"]);
  assert.deepEqual(json("api/v3/startups/été-2.0.json").incubators, ["sgmas"]);
});

test("the status is the phase of the day, whatever the order of the file; the phases keep that order", () => {
  const [, summer] = startups("v1.8").data;
  assert.equal(summer.attributes.status, "construction");
  assert.equal(summer.attributes.start, "2025-01-01");
  const row = readCsv(text("api/v2.7/startups.csv"), ";")[3] ?? [];
  assert.deepEqual(row.slice(3, 5), ["2025-01-01", "construction"]);
  const phases = startups("v2.7").data[1].attributes.phases.map(({ name }: { name: string }) => name);
  assert.deepEqual(phases, ["construction", "investigation", "acceleration"]);
});

test("a phase that begins on the build date is the status from that day", () => {
  const later = published(catalogueFrom(FICHES, "2026-12-01"));
  assert.equal(later.json("api/v1.8/startups.json").data[1].attributes.status, "acceleration");
});

test("statistics have the address of the service when the file gives none, and are told without service", () => {
  const url = (version: string, index: number) => startups(version).data[index].attributes.stats_url;
  assert.equal(url("v2.7", 0), "https://cantine.exemple.gouv.fr/stats");
  assert.equal(url("v2.5", 0), "https://cantine.exemple.gouv.fr/stats");
  assert.equal(url("v2.7", 1), "");
  assert.equal(url("v2.5", 1), undefined);
});

test("the address of the impact does not depend on that of the service", () => {
  const [{ data, body }] = Object.values(FICHES.startups ?? {}) as [{ data: object; body: string }];
  const { link, ...rest } = data as { link?: string };
  const alone = published(catalogueFrom({ ...FICHES, startups: { seul: { data: rest, body } } }));
  const { attributes } = alone.json("api/v2.7/startups.json").data[0];
  assert.equal(attributes.link, "");
  assert.equal(attributes.impact_url, "https://cantine.exemple.gouv.fr/impact");
});

test("people are in one list of a product: at work, gone, or declared gone", () => {
  const details = json("api/v2.7/startups_details.json");
  const lists = (id: string) => [
    details[id].active_members,
    details[id].expired_members,
    details[id].previous_members,
  ];
  assert.deepEqual(lists("ma-cantine"), [["ada.exemple"], ["bilal.exemple"], ["chloé.exemple"]]);
  assert.deepEqual(lists("été-2.0"), [["ada.exemple", "chloé.exemple"], ["bilal.exemple"], []]);
});

test("a mission counts on its last day, and no more on the next", () => {
  const [on, after] = ["2026-08-20", "2026-08-21"].map((date) => {
    const { json: read } = published(catalogueFrom(FICHES, date));
    return [read("compteur_smiirl.json").number, read("api/v3/startups/ma-cantine.json")];
  }) as [[number, Record<string, string[]>], [number, Record<string, string[]>]];
  assert.equal(on[0], 2);
  assert.deepEqual(on[1].active_members, ["ada.exemple"]);
  assert.equal(after[0], 1);
  assert.deepEqual(after[1].active_members, []);
  assert.deepEqual(after[1].previous_members, ["ada.exemple", "bilal.exemple", "chloé.exemple"]);
});

test("a key that a product's file leaves empty is absent from v3, and null in the maps", () => {
  const summer = json("api/v3/startups/été-2.0.json");
  assert.equal("link" in summer || "repository" in summer || "usertypes" in summer, false);
  assert.equal(json("api/v2.7/startups_details.json")["été-2.0"].repository, null);
  assert.equal(json("api/v2.7/incubators.json").ademe.website, null);
  assert.equal(startups("v2.7").included[0].attributes.website, "");
});

test("each product of the list of v3 leads to its own file", () => {
  for (const { id, url, content } of json("api/v3/startups.json")) {
    const path = decodeURIComponent(new URL(url).pathname).slice(1);
    assert.equal(json(path).id, id);
    assert.equal(content, undefined);
  }
});

test("redirects lead to absolute addresses", () => {
  const file = redirectsFile(
    [
      { from: "/startups/été", to: "/startups/été-2.0.html" },
      { from: "/blog/", to: "https://blog.beta.gouv.fr/" },
    ],
    "https://beta.gouv.fr",
  );
  assert.deepEqual(JSON.parse(file), {
    "/blog/": "https://blog.beta.gouv.fr/",
    "/startups/été": "https://beta.gouv.fr/startups/%C3%A9t%C3%A9-2.0.html",
  });
});
