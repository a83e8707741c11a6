import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusFile } from "../../../scripts/bench/corpus/document.ts";
import { COLLECTIONS } from "../../../scripts/content/collections.ts";
import { withoutBlanks } from "../../../scripts/content/schemas/catalogue/blanks.ts";
import { corpus, HOUSE, type Read, readCorpus } from "./corpus-support.ts";

const files = corpus();
/** Large enough for people to share first and last names. */
const double = corpus(2);
const collections = readCorpus(files);

function records(collection: string): Read[] {
  return [...(collections.get(collection)?.values() ?? [])];
}

function counts(tree: readonly CorpusFile[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const { path } of tree) {
    const collection = path.split("/")[0] as string;
    result[collection] = (result[collection] ?? 0) + 1;
  }
  return result;
}

const REAL_COUNTS = {
  startups: 662,
  members: 3_484,
  incubators: 23,
  organisations: 145,
  teams: 36,
  phases: 8,
  fasts: 17,
  mooc: 7,
  intras: 3,
  pages: 46,
  posts: 134,
};

test("the counts are those of the real site", () => {
  assert.deepEqual(counts(files), REAL_COUNTS);
});

test("the same seed gives the same bytes, another seed another tree", () => {
  assert.deepEqual(corpus(), files);
  const other = corpus(1, 2);
  assert.deepEqual(counts(other), REAL_COUNTS);
  assert.notDeepEqual(other, files);
});

test("twice as large: products, members, pages and posts double, institutions do not", () => {
  assert.deepEqual(counts(double), {
    ...REAL_COUNTS,
    startups: 1_324,
    members: 6_968,
    pages: 92,
    posts: 268,
  });
});

for (const [times, tree] of [
  [1, files],
  [2, double],
] as const) {
  test(`no two files share a path, even where case does not count (times ${times})`, () => {
    assert.equal(new Set(tree.map(({ path }) => path.normalize("NFC").toLowerCase())).size, tree.length);
  });
}

test("members’ file names are those the community uses, however many there are", () => {
  const names = double.flatMap(({ path }) => (path.startsWith("members/") ? path.slice(8) : []));
  assert.deepEqual(
    names.filter((name) => !/^[a-z_.-]+\.[a-z_.-]+\.md$/.test(name)),
    [],
  );
});

test("two organisations have no extension, one incubator is hidden, one product has no body", () => {
  assert.equal(files.filter(({ path }) => !path.endsWith(".md")).length, 2);
  assert.equal(records("incubators").filter(({ data }) => data.hidden === true).length, 1);
  assert.equal(records("startups").filter(({ body }) => body.trim() === "").length, 1);
});

for (const [collection, schema] of Object.entries(COLLECTIONS)) {
  test(`every document of ${collection} fits its schema`, () => {
    const isEditorial = collection === "pages" || collection === "posts";
    for (const { id, data } of records(collection)) {
      const result = schema.safeParse(isEditorial ? data : withoutBlanks(data));
      assert.ok(result.success, `${collection}/${id}: ${result.error?.message}`);
    }
  });
}

/** What each record names: the collection, and the identifier. */
function references(collection: string, { data, body }: Read): [collection: string, id: string][] {
  const named = (target: string, ids: unknown) =>
    [ids ?? []].flat().map((id): [string, string] => [target, String(id).split("/").at(-1) as string]);
  const links = [...body.matchAll(/\]\(\/startups\/([^)]+)\.html\)/g)].map(([, id]) => id);
  switch (collection) {
    case "startups":
      return [
        ...named("incubators", data.incubator),
        ...named("incubators", data.incubators),
        ...named("organisations", data.sponsors),
        ...named(
          "phases",
          data.phases.map(({ name }: { name: string }) => name),
        ),
        ...named("startups", links),
      ];
    case "members":
      return [
        ...named("startups", [data.startups ?? [], data.previously ?? []].flat()),
        ...named(
          "startups",
          data.missions.flatMap((mission: { startups?: string[] }) => mission.startups ?? []),
        ),
        ...named("teams", data.teams),
        ...named("incubators", data.incubator),
      ];
    case "incubators":
      return [
        ...named("organisations", data.owner === "" ? [] : data.owner),
        ...named("startups", data.highlighted_startups),
        ...named("startups", links),
      ];
    case "teams":
      return named("incubators", data.incubator);
    case "intras":
      return named("startups", data.startups);
    case "posts":
      return [...named("members", data.authors), ...named("startups", links)];
    default:
      return named("startups", links);
  }
}

test("every reference resolves", () => {
  const seen = new Set<string>();
  for (const [collection, documents] of collections) {
    for (const document of documents.values()) {
      for (const [target, id] of references(collection, document)) {
        seen.add(`${collection}>${target}`);
        assert.ok(collections.get(target)?.has(id), `${collection}/${document.id} names ${target}/${id}`);
      }
    }
  }
  assert.ok(seen.size >= 14, [...seen].join(" "));
});

test("pages use the menus and layouts of the site, posts its categories", () => {
  const pages = records("pages");
  const menus = new Set(pages.flatMap(({ data }) => data.sidebar ?? []));
  assert.deepEqual(menus, new Set(HOUSE.sidebars));
  const layouts = new Set(pages.map(({ data }) => data.layout));
  for (const name of ["page", "with-sidebar", "home", "blog"]) assert.ok(layouts.has(name), name);
  assert.deepEqual(new Set(records("posts").map(({ data }) => data.categories)), new Set(HOUSE.categories));
});

test("pages stand where menus lead, each at an address of its own", () => {
  const permalinks = records("pages").map(({ data }) => data.permalink as string);
  assert.equal(new Set(permalinks).size, permalinks.length);
  assert.ok(
    ["/", "/startups/", "/approche/", "/approche/acceleration"].every((path) => permalinks.includes(path)),
  );
  assert.ok(!permalinks.some((path) => /[#]|\/2021\//.test(path)));
});
