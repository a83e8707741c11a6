import assert from "node:assert/strict";
import { test } from "node:test";
import {
  latestImpacts,
  membersByDomain,
  membersByStatus,
  productsByMinistry,
  productsByPhase,
  productsByTheme,
  productsByYear,
  type Share,
  totalsOf,
} from "../../../scripts/catalogue/figures.ts";
import { catalogueOf, ids, mission } from "./support.ts";

const told = (shares: readonly Share[]) => shares.map(({ id, count }) => `${id} ${count}`);

const startedIn = (year: number, name = "construction") => ({ phases: [{ name, start: `${year}-06-01` }] });

test("products are counted in every phase, empty ones included", () => {
  const catalogue = catalogueOf({
    startups: { a: startedIn(2020), b: startedIn(2021), c: startedIn(2021, "abandon") },
  });
  const shares = told(productsByPhase(catalogue));
  assert.equal(shares.length, 8);
  for (const share of ["construction 2", "abandon 1", "opere 0"]) assert.ok(shares.includes(share), share);
});

test("products are counted by the year of their first phase, without gap", () => {
  const first = [
    { name: "construction", start: "2021-01-01" },
    { name: "investigation", start: "2019-01-01" },
  ];
  const catalogue = catalogueOf({
    startups: { a: { phases: first }, b: startedIn(2021), c: startedIn(2021) },
  });
  assert.deepEqual(told(productsByYear(catalogue)), ["2019 1", "2020 0", "2021 2"]);
  assert.deepEqual(productsByYear(catalogueOf({})), []);
});

test("a product counts once in each ministry of its sponsors and of its incubators’ owners", () => {
  const at = (domaine_ministeriel: string) => ({ domaine_ministeriel });
  const catalogue = catalogueOf({
    organisations: { a: at("justice"), b: at("justice"), c: at("culture"), d: at("armees") },
    incubators: { dinum: {}, kube: { owner: "/organisations/d" }, palais: { owner: "/organisations/a" } },
    startups: {
      x: { sponsors: ["/organisations/a", "/organisations/b", "/organisations/c"] },
      y: { incubator: "palais", sponsors: ["/organisations/b"] },
      unsponsored: { incubator: "kube", incubators: ["kube", "palais"] },
      orphan: {},
    },
  });
  assert.deepEqual(told(productsByMinistry(catalogue)), ["justice 3", "armees 1", "culture 1"]);
});

test("themes are counted by their known word, most frequent first, then by name", () => {
  const themes = (...thematiques: string[]) => ({ thematiques });
  const catalogue = catalogueOf({
    startups: { a: themes("Education", "Santé"), b: themes("Éducation"), c: themes("Culture", "Mer") },
  });
  assert.deepEqual(told(productsByTheme(catalogue)), ["Éducation 2", "Culture 1", "Santé 1"]);
});

test("members present are counted once, by the status of the mission under way that started last", () => {
  const catalogue = catalogueOf({
    members: {
      a: { missions: [mission("2025-01-01", undefined, [], "admin"), mission("2024-01-01")] },
      b: {
        domaine: "Design",
        missions: [mission("2024-01-01"), mission("2027-01-01", undefined, [], "service")],
      },
      c: { missions: [mission("2020-01-01", "2021-01-01")] },
      announced: { missions: [mission("2027-01-01")] },
    },
  });
  assert.deepEqual(told(membersByStatus(catalogue)), ["admin 1", "independent 1"]);
  assert.deepEqual(told(membersByDomain(catalogue)), ["Design 1", "Développement 1"]);
});

test("totals count what is active", () => {
  const catalogue = catalogueOf({
    startups: { a: startedIn(2020), b: startedIn(2020, "transfere"), c: startedIn(2020, "abandon") },
  });
  assert.deepEqual(totalsOf(catalogue), { activeStartups: 1, activeIncubators: 1 });
});

test("the latest national impacts come first, those to come and stopped products left out", () => {
  const impact = (date: string) => ({ events: [{ name: "national_impact", date }] });
  const startups = {
    a: impact("2022-01-01"),
    b: impact("2023-02-01"),
    c: impact("2023-05-01"),
    d: {},
    later: impact("2030-01-01"),
    over: { ...impact("2023-06-01"), phases: [{ name: "abandon", start: "2024-01-01" }] },
  };
  const catalogue = catalogueOf({ startups }, "2026-01-01");
  assert.deepEqual(ids(latestImpacts(catalogue, 9)), ["c", "b", "a"]);
  assert.deepEqual(ids(latestImpacts(catalogue, 2)), ["c", "b"]);
});
