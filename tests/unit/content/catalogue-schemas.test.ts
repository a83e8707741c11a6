import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUE, CATALOGUE_NAMES, type CatalogueName } from "../../../scripts/content/collections.ts";
import { withoutBlanks } from "../../../scripts/content/schemas/catalogue/blanks.ts";
import { validate } from "../../../scripts/content/validate.ts";
import { parseYaml } from "../../../scripts/content/yaml-source.ts";

function check(collection: CatalogueName, yaml: string) {
  const source = parseYaml(yaml, "x.md");
  return validate(CATALOGUE[collection], withoutBlanks(source.data), { file: "x.md", locate: source.locate });
}

function told(collection: CatalogueName, yaml: string): string[] {
  return check(collection, yaml).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const STARTUP = `title: Pix
mission: "Certifier : les compétences."
incubator: dinum
contact: equipe@exemple.gouv.fr
phases:
  - name: construction
    start: 2024-01-01
`;

const COMPLETE: Record<CatalogueName, string> = {
  startups: `${STARTUP}    end: 2025-01-01
    comment: Première équipe
link: ''
incubators: [dinum, mtes]
sponsors: [/organisations/Préfecture]
usertypes: []
thematiques: [Mer]
techno: [React]
repository: https://github.com/betagouv/pix
stats: true
stats_url: http://exemple.gouv.fr/stats?a=b#:~:text=1%20million
budget_url: https://exemple.gouv.fr/budget
impact_url: https://exemple.gouv.fr/impact
dashlord_url: https://exemple.gouv.fr/dashlord
analyse_risques: false
analyse_risques_url: https://exemple.gouv.fr/risques
mon_service_securise: true
accessibility_status: non conforme
events: [{ name: end, date: 2025-01-01, comment: "deux\\nlignes" }]
fast: { promotion: 12, montant: 300000 }
rgpd:
  responsable: DGEFP
  controles: [{ type: Audit, intervenant: Cabinet, date: 2020-01-07 }]
  validite_homologation: 2027-02-19T00:00:00.000Z
redirect_from: [/startups/mes.aides]
robots: noindex
contact_dinum: prenom.nom
contact_incubator: prenom.nom
`,
  incubators: `title: Incubateur
short_description: Un <span class="fr-text--bold">incubateur</span>.
owner: ''
logo: logo.png
website: ''
github: https://gitlab.com/incubateur/
contact: equipe@exemple.gouv.fr?subject=Incubateur
address: 20 avenue de Ségur
highlighted_startups: [pix]
hidden: true
redirect_from: []
`,
  organisations: `name: Île-de-France Mobilités
acronym: IDFM
type: autre
domaine_ministeriel: environnement
annuaire: https://lannuaire.service-public.gouv.fr/x
id: idfm
`,
  members: `fullname: "Ada Lovelace "
role: Développeuse
domaine: Développement
missions:
  - start: 2024-01-01
    end: null
    status: independent
    employer: ''
    startups: [pix]
startups: []
previously: [pix]
teams: [/teams/anct]
competences: [Ruby]
link: Http://exemple.fr
github: "@ada"
avatar: data:image/png;base64,AAAA
incubator: dinum
memberType: beta
badges: [segur]
`,
  teams: "name: Animation\nmission: ''\nincubator: dinum\n",
  phases: "status: opere\nlabel: Opéré\norder: 1\nshort_description: Mature.\ndocumentation_url: /approche\n",
  fasts: "layout: with-sidebar\ntitle: FAST 15\nsidebar: sidebar-fast.html\nnew-fast: true\npromotion: 15\n",
  mooc: "title: Documents\nlabel: Documents\norder: 0\n",
  intras: "fullname: Ada\nrole: Intrapreneuse\nlink: ''\navatar: /img/intras/ada.jpg\nstartups: [pix]\n",
};
for (const collection of CATALOGUE_NAMES) {
  test(`${collection}: every key in use is admitted, and blank ones are absent`, () => {
    const { value, problems } = check(collection, COMPLETE[collection]);
    assert.deepEqual(problems, []);
    assert.ok(!JSON.stringify(value).includes('""'));
  });

  test(`${collection}: an unknown key is told`, () => {
    assert.match(
      told(collection, `${COMPLETE[collection]}inconnue: 1\n`)[0] ?? "",
      /^\d+:1 clé inconnue : « inconnue ».$/,
    );
  });

  test(`${collection}: every key is described`, () => {
    for (const [key, schema] of Object.entries(CATALOGUE[collection].shape)) {
      assert.ok((schema as { description?: string }).description, `${collection}.${key}`);
    }
  });
}

const FAULTS: [collection: CatalogueName, yaml: string, message: string][] = [
  ["startups", STARTUP.replace(/contact.*\n/, ""), "1:1 la clé « contact » manque."],
  ["startups", STARTUP.replace("equipe@exemple.gouv.fr", "' '"), "4:1 la clé « contact » manque."],
  [
    "startups",
    STARTUP.replace("@", " "),
    "4:10 « equipe exemple.gouv.fr » n’est pas une adresse électronique.",
  ],
  ["startups", STARTUP.replace("01-01", "13-01"), "7:12 « 2024-13-01 » n’est pas une date possible."],
  ["startups", STARTUP.replace("01-01", "02-30"), "7:12 « 2024-02-30 » n’est pas une date possible."],
  ["startups", STARTUP.replace("2024", "0204"), "7:12 « 0204-01-01 » est une date trop lointaine."],
  ["startups", STARTUP.replace("    start: 2024-01-01", "    start:"), "7:5 la clé « start » manque."],
  ["startups", `${STARTUP}    fin: 2025-01-01`, "8:5 clé inconnue : « fin »."],
  ["startups", STARTUP.replace(/phases:[\s\S]*/, "phases: []"), "5:9 « phases » est vide."],
  ["startups", `${STARTUP}link: www.pix.fr`, "8:7 « www.pix.fr » n’est pas une adresse web."],
  ["startups", `${STARTUP}link: https://pix`, "8:7 « https://pix » n’est pas une adresse web."],
  [
    "startups",
    `${STARTUP}link: https://pix.fr et plus`,
    "8:7 « https://pix.fr et plus » n’est pas une adresse web.",
  ],
  [
    "startups",
    `${STARTUP}link: javascript:alert(1)`,
    "8:7 « javascript:alert(1) » n’est pas une adresse web.",
  ],
  ["startups", `${STARTUP}incubators: [dinum, dinum]`, "8:21 « dinum » est écrit deux fois."],
  [
    "startups",
    `${STARTUP}sponsors: [ademe]`,
    "8:12 « ademe » ne désigne pas une fiche de content/organisations.",
  ],
  ["startups", `${STARTUP}sponsors:\n  -`, "9:4 un élément de « sponsors » est vide."],
  ["startups", `${STARTUP}stats: oui`, "8:8 « stats » doit être « true » ou « false »."],
  [
    "startups",
    `${STARTUP}fast: { promotion: 12, montant: 1.5 }`,
    "8:33 « 1.5 » n’est pas un nombre entier positif.",
  ],
  [
    "startups",
    `${STARTUP}fast: { promotion: 12, montant: 300 000 € }`,
    "8:33 « montant » doit être un nombre.",
  ],
  ["startups", `${STARTUP}fast: { promotion: 12 }`, "8:7 la clé « montant » manque."],
  [
    "startups",
    `${STARTUP}redirect_from: [startups/x]`,
    "8:17 l’adresse « startups/x » ne commence pas par « / ».",
  ],
  [
    "incubators",
    "title: A\ncontact: un mot",
    "2:10 « un mot » n’est ni une adresse électronique ni une adresse web.",
  ],
  [
    "incubators",
    "title: A\ncontact: a@b.fr\nowner: dinum",
    "3:8 « dinum » ne désigne pas une fiche de content/organisations.",
  ],
  [
    "members",
    COMPLETE.members.replace(/missions:[\s\S]*startups: \[pix\]\n/, ""),
    "1:1 la clé « missions » manque.",
  ],
  [
    "members",
    COMPLETE.members.replace("previously: [pix]", "previously: [pix, a, pix]"),
    "11:22 « pix » est écrit deux fois.",
  ],
  [
    "members",
    COMPLETE.members.replace("/teams/anct", "anct"),
    "12:9 « anct » ne désigne pas une fiche de content/teams.",
  ],
  ["mooc", "title: A\nlabel: A\norder: -1", "3:8 « -1 » n’est pas un nombre entier."],
  ["fasts", "title: A\nlayout: page", "2:9 layout inconnu : « page »."],
];
for (const [collection, yaml, message] of FAULTS) {
  test(`${collection}: tells ${message}`, () => assert.deepEqual(told(collection, yaml), [message]));
}

test("an amount that is not a number is told how to be written", () => {
  const [problem] = check("startups", `${STARTUP}fast: { promotion: 12, montant: 300 000 € }`).problems;
  assert.equal(problem?.hint, "Écrivez-le en chiffres, sans espace, sans symbole et sans guillemets.");
});

test("the right path of a record is proposed", () => {
  const [problem] = check("startups", `${STARTUP}sponsors: [/organisation/ademe]`).problems;
  assert.equal(problem?.hint, "Écrivez « /organisations/ademe ».");
});

test("addresses are mended of blanks and semicolons", () => {
  const yaml = `${STARTUP}link: ' https://pix.fr '\nrepository: "https://github.com/x/y; "\n`;
  const { value } = check("startups", yaml) as { value?: { link?: string; repository?: string } };
  assert.deepEqual([value?.link, value?.repository], ["https://pix.fr", "https://github.com/x/y"]);
});
