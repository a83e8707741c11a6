import assert from "node:assert/strict";
import { test } from "node:test";
import { REFERENCE_DAY } from "../../../scripts/bench/corpus/days.ts";
import { corpus, type Data, readCorpus } from "./corpus-support.ts";

const collections = readCorpus(corpus());
const startups = [...(collections.get("startups")?.values() ?? [])];
const members = [...(collections.get("members")?.values() ?? [])];

/** Days as text compare as days. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function tally(values: readonly unknown[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const value of values) result[String(value)] = (result[String(value)] ?? 0) + 1;
  return result;
}

const withKey = (key: string) => startups.filter(({ data }) => data[key] !== undefined && data[key] !== "");

test("products have their keys as often as on the real site", () => {
  const keys = [
    "sponsors",
    "link",
    "repository",
    "stats_url",
    "events",
    "fast",
    "redirect_from",
    "rgpd",
    "incubators",
  ];
  assert.deepEqual(Object.fromEntries(keys.map((key) => [key, withKey(key).length])), {
    sponsors: 632,
    link: 322,
    repository: 302,
    stats_url: 211,
    events: 315,
    fast: 46,
    redirect_from: 51,
    rgpd: 1,
    incubators: 2,
  });
});

test("products share out among incubators as on the real site, one incubator left without any", () => {
  const sizes = Object.values(tally(startups.map(({ data }) => data.incubator)));
  assert.equal(sizes.length, 22);
  assert.deepEqual(sizes.toSorted((a, b) => b - a).slice(0, 3), [124, 111, 93]);
});

test("phases: 1 695 in all, as many of each length and each last name as on the real site", () => {
  const journeys = startups.map(({ data }) => data.phases as Data[]);
  assert.deepEqual(tally(journeys.map(({ length }) => length)), { 1: 55, 2: 321, 3: 177, 4: 78, 5: 31 });
  assert.deepEqual(tally(journeys.map((phases) => phases.at(-1)?.name)), {
    "abandon-investigation": 202,
    abandon: 124,
    construction: 105,
    transfere: 92,
    acceleration: 75,
    investigation: 28,
    consolidation: 22,
    opere: 14,
  });
});

test("phases start in order, end before the next one, and a few are yet to come", () => {
  let future = 0;
  let tied = 0;
  for (const { id, data } of startups) {
    const phases = data.phases as Data[];
    if (phases.at(-1)?.start > REFERENCE_DAY) future += 1;
    for (const [index, { start, end }] of phases.entries()) {
      const next = phases[index + 1]?.start as string | undefined;
      if (next === start) tied += 1;
      assert.ok(next === undefined || start <= next, id);
      assert.ok(end === undefined || (end >= start && next !== undefined && end < next), id);
    }
  }
  assert.equal(future, 4);
  assert.ok(tied > 0 && tied <= 4, `${tied} ties`);
});

test("members: 4 761 missions, 821 members active on the reference day", () => {
  const missions = members.flatMap(({ data }) => data.missions as Data[]);
  assert.equal(missions.length, 4_761);
  const active = members.filter(({ data }) => data.missions.some(({ end }: Data) => end >= REFERENCE_DAY));
  assert.equal(active.length, 821);
  assert.equal(members.filter(({ body }) => body.trim() !== "").length, 1_466);
});

test("missions are sorted by start and end after it; in some files the last is not the one that ends last", () => {
  let crossed = 0;
  for (const { id, data } of members) {
    const missions = data.missions as Data[];
    const starts = missions.map(({ start }) => start as string);
    assert.deepEqual(starts, starts.toSorted(compare), id);
    assert.ok(
      missions.every(({ start, end }) => end > start),
      id,
    );
    const ends = missions.map(({ end }) => end as string);
    if (ends.at(-1) !== ends.toSorted(compare).at(-1)) crossed += 1;
  }
  assert.equal(crossed, 139);
});

test("bodies of products are about as long as the real ones, with headings, lists and links", () => {
  const lengths = startups.map(({ body }) => body.length).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] as number;
  assert.ok(median > 2_400 && median < 3_300, `median ${median}`);
  const share = (pattern: RegExp) =>
    startups.filter(({ body }) => pattern.test(body)).length / startups.length;
  assert.ok(share(/^## /m) > 0.99);
  assert.ok(share(/^(?:-|\d\.) /m) > 0.8);
  assert.ok(share(/\]\(\/startups\//) > 0.3);
});
