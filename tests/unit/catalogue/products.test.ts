import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueOf, ids, one, TODAY } from "./support.ts";

function startup(data: object, date = TODAY) {
  return one(catalogueOf({ startups: { x: { ...data } } }, date).startupsById, "x");
}

const phase = (name: string, start: string) => ({ name, start });

function latest(phases: object[], date = TODAY): string {
  return startup({ phases }, date).latestPhase.phase.id;
}

test("the latest phase is the one that started last, in whatever order they are listed", () => {
  const phases = [phase("acceleration", "2022-01-01"), phase("investigation", "2020-01-01")];
  assert.equal(latest(phases), "acceleration");
  assert.deepEqual(
    startup({ phases }).phases.map((period) => period.phase.id),
    ["investigation", "acceleration"],
  );
});

test("a phase does not count before its first day", () => {
  const phases = [phase("construction", "2022-01-01"), phase("acceleration", "2026-08-20")];
  assert.equal(latest(phases, "2026-08-19"), "construction");
  assert.equal(latest(phases, "2026-08-20"), "acceleration");
});

test("of two phases that start the same day, the later listed counts", () => {
  const [a, b] = [phase("investigation", "2022-01-01"), phase("construction", "2022-01-01")];
  assert.equal(latest([a, b]), "construction");
  assert.equal(latest([b, a]), "investigation");
});

test("dates of one day are told in the order of a product's life, whichever counts as the latest", () => {
  const told = (...names: string[]) =>
    startup({ phases: names.map((name) => phase(name, "2022-01-01")) }).phases.map(
      (period) => period.phase.id,
    );
  assert.deepEqual(told("construction", "investigation"), ["investigation", "construction"]);
  assert.deepEqual(told("abandon", "transfere", "acceleration", "abandon-investigation", "investigation"), [
    "investigation",
    "acceleration",
    "transfere",
    "abandon-investigation",
    "abandon",
  ]);
});

test("when all phases are to come, the first one counts", () => {
  const phases = [phase("construction", "2028-01-01"), phase("investigation", "2027-01-01")];
  assert.equal(latest(phases), "investigation");
  assert.equal(startup({ phases }).latestPhase.future, true);
});

const PHASES: [name: string, active: boolean, carried: string][] = [
  ["investigation", true, "est porté"],
  ["construction", true, "est porté"],
  ["acceleration", true, "est porté"],
  ["consolidation", true, "est porté"],
  ["opere", true, "est porté"],
  ["transfere", false, "est porté"],
  ["abandon", false, "a été porté"],
  ["abandon-investigation", false, "a été porté"],
];
for (const [name, active, carried] of PHASES) {
  test(`a product in phase ${name} is ${active ? "" : "not "}active and « ${carried} »`, () => {
    const { active: found, carried: wording } = startup({ phases: [phase(name, "2022-01-01")] });
    assert.deepEqual([found, wording], [active, carried]);
  });
}

test("a product none of whose phases is known is left out", () => {
  assert.deepEqual(
    catalogueOf({ startups: { x: { phases: [phase("alumni", "2020-01-01")] } } }).startups,
    [],
  );
});

test("badges follow the events of the file, each once", () => {
  const events = ["national_impact", "committee", "fast", "eig", "fast", "constructor"].map((name) => ({
    name,
    date: "2023-05-01",
  }));
  assert.deepEqual(
    startup({ events }).badges.map(({ label, tone }) => [label, tone]),
    [
      ["Service à impact national", "success"],
      ["Lauréat FAST", "new"],
      ["Lauréat EIG", "info"],
    ],
  );
});

test("the day of national impact is that of its first listed event", () => {
  const events = [2024, 2023].map((year) => ({ name: "national_impact", date: `${year}-05-01` }));
  assert.equal(startup({ events }).nationalImpact, "2024-05-01");
  assert.equal("nationalImpact" in startup({ events: [] }), false);
});

test("a co-incubated product has all its incubators, the main one first", () => {
  const catalogue = catalogueOf({
    incubators: { dinum: {}, ademe: {}, mtes: {} },
    startups: { x: { incubator: "mtes", incubators: ["ademe", "mtes"] }, y: { incubators: [] } },
  });
  assert.deepEqual(ids(one(catalogue.startupsById, "x").incubators), ["mtes", "ademe"]);
  assert.deepEqual(ids(one(catalogue.startupsById, "y").incubators), ["dinum"]);
  for (const id of ["ademe", "mtes"]) {
    assert.deepEqual(ids(one(catalogue.incubatorsById, id).startups), ["x"]);
  }
});

test("words outside the vocabularies are kept, those spelled otherwise are read as known", () => {
  const { usertypes, themes } = startup({
    usertypes: ["Etat", "État", "lycéens"],
    thematiques: ["Education", "Éducation"],
  });
  assert.deepEqual(
    usertypes.map(({ value, known }) => [value, known]),
    [
      ["etat", true],
      ["lycéens", false],
    ],
  );
  assert.deepEqual(
    themes.map(({ value }) => value),
    ["Éducation"],
  );
});

test("the address of a product keeps case, accents and dots", () => {
  const { startups } = catalogueOf({ startups: { "e-inspé": {}, "1000.jours": {}, auxAJ: {} } });
  assert.deepEqual(
    startups.map(({ url }) => url),
    ["/startups/1000.jours.html", "/startups/auxAJ.html", "/startups/e-inspé.html"],
  );
});

function transparency(data: object) {
  const { items = [] } = startup(data).transparency ?? {};
  return items.filter(({ available }) => available).map(({ id, href }) => (href ? `${id} ${href}` : id));
}

test("nothing is expected of a product in investigation", () => {
  assert.equal(startup({ phases: [phase("investigation", "2024-01-01")] }).transparency, undefined);
});

test("what is available comes first, in the same order", () => {
  const { transparency: found } = startup({
    dashlord_url: "https://d.example",
    budget_url: "https://b.example",
  });
  assert.deepEqual(
    found?.items.map(({ id, available }) => `${id} ${available}`),
    ["budget true", "dashlord true", "repository false", "stats false", "impact false", "risks false"],
  );
});

const STATS: [what: string, data: object, available: string[]][] = [
  ["at the address given", { stats_url: "https://s.example/x", stats: false }, ["stats https://s.example/x"]],
  [
    "at the service’s when public",
    { stats: true, link: "https://s.example/" },
    ["stats https://s.example/stats"],
  ],
  ["nowhere when not public", { stats: false, link: "https://s.example" }, []],
  ["nowhere without service", { stats: true }, []],
];
for (const [what, data, available] of STATS) {
  test(`statistics are ${what}`, () => assert.deepEqual(transparency(data), available));
}

test("a risk analysis may be made and stay private", () => {
  assert.deepEqual(transparency({ analyse_risques: true }), ["risks"]);
  assert.deepEqual(transparency({ analyse_risques_url: "https://r.example/" }), ["risks https://r.example/"]);
  assert.deepEqual(transparency({ analyse_risques: false }), []);
});

test("technologies are listed once each", () => {
  assert.deepEqual(startup({ techno: ["React", "Ruby", "React"] }).transparency?.technologies, [
    "React",
    "Ruby",
  ]);
});
