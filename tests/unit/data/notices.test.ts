import assert from "node:assert/strict";
import { test } from "node:test";
import { audienceSchema } from "../../../scripts/data/audience.ts";
import { noticeOf, noticesSchema } from "../../../scripts/data/notices.ts";

const notice = (du: string, au: string, titre = "Travaux") => ({ titre, du, au });
const read = (...written: object[]) => noticesSchema.parse(written);

const DAYS: [day: string, shown: boolean][] = [
  ["2026-11-30", false],
  ["2026-12-01", true],
  ["2026-12-03", true],
  ["2026-12-06", true],
  ["2026-12-07", false],
];
for (const [day, shown] of DAYS) {
  test(`a banner from 1 to 6 December is ${shown ? "shown" : "hidden"} on ${day}`, () => {
    assert.equal(noticeOf(read(notice("2026-12-01", "2026-12-06")), day) !== undefined, shown);
  });
}

test("of two banners of one day, the first of the list is shown", () => {
  const both = read(notice("2026-12-03", "2026-12-09", "B"), notice("2026-12-01", "2026-12-06", "A"));
  assert.equal(noticeOf(both, "2026-12-04")?.titre, "B");
  assert.equal(noticeOf(both, "2026-12-02")?.titre, "A");
});

test("a banner informs and can be closed, unless it says otherwise", () => {
  const [plain] = read(notice("2026-12-01", "2026-12-01"));
  assert.deepEqual([plain?.niveau, plain?.refermable], ["info", true]);
});

test("a banner that ends before it begins is refused, and so is a level of one's own", () => {
  const [issue] = noticesSchema.safeParse([notice("2026-12-06", "2026-12-01")]).error?.issues ?? [];
  assert.equal(issue?.message, "ce bandeau finit (2026-12-01) avant de commencer (2026-12-06).");
  const grave = { ...notice("2026-12-01", "2026-12-01"), niveau: "grave" };
  assert.equal(noticesSchema.safeParse([grave]).success, false);
});

const ADDRESSES: [written: string, read: string | undefined][] = [
  ["https://stats.example.org", "https://stats.example.org/"],
  ["https://stats.example.org/matomo", "https://stats.example.org/matomo/"],
  ["https://stats.example.org/matomo/", "https://stats.example.org/matomo/"],
  ["http://stats.example.org/", undefined],
  ["https://stats.example.org/?a=1", undefined],
  ["https://stats.example.org/#a", undefined],
  ["https://nom:mot@stats.example.org/", undefined],
  ["javascript:alert(1)", undefined],
  ["stats.example.org", undefined],
];
for (const [written, expected] of ADDRESSES) {
  test(`the server ${written} is ${expected ?? "refused"}`, () => {
    assert.equal(audienceSchema.safeParse({ adresse: written, site: 1 }).data?.adresse, expected);
  });
}

test("a site of the server has a positive number", () => {
  for (const site of [0, -1, 1.5, "a"]) {
    assert.equal(audienceSchema.safeParse({ adresse: "https://a.example.org", site }).success, false);
  }
});
