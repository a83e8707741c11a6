import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrivalOf,
  byStart,
  githubName,
  isActiveMember,
  isActiveMission,
  isUnderWay,
  productsOf,
} from "../../../scripts/catalogue/missions.ts";
import { memberSchema } from "../../../scripts/content/schemas/catalogue/member.ts";
import { mission, TODAY } from "./support.ts";

const MISSIONS: [what: string, end: string | undefined, active: boolean][] = [
  ["without end", undefined, true],
  ["that ends tomorrow", "2026-08-21", true],
  ["that ends today", "2026-08-20", true],
  ["that ended yesterday", "2026-08-19", false],
];
for (const [what, end, active] of MISSIONS) {
  test(`a mission ${what} is ${active ? "active" : "over"}`, () => {
    assert.equal(isActiveMission(end === undefined ? {} : { end }, TODAY), active);
  });
}

test("a mission that is to start already counts", () => {
  assert.equal(isActiveMember({ missions: [mission("2027-01-01", "2027-06-01")] }, TODAY), true);
});

test("a member is active by any mission, wherever it stands", () => {
  const missions = [mission("2024-01-01", "2027-01-01"), mission("2020-01-01", "2021-01-01")];
  assert.equal(isActiveMember({ missions }, TODAY), true);
  assert.equal(isActiveMember({ missions }, "2027-01-02"), false);
});

test("a member arrived with the earliest mission, in whatever order they are listed", () => {
  assert.equal(arrivalOf({ missions: [mission("2024-01-01"), mission("2020-01-01")] }), "2020-01-01");
});

function products(data: object) {
  const filled = { fullname: "Ada", role: "x", domaine: "Design", missions: [mission("2020-01-01")] };
  return productsOf(memberSchema.parse({ ...filled, ...data }), TODAY);
}

test("products of active missions and of the old key are active, each once", () => {
  const missions = [mission("2024-01-01", undefined, ["a", "b"]), mission("2025-01-01", undefined, ["b"])];
  assert.deepEqual(products({ startups: ["c", "a"], missions }).active, ["c", "a", "b"]);
});

test("products of ended missions and of the old key are former ones", () => {
  const missions = [mission("2020-01-01", "2021-01-01", ["a"]), mission("2024-01-01")];
  const { active, former } = products({ previously: ["z"], missions });
  assert.deepEqual({ active, former }, { active: [], former: ["z", "a"] });
});

test("a product left and joined again is active only", () => {
  const missions = [mission("2020-01-01", "2021-01-01", ["a", "b"]), mission("2024-01-01", undefined, ["a"])];
  const { active, former } = products({ previously: ["a"], missions });
  assert.deepEqual({ active, former }, { active: ["a"], former: ["b"] });
});

test("all products are those of missions in order, then those of the old keys", () => {
  const missions = [mission("2024-01-01", undefined, ["b"]), mission("2020-01-01", "2021-01-01", ["a", "b"])];
  assert.deepEqual(products({ startups: ["d"], previously: ["c", "a"], missions }).all, ["b", "a", "d", "c"]);
});

test("a mission is under way from its first day to its last, both included", () => {
  const underWay = (start: string, end?: string) =>
    isUnderWay({ start, ...(end !== undefined && { end }) }, "2026-08-20");
  assert.equal(underWay("2026-08-20", "2026-08-20"), true);
  assert.equal(underWay("2026-08-20"), true);
  assert.equal(underWay("2026-08-21"), false);
  assert.equal(underWay("2020-01-01", "2026-08-19"), false);
});

test("missions come by start, in the file's order for those of one day", () => {
  const missions = ["2028-01-01", "2025-01-01", "2020-01-01"].map((start) => ({ data: { start } }));
  assert.deepEqual(
    byStart(missions).map(({ data }) => data.start.slice(0, 4)),
    ["2020", "2025", "2028"],
  );
  const together = ["a", "b"].map((name) => ({ data: { start: "2020-01-01" }, name }));
  assert.equal(byStart(together).at(-1)?.name, "b");
});

const GITHUB: [written: string, name: string | undefined][] = [
  ["ada-lovelace", "ada-lovelace"],
  ["@ada", "ada"],
  ["https://github.com/ada/", "ada"],
  ["http://www.github.com/Ada", "Ada"],
  [" ada ", "ada"],
  ["Ada Lovelace", undefined],
  ["/", undefined],
  ["-ada", undefined],
  ["ada--lovelace", undefined],
  ["https://gitlab.com/ada", undefined],
  ["a".repeat(40), undefined],
];
for (const [written, name] of GITHUB) {
  test(`the GitHub name « ${written} » is ${name ?? "none"}`, () => {
    assert.equal(githubName(written), name);
  });
}
