/** Anchors, levels and collection of headings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../scripts/markdown/headings.ts";
import { createIds } from "../../../scripts/markdown/ids.ts";
import { html, problems, render } from "./support.ts";

const ANCHORS: [string, string][] = [
  ["Proposer une idée", "proposer-une-idée"],
  ['🎯 L\'équipe & "nous"', "-léquipe--nous"],
  ["1. Pourquoi ?", "1-pourquoi-"],
  ["Été\u00a0: l'été", "été-lété"],
  ["Titre {#custom}", "custom"],
  ["Titre {#deux--tirets}", "deux--tirets"],
  ["avant -- après", "avant--après"],
  ["`code--x` et **gras**", "code--x-et-gras"],
  ["<< cité >>", "-cité-"],
  ["snake_case", "snake_case"],
  ["🎯", "section"],
];

for (const [title, id] of ANCHORS)
  test(`the anchor of « ${title} » is ${id}`, () => assert.equal(render(`## ${title}`).headings[0]?.id, id));

test("repeated headings are numbered, and never take another's anchor", () => {
  const ids = render("## A\n\n## A\n\n## A 1\n\n## A").headings.map(({ id }) => id);
  assert.deepEqual(ids, ["a", "a-1", "a-1-1", "a-2"]);
});

test("an id taken with its suffixes leaves none of them to others", () => {
  const ids = createIds([]);
  ids.claim("x-titre");
  assert.equal(ids.allocate("x", ["-titre"]), "x-1");
  assert.equal(ids.claim("x-1-titre"), false);
});

test("a heading's text has its typography but no marks", () => {
  assert.deepEqual(render("## L'*été* : `x` {#a}").headings, [{ level: 2, id: "a", text: "L’été\u00a0: x" }]);
});

test("a first heading that repeats the page's title is dropped, and the others keep their level", () => {
  const result = render("# Titre de la PAGE !\n\nTexte\n\n## Partie\n");
  assert.equal(result.html, '<p>Texte</p>\n<h2 id="partie">Partie</h2>\n');
  assert.deepEqual(result.headings, [{ level: 2, id: "partie", text: "Partie" }]);
  assert.equal(result.ids.has("titre-de-la-page-"), false);
});

test("headings go down a level when the body has its own h1 under a layout that brings one", () => {
  assert.equal(
    html("# Autre\n\n## Sous\n\n<h6>Brut</h6>"),
    '<h2 id="autre">Autre</h2>\n<h3 id="sous">Sous</h3>\n<h6>Brut</h6>',
  );
  assert.equal(html("<h1>Brut</h1>\n\n## Sous").trim(), '<h2>Brut</h2>\n<h3 id="sous">Sous</h3>');
});

test("an h1 inside a comment moves nothing", () => {
  assert.equal(html("<!-- <h1>x</h1> -->\n\n## Sous").trim(), '<h2 id="sous">Sous</h2>');
});

test("the body's first h1 stays when it is the page's, later ones go down", () => {
  const result = render("# Un\n\n## Deux\n\n# Trois\n\n<h1>Quatre</h1>", { h1: "body" });
  assert.deepEqual(result.html.match(/<h\d/g), ["<h1", "<h2", "<h2", "<h2"]);
  assert.equal(result.hasH1, true);
  assert.equal(render("## Deux", { h1: "body" }).hasH1, false);
  assert.equal(render("<h1>Un</h1>", { h1: "body" }).hasH1, true);
});

test("raw headings keep their id and get none", () => {
  const result = render('<h2 id="brut">L\'été</h2>\n\n<h2>Sans</h2>\n\n## Brut');
  assert.deepEqual(result.headings, [
    { level: 2, id: "brut", text: "L’été" },
    { level: 2, id: "brut-1", text: "Brut" },
  ]);
});

test("an id written twice is an error where it is repeated", () => {
  assert.deepEqual(problems('<p id="x">a</p>\n\n<p id="x">b</p>'), ["3:1 duplicate-id"]);
});

test("the outline of a page nests its third level in its second", () => {
  const heading = (level: number, id: string) => ({ level, id, text: id });
  assert.deepEqual(
    outline([heading(3, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d"), heading(2, "e")]),
    [
      { id: "a", text: "a", items: [] },
      { id: "b", text: "b", items: [{ id: "c", text: "c", items: [] }] },
      { id: "e", text: "e", items: [] },
    ],
  );
});

test("a heading never takes an id of the layouts", () => {
  assert.match(render("## Content").html, /<h2 id="content-1">/);
});

test("an anchor chosen for two headings is told at the second, as one that another heading or the layout has", () => {
  assert.deepEqual(problems("## A {#x}\n\n## B {#x}"), ["3:6 duplicate-id"]);
  assert.deepEqual(problems("## X\n\n## Autre {#x}"), ["3:10 duplicate-id"]);
  assert.deepEqual(problems("## A {#content}"), ["1:6 duplicate-id"]);
});

test("an anchor that cannot be one is told with one that can; signs of another kind are not", () => {
  const { problems: told } = render("## A {#deux mots}\n\n## B {#}\n\n## C {{#d}}\n\n## D {#é-1}");
  assert.deepEqual(
    told.map(({ line, column, rule, hint }) => [line, column, rule, /\{.*/.exec(hint ?? "")?.[0]]),
    [
      [1, 6, "heading-id", "{#deux-mots}."],
      [3, 6, "heading-id", "{#section}."],
    ],
  );
});
