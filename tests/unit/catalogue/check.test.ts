import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCatalogue } from "../../../scripts/catalogue/check/check.ts";
import type { Problem } from "../../../scripts/content/problem.ts";
import type { Files } from "../../site/project.ts";
import { readTree, vocabularies } from "./support.ts";

const fiche = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n`;

const startup = (...lines: string[]) =>
  fiche(
    "title: Pix",
    "mission: Certifier les compétences numériques.",
    "contact: equipe@exemple.gouv.fr",
    ...(lines.some((line) => line.startsWith("incubator:")) ? [] : ["incubator: dinum"]),
    ...(lines.some((line) => line.startsWith("phases:"))
      ? []
      : ["phases: [{ name: construction, start: 2024-01-01 }]"]),
    ...lines,
  );

const member = (missions: string, ...lines: string[]) =>
  fiche("fullname: Ada", "role: Développeuse", "domaine: Design", `missions: [${missions}]`, ...lines);

const MISSION = "{ start: 2024-01-01, status: admin }";

const incubator = (...lines: string[]) =>
  fiche("title: Incubateur", "contact: equipe@exemple.gouv.fr", ...lines);

const BASE: Files = {
  "incubators/dinum.md": incubator(),
  "incubators/mtes.md": incubator(),
  "organisations/ademe.md": fiche("name: ADEME", "type: operateur", "domaine_ministeriel: environnement"),
  "startups/pix.md": startup(),
  "teams/anct.md": fiche("name: Animation", "incubator: dinum"),
};

function check(files: Files): Problem[] {
  const content = readTree({ ...BASE, ...files });
  assert.deepEqual(content.problems, []);
  return checkCatalogue(content, vocabularies);
}

const told = (problems: readonly Problem[]) =>
  problems.map(
    ({ file, line, column, severity, message, hint }) =>
      `${severity} ${file.replace("content/", "")}:${line}:${column} ${message} ${hint}`,
  );

test("a sound catalogue has no problem", () => {
  assert.deepEqual(check({}), []);
});

const FAULTS: [what: string, path: string, text: string, problem: string][] = [
  [
    "an unknown incubator",
    "startups/x.md",
    startup("incubator: dinun"),
    "error startups/x.md:6:12 incubateur inconnu : « dinun ». Vouliez-vous dire « dinum » ? Les fiches sont dans content/incubators.",
  ],
  [
    "an unknown sponsor",
    "startups/x.md",
    startup("sponsors: [/organisations/ademe, /organisations/adem]"),
    "error startups/x.md:7:34 organisation inconnue : « /organisations/adem ». Vouliez-vous dire « /organisations/ademe » ? Les fiches sont dans content/organisations.",
  ],
  [
    "co-incubation by an unknown incubator",
    "startups/x.md",
    startup("incubators: [dinum, mte]"),
    "error startups/x.md:7:21 incubateur inconnu : « mte ». Vouliez-vous dire « mtes » ? Les fiches sont dans content/incubators.",
  ],
  [
    "co-incubation without the main incubator",
    "startups/x.md",
    startup("incubators: [mtes]"),
    "error startups/x.md:7:13 « incubators » ne contient pas l’incubateur principal, « dinum ». Ajoutez-y « dinum », ou corrigez « incubator ».",
  ],
  [
    "co-incubation by one",
    "startups/x.md",
    startup("incubators: [dinum]"),
    "error startups/x.md:7:13 « incubators » ne contient qu’un incubateur. Ajoutez-y les autres, ou effacez « incubators » : « incubator » suffit.",
  ],
  [
    "an unknown owner",
    "incubators/x.md",
    incubator("owner: /organisations/menj"),
    "error incubators/x.md:4:8 organisation inconnue : « /organisations/menj ». Les fiches sont dans content/organisations.",
  ],
  [
    "an unknown highlighted product",
    "incubators/x.md",
    incubator("highlighted_startups:", "  - pix", "  - pics"),
    "error incubators/x.md:6:5 produit inconnu : « pics ». Vouliez-vous dire « pix » ? Les fiches sont dans content/startups.",
  ],
  [
    "a team of an unknown incubator",
    "teams/x.md",
    fiche("name: x", "incubator: DINUM"),
    "error teams/x.md:3:12 incubateur inconnu : « DINUM ». Vouliez-vous dire « dinum » ? Les fiches sont dans content/incubators.",
  ],
  [
    "a mission on an unknown product",
    "members/x.md",
    member("{ start: 2024-01-01, status: admin, startups: [pix, absent] }"),
    "error members/x.md:5:64 produit inconnu : « absent ». Les fiches sont dans content/startups.",
  ],
  [
    "an old key that names an unknown product",
    "members/x.md",
    member(MISSION, "previously: [absent]"),
    "error members/x.md:6:14 produit inconnu : « absent ». Les fiches sont dans content/startups.",
  ],
  [
    "an unknown team",
    "members/x.md",
    member(MISSION, "teams: [/teams/anc]"),
    "error members/x.md:6:9 équipe inconnue : « /teams/anc ». Vouliez-vous dire « /teams/anct » ? Les fiches sont dans content/teams.",
  ],
  [
    "a member of an unknown incubator",
    "members/x.md",
    member(MISSION, "incubator: fabnumdef"),
    "error members/x.md:6:12 incubateur inconnu : « fabnumdef ». Les fiches sont dans content/incubators.",
  ],
  [
    "a phase twice",
    "startups/x.md",
    startup("phases: [{ name: abandon, start: 2021-01-01 }, { name: abandon, start: 2022-01-01 }]"),
    "error startups/x.md:6:56 la phase « abandon » est écrite deux fois. Un produit ne traverse une phase qu’une fois : gardez une seule des deux.",
  ],
  [
    "a phase that ends before it starts",
    "startups/x.md",
    startup("phases:", "  - name: abandon", "    start: 2022-01-01", "    end: 2021-01-01"),
    "error startups/x.md:9:10 la fin, 2021-01-01, n’est pas après le début, 2022-01-01. Vérifiez l’année de chacune des deux dates.",
  ],
  [
    "a mission that ends the day it starts",
    "members/x.md",
    member("{ start: 2024-01-01, end: 2024-01-01, status: admin }"),
    "error members/x.md:5:38 la fin, 2024-01-01, n’est pas après le début, 2024-01-01. Vérifiez l’année de chacune des deux dates.",
  ],
  [
    "an unknown phase",
    "startups/x.md",
    startup("phases: [{ name: accéleration, start: 2021-01-01 }]"),
    "error startups/x.md:6:18 phase inconnue : « accéleration ». Vouliez-vous dire « acceleration » ? Valeurs de _data/vocabulaires.yml : opere, transfere, consolidation, acceleration, construction, investigation, abandon-investigation, abandon.",
  ],
  [
    "an unknown event",
    "startups/x.md",
    startup("events: [{ name: commitee, date: 2021-01-01 }]"),
    "error startups/x.md:7:18 événement inconnu : « commitee ». Vouliez-vous dire « committee » ? Valeurs de _data/vocabulaires.yml : committee, product_launch, fast, national_impact, eig, end, other.",
  ],
  [
    "an unknown state of accessibility",
    "startups/x.md",
    startup("accessibility_status: conforme"),
    "error startups/x.md:7:23 état d’accessibilité inconnu : « conforme ». Valeurs de _data/vocabulaires.yml : totalement conforme, partiellement conforme, non conforme.",
  ],
  [
    "an unknown status",
    "members/x.md",
    member("{ start: 2024-01-01, status: Admin }"),
    "error members/x.md:5:41 statut inconnu : « Admin ». Vouliez-vous dire « admin » ? Valeurs de _data/vocabulaires.yml : independent, admin, service.",
  ],
  [
    "a word outside an open vocabulary",
    "startups/x.md",
    startup("usertypes:", "  - etat", "  - lycéens"),
    "warning startups/x.md:9:5 public hors vocabulaire : « lycéens ». Valeurs de _data/vocabulaires.yml : particulier, entreprise, association, collectivite-territoriale, etablissement-scolaire, etat, parlement.",
  ],
  [
    "another spelling of a known word",
    "startups/x.md",
    startup("thematiques: [Education]"),
    "warning startups/x.md:7:15 « Education » est lu « Éducation ». Écrivez « Éducation ».",
  ],
  [
    "blanks around an address",
    "startups/x.md",
    startup('repository: "https://github.com/betagouv/x ; "'),
    "warning startups/x.md:7:13 « repository » est entouré d’espaces ou suivi d’un « ; ». Écrivez « https://github.com/betagouv/x » et rien d’autre.",
  ],
  [
    "a GitHub profile for a name",
    "members/x.md",
    member(MISSION, "github: https://github.com/ada"),
    "warning members/x.md:6:9 « https://github.com/ada » est lu « ada ». Écrivez le nom d’utilisateur seul, tel qu’il figure dans l’adresse du profil.",
  ],
  [
    "something else than a GitHub name",
    "members/x.md",
    member(MISSION, "github: Ada Lovelace"),
    "warning members/x.md:6:9 « Ada Lovelace » n’est pas un nom d’utilisateur GitHub : il est laissé de côté. Écrivez le nom d’utilisateur seul, tel qu’il figure dans l’adresse du profil.",
  ],
  [
    "a phase’s rank that differs from the vocabulary’s",
    "phases/opere.md",
    fiche("status: opere", "label: Opéré", "short_description: x", "order: 3"),
    "warning phases/opere.md:5:8 « order » vaut 3, mais cette phase est au rang 1. L’ordre des phases est celui de _data/vocabulaires.yml : effacez « order », ou changez l’ordre là-bas.",
  ],
];
for (const [what, path, text, problem] of FAULTS) {
  test(`tells ${what}`, () => assert.deepEqual(told(check({ [path]: text })), [problem]));
}

test("tells an unknown type, ministry and field of activity", () => {
  const problems = check({
    "organisations/x.md": fiche("name: x", "type: Operateur", "domaine_ministeriel: finances"),
    "members/x.md": member(MISSION).replace("domaine: Design", "domaine: Developpement"),
  });
  assert.deepEqual(
    problems.map(({ file, message }) => `${file} ${message}`),
    [
      "content/members/x.md domaine inconnu : « Developpement ».",
      "content/organisations/x.md type d’organisation inconnu : « Operateur ».",
      "content/organisations/x.md domaine ministériel inconnu : « finances ».",
    ],
  );
});

test("tells two files of one name, and two files of one phase", () => {
  const phase = fiche("status: opere", "label: Opéré", "short_description: x");
  const problems = check({
    "organisations/ademe": fiche("name: ADEME", "type: operateur", "domaine_ministeriel: environnement"),
    "phases/a.md": phase,
    "phases/b.md": phase,
  });
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      "cette fiche porte le même nom que content/organisations/ademe : « ademe ».",
      "la phase « opere » est déjà décrite dans content/phases/a.md.",
    ],
  );
});

test("a reference to a file with a fault of its own is not a fault", () => {
  const content = readTree({
    ...BASE,
    "startups/x.md": startup("titre: B"),
    "incubators/i.md": incubator("highlighted_startups: [x, pix]"),
  });
  assert.equal(content.problems.length, 1);
  assert.deepEqual(checkCatalogue(content, vocabularies), []);
});

test("a name with accents is found whatever its encoding", () => {
  const files = {
    "organisations/Pre\u0301fecture": fiche("name: x", "type: autre", "domaine_ministeriel: autres"),
    "startups/x.md": startup("sponsors: [/organisations/Pr\u00e9fecture]"),
    "startups/y.md": startup("sponsors: [/organisations/Pre\u0301fecture]"),
  };
  assert.deepEqual(check(files), []);
});

test("every fault is told at once, in the order of files and lines", () => {
  const problems = check({
    "startups/x.md": startup("incubator: absent", "thematiques: [Education]"),
    "members/a.md": member("{ start: 2024-01-01, end: 2023-01-01, status: x }", "startups: [absent]"),
  });
  assert.deepEqual(
    problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
    [
      "content/members/a.md:5 period",
      "content/members/a.md:5 unknown-word",
      "content/members/a.md:6 unknown-reference",
      "content/startups/x.md:6 unknown-reference",
      "content/startups/x.md:7 word-spelling",
    ],
  );
});
