import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCatalogue } from "../../../scripts/catalogue/build.ts";
import type { CatalogueRecords } from "../../../scripts/content/load.ts";
import { catalogueOf, type Fiches, ids, mission, one, recordsOf, TODAY, vocabularies } from "./support.ts";

test("lists are in code unit order, capitals first", () => {
  const { startups } = catalogueOf({ startups: { b: {}, accelerema: {}, MEN: {}, "FabNum-MI": {}, é: {} } });

  test("lists are in the order of files’ names, extension included, as they have always been", () => {
    const { startups } = catalogueOf({ startups: { "mes-aides": {}, "mes-aides-logement": {}, mes: {} } });
    assert.deepEqual(
      startups.map(({ id }) => id),
      ["mes-aides-logement", "mes-aides", "mes"],
    );
  });
  assert.deepEqual(ids(startups), ["FabNum-MI", "MEN", "accelerema", "b", "é"]);
});

test("members of a product are at work on it or have left it, never both, by name in French order", () => {
  const catalogue = catalogueOf({
    startups: { x: {}, y: {} },
    members: {
      "zoe.a": { fullname: "Zoé A", missions: [mission("2024-01-01", "2027-01-01", ["x"])] },
      "eric.b": { fullname: "Éric B", missions: [mission("2024-01-01", undefined, ["x"])] },
      "ada.c": { fullname: "Ada C", missions: [mission("2020-01-01", "2021-01-01", ["x"])] },
      "bob.d": {
        fullname: "Bob D",
        previously: ["x"],
        missions: [mission("2020-01-01", "2021-01-01", ["x"]), mission("2024-01-01", undefined, ["x", "y"])],
      },
    },
  });
  const x = one(catalogue.startupsById, "x");
  assert.deepEqual(ids(x.activeMembers), ["bob.d", "eric.b", "zoe.a"]);
  assert.deepEqual(ids(x.formerMembers), ["ada.c"]);
  assert.deepEqual(ids(one(catalogue.startupsById, "y").activeMembers), ["bob.d"]);
  assert.deepEqual(ids(catalogue.formerMembers), ["ada.c"]);
});

test("active members come newest first by their earliest mission, then by name; present ones have come", () => {
  const { activeMembers, presentMembers } = catalogueOf({
    members: {
      old: { missions: [mission("2025-01-01"), mission("2018-01-01", "2019-01-01")] },
      zoe: { missions: [mission("2024-01-01")] },
      ada: { missions: [mission("2024-01-01")] },
      announced: { missions: [mission("2027-01-01")] },
    },
  });
  assert.deepEqual(ids(activeMembers), ["announced", "ada", "zoe", "old"]);
  assert.deepEqual(ids(presentMembers), ["ada", "zoe", "old"]);
});

test("homonyms are told apart by their names of file", () => {
  const fullname = "Jean Dupont";
  const members = { "jean.dupont2": { fullname }, "jean.dupont": { fullname } };
  const { startupsById } = catalogueOf({
    startups: { x: {} },
    members: Object.fromEntries(
      Object.entries(members).map(([id, data]) => [id, { ...data, startups: ["x"] }]),
    ),
  });
  assert.deepEqual(ids(one(startupsById, "x").activeMembers), ["jean.dupont", "jean.dupont2"]);
});

test("an incubator’s people are the active members of its teams", () => {
  const teams = { a: { incubator: "ademe" }, b: { incubator: "ademe" }, c: {} };
  const catalogue = catalogueOf({
    incubators: { ademe: {}, dinum: {} },
    teams,
    members: {
      both: { teams: ["/teams/a", "/teams/b", "/teams/a"] },
      gone: { teams: ["/teams/a"], missions: [mission("2020-01-01", "2021-01-01")] },
      other: { teams: ["/teams/c"] },
    },
  });
  const ademe = one(catalogue.incubatorsById, "ademe");
  assert.deepEqual(ids(ademe.members), ["both"]);
  assert.deepEqual(ids(ademe.teams), ["a", "b"]);
  assert.deepEqual(ids(one(catalogue.teamsById, "a").members), ["both"]);
});

const inPhase = (name: string, more: object = {}) => ({
  phases: [{ name, start: "2024-01-01" }],
  ...more,
});

test("incubators are listed with the DINUM first, then by active products, then by title", () => {
  const incubators = {
    dinum: {},
    zed: { title: "Élan" },
    abc: { title: "Erable" },
    big: {},
    idle: {},
    sgmas: { hidden: true },
  };
  const startups = Object.fromEntries(
    ["dinum", "zed", "abc", "big", "big", "sgmas"].map((incubator, index) => [
      `s${index}`,
      inPhase("construction", { incubator }),
    ]),
  );
  const catalogue = catalogueOf({
    incubators,
    startups: { ...startups, t: inPhase("transfere", { incubator: "idle" }) },
  });
  assert.deepEqual(ids(catalogue.listedIncubators), ["dinum", "big", "zed", "abc"]);
  assert.equal(one(catalogue.incubatorsById, "idle").activeCount, 0);
});

test("a hidden incubator keeps its name and its products", () => {
  const catalogue = catalogueOf({
    incubators: { sgmas: { hidden: true, title: "Ministères sociaux" } },
    startups: { x: { incubator: "sgmas" } },
  });
  const [incubator] = one(catalogue.startupsById, "x").incubators;
  assert.deepEqual([incubator?.data.title, incubator?.hidden], ["Ministères sociaux", true]);
});

test("an incubator’s counters add phases up, co-incubated products included, and agree their noun", () => {
  const { incubatorsById } = catalogueOf({
    incubators: { dinum: {}, ademe: {} },
    startups: {
      a: inPhase("construction"),
      b: inPhase("acceleration", { incubator: "ademe", incubators: ["ademe", "dinum"] }),
      c: inPhase("investigation"),
      d: inPhase("abandon"),
    },
  });
  assert.deepEqual(
    one(incubatorsById, "dinum").counters.map(({ count, label }) => `${count} ${label}`),
    [
      "1 problème en cours d’investigation",
      "2 services en construction ou en accélération",
      "0 service pérennisé ou en voie de l’être",
    ],
  );
});

function highlighted(listed: string[]): string[] {
  const incubators = { dinum: { highlighted_startups: listed } };
  const startups = { a: {}, b: {}, c: {}, d: {}, stopped: inPhase("abandon") };
  return ids(one(catalogueOf({ incubators, startups }).incubatorsById, "dinum").highlighted);
}

test("highlighted products are the first three of the editor’s list that live on, or none", () => {
  assert.deepEqual(highlighted(["d", "stopped", "c", "b", "a"]), ["d", "c", "b"]);
  assert.deepEqual(highlighted(["d", "absent", "a"]), ["d", "a"]);
  assert.deepEqual(highlighted(["d"]), []);
  assert.deepEqual(highlighted(["d", "stopped"]), []);
});

test("organisations know the products they sponsor and the incubators they own", () => {
  const { organisationsById } = catalogueOf({
    organisations: { ademe: {} },
    incubators: { i: { owner: "/organisations/ademe" } },
    startups: { x: { incubator: "i", sponsors: ["/organisations/ademe", "/organisations/ademe"] } },
  });
  const ademe = one(organisationsById, "ademe");
  assert.deepEqual([ids(ademe.startups), ids(ademe.incubators)], [["x"], ["i"]]);
  assert.equal(ademe.acronym, "ademe");
});

test("phases come in the vocabulary’s order, with their products by name and what their file says", () => {
  const { phases } = catalogueOf({
    phases: { p: { status: "construction", label: "Construction" } },
    startups: { b: { title: "Zed" }, c: { title: "Été" }, a: { title: "Ezra" } },
  });
  assert.deepEqual(
    phases.map(({ id }) => id),
    Object.keys(vocabularies.phases),
  );
  const construction = phases.find(({ id }) => id === "construction");
  assert.equal(construction?.label, "Construction");
  assert.deepEqual(ids(construction?.startups ?? []), ["c", "a", "b"]);
  assert.equal(phases[0]?.label, "services opérés au sein du réseau");
});

test("laureates come by amount, then by name; promotions by number, with their total", () => {
  const fast = (promotion: number, montant: number) => ({ fast: { promotion, montant } });
  const { promotions, fasts } = catalogueOf({
    startups: { z: fast(12, 200), a: fast(12, 100), b: fast(12, 100), y: fast(9, 50) },
    fasts: {
      "12_fast": { promotion: 12, "new-fast": true },
      "09-fast": { promotion: 9 },
      "13_fast": { promotion: 13, "new-fast": true },
    },
  });
  assert.deepEqual(
    promotions.map(({ number, total, laureates }) => [
      number,
      total,
      laureates.map(({ startup }) => startup.id),
    ]),
    [
      [9, 50, ["y"]],
      [12, 400, ["z", "a", "b"]],
    ],
  );
  assert.deepEqual(
    fasts.map(({ url, promotion }) => [url, promotion?.number]),
    [
      ["/fast/lauréats/09-fast.html", undefined],
      ["/fast/lauréats/12_fast.html", 12],
      ["/fast/lauréats/13_fast.html", undefined],
    ],
  );
});

test("sequences of the MOOC come by rank", () => {
  const { mooc } = catalogueOf({ mooc: { a: { order: 2 }, b: { order: 0 }, c: { order: 2 } } });
  assert.deepEqual(ids(mooc), ["b", "a", "c"]);
  assert.equal(mooc[0]?.url, "/approche/formation/mooc/b.html");
});

test("of two records of one name the first stays, whatever their extension", () => {
  const records = recordsOf({
    incubators: { dinum: {} },
    startups: { x: { title: "A" }, "sous/x": { title: "B" } },
  });
  const { startups } = buildCatalogue(records, vocabularies, TODAY);
  assert.deepEqual(
    startups.map(({ data }) => data.title),
    ["A"],
  );
});

test("the order of files changes nothing", () => {
  const fiches: Fiches = {
    startups: { b: { title: "Même" }, a: { title: "Même" }, c: {} },
    members: { b: { fullname: "Ada" }, a: { fullname: "Ada", startups: ["a", "b"] } },
    incubators: { x: { title: "Même" }, dinum: { title: "Même" } },
  };
  const reversed = Object.fromEntries(
    Object.entries(fiches).map(([name, records]) => [
      name,
      Object.fromEntries(Object.entries(records).reverse()),
    ]),
  );
  const shape = (given: Fiches) => {
    const { phases, activeMembers, listedIncubators, startups } = catalogueOf(given);
    return [
      ...phases.map((phase) => ids(phase.startups)),
      ids(activeMembers),
      ids(listedIncubators),
      ids(startups),
    ];
  };
  assert.deepEqual(shape(fiches), shape(reversed));
});

/** How many times keys of records are read in building the catalogue. */
function readsFor(size: number): number {
  let reads = 0;
  const startups = Object.fromEntries(Array.from({ length: size }, (_, index) => [`s${index}`, {}]));
  const members = Object.fromEntries(
    Array.from({ length: size * 4 }, (_, index) => [
      `m${index}`,
      { missions: [mission("2024-01-01", undefined, [`s${index % size}`])], teams: ["/teams/t"] },
    ]),
  );
  const records = recordsOf({ incubators: { dinum: {} }, teams: { t: {} }, startups, members });
  const watched = <R extends { data: object }>(list: R[]) =>
    list.map((record) => ({
      ...record,
      data: new Proxy(record.data, {
        get: (target, key) => {
          reads += 1;
          return Reflect.get(target, key);
        },
      }),
    }));
  const all = Object.fromEntries(
    Object.entries(records).map(([name, list]) => [name, watched<{ data: object }>(list)]),
  );
  buildCatalogue(all as unknown as CatalogueRecords, vocabularies, TODAY);
  return reads;
}

test("the work grows with the catalogue, not with its square", () => {
  const [small, large] = [readsFor(50), readsFor(400)];
  assert.ok(large < small * 8 * 2, `${small} reads, then ${large} for eight times as many records`);
});

test("titles are in French order: accents and case come second, numbers count as numbers", () => {
  const titles = ["Zèbre", "Ecole 10", "École 2", "abeille", "Abeille"];
  const { phasesById } = catalogueOf({
    startups: Object.fromEntries(titles.map((title, index) => [`s${index}`, { title }])),
  });
  assert.deepEqual(
    one(phasesById, "construction").startups.map(({ data }) => data.title),
    ["abeille", "Abeille", "École 2", "Ecole 10", "Zèbre"],
  );
});
