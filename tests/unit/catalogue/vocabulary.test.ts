import assert from "node:assert/strict";
import { test } from "node:test";
import { termResolver } from "../../../scripts/catalogue/vocabulary.ts";
import { validate } from "../../../scripts/content/validate.ts";
import { parseYaml } from "../../../scripts/content/yaml-source.ts";
import { vocabulariesSchema } from "../../../scripts/data/vocabularies.ts";
import { vocabularies } from "./support.ts";

const resolve = termResolver({ etat: { libelle: "Services de l’État" }, Santé: { libelle: "Santé" } });

test("case, accents and edge blanks do not make another word", () => {
  for (const written of ["etat", "Etat", "État", " ÉTAT "]) {
    assert.deepEqual(resolve(written), { value: "etat", label: "Services de l’État", known: true });
  }
  assert.equal(resolve("SANTE").value, "Santé");
});

test("another word stays as first written, with itself as label", () => {
  assert.deepEqual(resolve("Lycéens "), { value: "Lycéens", label: "Lycéens", known: false });
  assert.equal(resolve("lyceens"), resolve("Lycéens"));
  assert.equal(resolve("constructor").known, false);
});

test("the site’s phases are in order, and tell which are active and which are stopped", () => {
  const told = Object.entries(vocabularies.phases).map(([id, { actif, arrete }]) => [id, actif, arrete]);
  assert.deepEqual(told, [
    ["opere", true, false],
    ["transfere", false, false],
    ["consolidation", true, false],
    ["acceleration", true, false],
    ["construction", true, false],
    ["investigation", true, false],
    ["abandon-investigation", false, true],
    ["abandon", false, true],
  ]);
});

test("a counter of an unknown phase is told where it stands", () => {
  const yaml = `phases: { opere: { etiquette: opéré, singulier: a, pluriel: b } }
compteurs: [{ phases: [opere, oper], singulier: a, pluriel: b }]
${["evenements", "accessibilite", "publics", "thematiques", "types_organisation", "domaines_ministeriels", "domaines", "statuts"].map((name) => `${name}: {}`).join("\n")}`;
  const source = parseYaml(yaml, "x.yml");
  const { problems } = validate(vocabulariesSchema, source.data, { file: "x.yml", locate: source.locate });
  assert.deepEqual(
    problems.map(({ line, column, message, hint }) => [line, column, message, hint]),
    [[2, 31, "phase inconnue : « oper ».", "Vouliez-vous dire « opere » ? Phases de ce fichier : opere."]],
  );
});
