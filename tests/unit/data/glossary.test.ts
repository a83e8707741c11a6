import assert from "node:assert/strict";
import { test } from "node:test";
import { glossaryIndex, glossarySchema } from "../../../scripts/data/glossary.ts";
import { glossaryOf } from "../../../scripts/views/layouts/glossary.ts";
import { html, render } from "../markdown/support.ts";

const TERMS = glossarySchema.parse([
  { terme: "start-up d’État", definition: "Un service." },
  { terme: "évaluation", definition: "Une mesure : chiffrée.", variantes: ["évaluations"] },
  { terme: "Agent", definition: "Une personne." },
]);

test("every form of a word leads to its entry, whatever its case, accents and apostrophes", () => {
  const { entryOf, words } = glossaryIndex(TERMS);
  const anchorOf = (word: string) => entryOf(word)?.anchor;
  assert.deepEqual(["Evaluation", "évaluations", "Start-up d'état", "agent", "agente"].map(anchorOf), [
    "evaluation",
    "evaluation",
    "start-up-d-etat",
    "agent",
    undefined,
  ]);
  assert.equal(entryOf("évaluations")?.definition, "Une mesure : chiffrée.");
  assert.deepEqual(words, ["start-up d’État", "évaluation", "évaluations", "Agent"]);
});

test("entries come in the order of a French dictionary, each with its capital", () => {
  assert.deepEqual(
    glossaryOf(TERMS).map(({ id, term }) => [id, term]),
    [
      ["agent", "Agent"],
      ["evaluation", "Évaluation"],
      ["start-up-d-etat", "Start-up d’État"],
    ],
  );
  assert.equal(glossaryOf(TERMS)[1]?.definition, "Une mesure\u00a0: chiffrée.");
});

test("a word defined twice is refused, under any of its forms", () => {
  const twice = [
    { terme: "Impact", definition: "a" },
    { terme: "effet", definition: "b", variantes: ["impact"] },
  ];
  assert.equal(glossarySchema.safeParse(twice).error?.issues[0]?.path.join("."), "1.terme");
});

test("a word of the text tells its definition and leads to it, and the link is checked as any other", () => {
  assert.equal(
    html("Son :terme[Impact]."),
    '<p>Son <a href="/glossaire/#impact" title="Impact\u00a0: Ce qu’un service «\u00a0change\u00a0».">Impact</a>.</p>\n',
  );
  const { links } = render("Pour :terme[changer]{entree=impacts}.");
  assert.deepEqual(links, [{ url: "/glossaire/#impact", line: 1, column: 6 }]);
});

test("a word that the glossary does not hold is told at its place, with the nearest", () => {
  const { problems, html: published } = render("Son :terme[inpact].");
  assert.deepEqual([problems[0]?.line, problems[0]?.column, problems[0]?.rule], [1, 5, "unknown-term"]);
  assert.match(problems[0]?.hint ?? "", /Vouliez-vous dire « impact » \?/);
  assert.equal(published, "<p>Son inpact.</p>\n");
});
