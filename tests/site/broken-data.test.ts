/** A mistake in `_data` hides none of the content's, and nothing is told that only follows from it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../scripts/generator/options.ts";
import { prepareFixture } from "./build.ts";
import { type Files, QUIET, SITE_DATA } from "./project.ts";

/** Place and rule of each problem. */
async function told(content: Files, data: Files): Promise<string[]> {
  const project = { ...QUIET, ...data };
  const problems = await prepareFixture(content, { project, links: "error" }).ready();
  return problems.map(({ file, line, rule, severity }) => {
    return `${file.replace("content/", "")}:${line} ${rule}${severity === "warning" ? " (warning)" : ""}`;
  });
}

const VOCABULARIES = join(PROJECT_ROOT, "tests", "fixtures", "data", "vocabulaires.yml");

/** What it does not depend on any data to find. */
const PAGE = "---\ntitle: A\ntitel: B\n---\n[lien](/rien/)\n\n:::encart\nTexte\n:::\n";
const OF_PAGE = ["pages/a.md:3 unknown-key", "pages/a.md:5 dead-link", "pages/a.md:7 unknown-container"];

/** Content that names things of a data file, and what is told of it once that file has a mistake. */
const BROKEN: [what: string, data: Files, content: Files, mistakes: string[]][] = [
  [
    "a main menu that does not parse",
    { "_data/navigation.yml": "principale: [\n" },
    {},
    ["_data/navigation.yml:2 yaml"],
  ],
  [
    "a main menu with a mistake, beside other links",
    { "_data/navigation.yml": "principle: []\nacces_rapides: [{ titre: A, lien: /absente/ }]\n" },
    {},
    ["_data/navigation.yml:1 unknown-key", "_data/navigation.yml:2 dead-link"],
  ],
  [
    "redirects that do not parse",
    { "_data/redirects.yml": "- { de: /vieux/, vers: /a }\n- { de: /x/, vers: /a\n" },
    { "pages/b.md": "---\ntitle: B\n---\n[v](/vieux/) [x](/x/)\n" },
    ["_data/redirects.yml:3 yaml"],
  ],
  [
    "a wrong redirect among others",
    { "_data/redirects.yml": "- { de: /vieux/, vres: /a }\n- { de: /x/, vers: /absente/ }\n" },
    { "pages/b.md": "---\ntitle: B\n---\n[v](/vieux/) [x](/x/)\n" },
    [...["_data/redirects.yml:1 unknown-key", "_data/redirects.yml:2 dead-link"]],
  ],
  [
    "categories that do not parse",
    { "_data/categories.yml": "general: { titre: Général }\nsuivi: { titre: Suivi\n" },
    {
      "posts/2026-01-01-b.md":
        "---\ntitle: B\ncategories: suivi\n---\n[c](/categorie/suivi/) [d](/categorie/absente/)\n",
    },
    ["_data/categories.yml:3 yaml", "posts/2026-01-01-b.md:5 dead-link"],
  ],
  [
    "a wrong category among others",
    { "_data/categories.yml": "general: { titre: Général }\nsuivi: { couleur: bleu }\n" },
    {
      "posts/2026-01-01-b.md": "---\ntitle: B\ncategories: suivi\n---\n[c](/categorie/suivi/)\n",
      "posts/2026-01-01-c.md": "---\ntitle: C\ncategories: absente\n---\n",
    },
    [
      ...["_data/categories.yml:2 missing-key", "_data/categories.yml:2 unknown-key"],
      "posts/2026-01-01-c.md:3 unknown-category",
    ],
  ],
  [
    "a side menu that does not parse",
    { "_data/sidebars/sidebar-demarche.yml": "titre: [\n" },
    { "pages/b.md": "---\ntitle: B\nlayout: with-sidebar\nsidebar: sidebar-demarche\n---\n" },
    ["_data/sidebars/sidebar-demarche.yml:2 yaml"],
  ],
  [
    "no vocabularies",
    { "_data/vocabulaires.yml": "phases: {\n" },
    {
      "startups/s.md":
        "---\ntitle: S\nmission: M\nincubator: absent\ncontact: a@b.fr\nphases: [{ name: construction, start: 2024-01-01 }]\n---\n",
    },
    ["_data/vocabulaires.yml:2 yaml", "startups/s.md:4 unknown-reference"],
  ],
  [
    "vocabularies with a mistake, beside links to products and to their data",
    {
      "_data/vocabulaires.yml": readFileSync(VOCABULARIES, "utf8").replace("etiquette:", "etiquete:"),
    },
    {
      "startups/s.md":
        "---\ntitle: S\nmission: M\nincubator: i\ncontact: a@b.fr\nphases: [{ name: construction, start: 2024-01-01 }]\n---\n",
      "incubators/i.md": "---\ntitle: I\ncontact: a@b.fr\n---\n[s](/startups/s.html) [t](/startups/t.html)\n",
      "pages/b.md": "---\ntitle: B\n---\n[d](/api/v3/startups.json) [e](/api/v3/absent.json)\n",
    },
    [
      ...["_data/vocabulaires.yml:6 unknown-key"],
      ...["incubators/i.md:5 dead-link", "pages/b.md:4 dead-link"],
    ],
  ],
  [
    "a glossary with a mistake",
    { "_data/glossaire.yml": "- { terme: essai }\n" },
    { "pages/b.md": "---\ntitle: B\n---\nUn :terme[essai].\n" },
    ["_data/glossaire.yml:1 missing-key"],
  ],
  [
    "a declaration that does not parse",
    {
      "_data/declaration.yml": "audit: [\n",
      "_data/site.yml": SITE_DATA.replace(/accessibilite: .*/, "accessibilite: totalement conforme"),
    },
    {},
    ["_data/declaration.yml:2 yaml"],
  ],
  [
    "no facts of the site",
    {
      "_data/site.yml":
        "nom: [\nhotes_admis: { feuilles_de_style: [a.fr] }\ncontroles:\n  dead-link: avertissement\n",
    },
    {
      "pages/b.md":
        "---\ntitle: B\nadditional_css: https://a.fr/x.css\n---\n[m](#mesure-audience)\n\n:::mesure-audience\nTexte\n:::\n",
    },
    ["_data/site.yml:2 yaml"],
  ],
  [
    "a wrong key in the facts of the site",
    { "_data/site.yml": `${SITE_DATA}\nbranhce: main\n` },
    { "pages/b.md": "---\ntitle: B\nadditional_css: https://a.fr/x.css\n---\n" },
    ["_data/site.yml:LAST unknown-key", "pages/b.md:3 unknown-asset"],
  ],
];
for (const [what, data, content, mistakes] of BROKEN) {
  test(`beside ${what}, the content is checked, and no mistake is told twice`, async () => {
    const found = await told({ "pages/a.md": PAGE, ...content }, data);
    const isGraded = data["_data/site.yml"]?.toString().includes("dead-link: avertissement");
    const ofPage = OF_PAGE.map((one) => (isGraded && one.endsWith("dead-link") ? `${one} (warning)` : one));
    const line = `:${(SITE_DATA.match(/\n/g)?.length ?? 0) + 2} `;
    const expected = [...mistakes.map((one) => one.replace(":LAST ", line)), ...ofPage];
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
}

test("data that is not in UTF-8 is checked with the rest", async () => {
  const latin1 = Uint8Array.from(
    Buffer.from("description: Été\ncolonnes: []\nobligatoires: [{ titre: A, lien: /rien/ }]\n", "latin1"),
  );
  const found = await told({ "pages/a.md": PAGE }, { "_data/footer.yml": latin1 });
  assert.deepEqual(found, ["_data/footer.yml:1 encoding", "_data/footer.yml:3 dead-link", ...OF_PAGE]);
});
