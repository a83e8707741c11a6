import assert from "node:assert/strict";
import { test } from "node:test";
import type { MenuEntry } from "../../../scripts/data/schemas.ts";
import { markMenu } from "../../../scripts/site/menus.ts";
import { readingMinutes, readingOf } from "../../../scripts/views/reading.ts";
import { page, pageRecord, site } from "../site/support.ts";

const facts = site([]).data.site.value;
const MENU: MenuEntry[] = [
  { titre: "Ensemble", lien: "/demarche/" },
  {
    titre: "Phases",
    lien: "/demarche/phases",
    enfants: [
      { titre: "Été", lien: "/demarche/été" },
      { titre: "Une partie", lien: "/demarche/été#suite" },
      { titre: "Ailleurs", lien: "https://example.org/" },
    ],
  },
  { titre: "Ensemble encore", lien: "/demarche" },
  { titre: "Fin", lien: "/demarche/fin" },
];

function around(url: string): (string | undefined)[] {
  const marked = markMenu(MENU, url, "menu");
  const { previous, next } = readingOf(page(url, url), facts, marked);
  return [previous?.href, next?.href];
}

test("the pages before and after follow the menu, branches opened, each page once, other sites left out", () => {
  assert.deepEqual(around("/demarche/"), [undefined, "/demarche/phases"]);
  assert.deepEqual(around("/demarche/phases"), ["/demarche/", "/demarche/%C3%A9t%C3%A9"]);
  assert.deepEqual(around("/demarche/été"), ["/demarche/phases", "/demarche/fin"]);
  assert.deepEqual(around("/demarche/fin"), ["/demarche/%C3%A9t%C3%A9", undefined]);
});

test("a page that the menu does not hold has none before it and none after", () => {
  assert.deepEqual(around("/demarche/fin/annexe"), [undefined, undefined]);
  assert.deepEqual(around("/ailleurs"), [undefined, undefined]);
});

test("a page in two languages offers both, each named in itself", () => {
  const french = page("/a-propos/", "À propos");
  const english = page("/en/about/", "About us", { lang: "en" });
  french.versions = [french, english];
  assert.deepEqual(readingOf(french, facts).languages, [
    { code: "fr", name: "Français", href: "/a-propos/", current: true },
    { code: "en", name: "English", href: "/en/about/", current: false },
  ]);
  assert.deepEqual(readingOf(page("/seule", "Seule"), facts).languages, []);
});

test("a page says when it last changed, in its language, and nothing when nothing tells it", () => {
  const modified = (lang: string) =>
    readingOf(page("/a", "A", { lang, modified: "2026-03-01" }), facts).modified;
  assert.deepEqual(modified("fr"), { day: "2026-03-01", text: "1er mars 2026" });
  assert.equal(modified("en")?.text, "1 March 2026");
  assert.equal(readingOf(page("/a", "A"), facts).modified, undefined);
});

function edited(file: string, depot = "https://github.com/exemple/site", branche = "main") {
  const record = pageRecord("a");
  const moved = page("/a", "A", { record: { ...record, source: { ...record.source, file } } });
  return readingOf(moved, { ...facts, depot, branche }).editHref;
}

test("a change is proposed on the forge, at the file's path", () => {
  assert.equal(
    edited("content/pages/fast/sélection.md"),
    "https://github.com/exemple/site/edit/main/content/pages/fast/s%C3%A9lection.md",
  );
  assert.equal(
    edited("content/pages/a.md", "https://gitlab.example.org/groupe/site/", "prod"),
    "https://gitlab.example.org/groupe/site/-/edit/prod/content/pages/a.md",
  );
});

test("no change is proposed of a file kept out of the repository, nor of a list", () => {
  assert.equal(edited("/ailleurs/pages/a.md"), undefined);
  const list = page("/blog/", "Blog", { record: pageRecord("blog", { layout: "blog" }) });
  assert.equal(readingOf(list, facts).editHref, undefined);
});

const LENGTHS: [words: number, minutes: number][] = [
  [0, 1],
  [230, 1],
  [344, 1],
  [346, 2],
  [1150, 5],
];
for (const [words, minutes] of LENGTHS) {
  test(`${words} words are read in ${minutes} min, tags aside`, () => {
    assert.equal(readingMinutes(`<p class="a b">${"l’été <em>ici</em> ".repeat(words / 2)}</p>`), minutes);
  });
}
