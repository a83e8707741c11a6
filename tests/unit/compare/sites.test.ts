/** What differs between two sites: told as readers meet it, whatever the digests in file names. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { compareLines } from "../../../scripts/compare/lines.ts";
import { readPage } from "../../../scripts/compare/page.ts";
import { changesReport } from "../../../scripts/compare/report.ts";
import { compareSites } from "../../../scripts/compare/sites.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

const page = (main: string, { title = "Titre", menu = "Menu", sheet = "1a2b3c4d5e" } = {}) =>
  `<!DOCTYPE html><html><head><title>${title}</title><link rel="stylesheet" href="/assets/main.${sheet}.css" integrity="sha384-${sheet}"></head>` +
  `<body><header><p>${menu}</p></header><main>${main}</main><footer><p>Pied</p></footer></body></html>`;
const redirect = (to: string) =>
  `<html><head><title>Déplacée</title><meta http-equiv="refresh" content="0; url=${to}"></head><body><a href="${to}">x</a></body></html>`;

function compare(before: Files, after: Files) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "old"), before);
  writeFiles(join(folder, "new"), after);
  return compareSites(join(folder, "old"), join(folder, "new"));
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a page is read as text: a line a block, with marks for headings and lists", () => {
  const { title, lines, shell, links } = readPage(
    page(
      '<h1>Un <b>titre</b></h1>\n<p>Du texte\n  et <a href="/a">un lien</a>, <a href="#b">une ancre</a>.</p><ul><li>Un</li><li><p>Deux</p></li></ul>' +
        '<table><tr><th>A</th><th>B</th></tr></table><img src="/img/x.svg" alt="Schéma"><script>non</script><p hidden>Caché</p>',
    ),
  );
  assert.equal(title, "Titre");
  assert.deepEqual(lines, [
    "# Un titre",
    "Du texte et un lien, une ancre.",
    "- Un",
    "- Deux",
    "A | B",
    "![Schéma](/img/x.svg)",
    "Caché",
  ]);
  assert.deepEqual(shell, ["Menu", "Pied"]);
  assert.deepEqual([...links], ["/a"]);
});

test("lines are compared by what they have in common", () => {
  const changes = compareLines(["a", "b", "c", "d"], ["a", "c", "x", "d"]);
  assert.deepEqual(
    changes.map(({ kind, text }) => `${kind} ${text}`),
    ["kept a", "removed b", "kept c", "added x", "kept d"],
  );
  assert.deepEqual(compareLines([], ["a"]), [{ kind: "added", text: "a" }]);
  assert.deepEqual(compareLines(["a", "a"], ["a"]).filter(({ kind }) => kind !== "kept").length, 1);
});

test("two texts without anything in common, however long, are compared at once", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`);
  const changes = compareLines(long("avant"), long("après"));
  assert.equal(changes.length, 40_000);
});

test("pages added, changed and removed are told, and old addresses with where they lead", () => {
  const changes = compare(
    {
      "index.html": page("<p>Avant</p>"),
      "gone.html": page("x"),
      "moved/index.html": page("y", { title: "Partie" }),
      "old.html": redirect("/a"),
      "404.html": page("z"),
    },
    {
      "index.html": page('<p>Après <a href="/neuve">ici</a></p>'),
      "neuve/index.html": page("n", { title: "Neuve" }),
      "moved/index.html": redirect("/neuve/"),
      "old.html": redirect("/b"),
      "404.html": page("z"),
    },
  );
  assert.deepEqual(changes.added, [{ address: "/neuve/", title: "Neuve" }]);
  assert.deepEqual(changes.removed, [
    { address: "/gone", title: "Titre" },
    { address: "/moved/", title: "Partie", redirect: "/neuve/" },
  ]);
  assert.deepEqual(changes.redirects.changed, [{ address: "/old", title: "Déplacée", redirect: "/b" }]);
  const [changed] = changes.changed;
  assert.equal(changes.changed.length, 1);
  assert.deepEqual([changed?.address, changed?.gained, changed?.lost], ["/", ["/neuve"], []]);
});

test("a new digest in the name of a sheet changes no page; a new menu is told once for all", () => {
  const pages = (options: object) =>
    Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.html`, page("<p>Texte</p>", options)]));
  const sheets = compare(
    { ...pages({}), "assets/main.1a2b3c4d5e.css": "a{}" },
    { ...pages({ sheet: "ffffffffff" }), "assets/main.ffffffffff.css": "a{b:c}" },
  );
  assert.deepEqual([sheets.changed, sheets.unseen, sheets.shell.pages], [[], 0, 0]);
  assert.deepEqual(sheets.files, { added: [], removed: [] });
  assert.deepEqual(sheets.weights.get("Feuilles de style"), [
    { files: 1, bytes: 3 },
    { files: 1, bytes: 6 },
  ]);
  const menus = compare(pages({}), pages({ menu: "Autre menu" }));
  assert.deepEqual([menus.changed, menus.shell.pages, menus.shell.address], [[], 3, "/a"]);
});

test("the report tells it in French, and what pages hold stays text", () => {
  const hostile = "@equipe ``` <img src=x onerror=alert(1)> [lien](https://mal.example) </details>";
  const changes = compare(
    { "a.html": page("<p>Avant</p>"), "b.html": page("x") },
    {
      "a.html": page(`<p>${hostile.replaceAll("<", "&lt;")}</p><a href="/\`x\`">l</a>`),
      "c.html": page("y", { title: "`@equipe` &lt;b>" }),
    },
  );
  const report = plain(changesReport(changes));
  assert.match(report, /\*\*1 page ajoutée, 1 page modifiée, 1 page retirée\.\*\*/);
  assert.match(report, /^- `\/b` `Titre` : \*\*sans redirection\*\*$/m);
  assert.match(report, /^- `\/c` `` `@equipe` <b> ``$/m);
  assert.match(report, /^````diff\n[\s\S]*^\+ @equipe ``` <img[\s\S]*^````$/m);
  assert.match(report, /^Liens gagnés : `` \/`x` ``$/m);
});

test("the report of a large change is cut to what a comment may hold, and says what it leaves out", () => {
  const pages = (word: string) =>
    Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `p${index}.html`,
        page(`<p>${`${word} `.repeat(200)}${index}</p>`),
      ]),
    );
  const changes = compare(pages("avant"), pages("après"));
  const report = plain(changesReport(changes));
  assert.ok(report.length <= 60_001 && report.length > 30_000);
  const shown = [...report.matchAll(/<details>/g)].length;
  assert.match(report, new RegExp(`… et ${300 - shown} autres pages modifiées\\.\\n$`));
  assert.equal([...report.matchAll(/<\/details>/g)].length, shown);
  assert.match(plain(changesReport(compare(pages("x"), pages("x")))), /Rien : les pages sont les mêmes/);
});
