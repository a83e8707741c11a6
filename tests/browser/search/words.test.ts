/** The words that readers type, as they type them: without accents, in the plural, a part of a name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { page as pageFile, setUpSearch, status } from "./site.ts";

function product(title: string, mission: string): string {
  return `---
title: ${title}
mission: ${mission}
incubator: nord
contact: produit@exemple.gouv.fr
phases:
  - { name: investigation, start: 2024-01-01 }
---

## Le problème

Un texte.
`;
}

function member(fullname: string): string {
  return `---
fullname: ${fullname}
role: Développeuse
domaine: Développement
missions:
  - { start: 2024-01-01, status: independent, startups: [dossier] }
---
`;
}

const site = await setUpSearch({
  more: {
    "startups/dossier.md": product("DossierFacile", "Louer sans papier"),
    "startups/ecobalyse.md": product("Écobalyse", "Mettre en œuvre un affichage"),
    "incubators/nord.md":
      "---\ntitle: Incubateur du Nord\nowner: /organisations/agence\ncontact: nord@exemple.gouv.fr\n---\n\nUn texte.\n",
    "organisations/agence.md": "---\nname: L’agence\ntype: operateur\ndomaine_ministeriel: autres\n---\n",
    "members/zoe.gabarit.md": member("Zoé Gabarit"),
    "members/ada.gabarit.md": member("Ada Gabarit"),
    "pages/annuaire.md": pageFile("/annuaire", "Annuaire", "Qui.", "layout: annuaire\nrobots: noindex"),
    "pages/startups.md": pageFile("/startups/", "Les produits", "Tous.", "layout: startups"),
  },
});

/** The results of a search: `kind: title`. */
async function results(page: Page): Promise<string[]> {
  await status(page);
  return page
    .locator("main section:has(.app-result)")
    .evaluateAll((sections) =>
      sections.flatMap((section) =>
        [...section.querySelectorAll("h3")].map(
          (title) => `${section.querySelector("h2")?.textContent}: ${title.textContent}`,
        ),
      ),
    );
}

const CASES: [question: string, found: string][] = [
  ["ecobalyse", "Services numériques: Écobalyse"],
  ["écobalyse", "Services numériques: Écobalyse"],
  ["oeuvre", "Services numériques: Écobalyse"],
  ["facile", "Services numériques: DossierFacile"],
  ["dossier", "Services numériques: DossierFacile"],
  ["dossierfacile", "Services numériques: DossierFacile"],
  ["metier", "Pages: Les métiers"],
  ["metiers", "Pages: Les métiers"],
  ["incubateurs", "Incubateurs: Incubateur du Nord"],
  ["zoe gabarit", "Annuaire: Annuaire\u00A0: lettre\u00A0G"],
];
for (const [question, found] of CASES) {
  test(`“${question}” finds ${found}`, () =>
    site.visit(`/recherche/?q=${encodeURIComponent(question)}`, {}, async (page) => {
      const all = await results(page);
      assert.ok(all.includes(found), JSON.stringify(all));
    }));
}

test("a word that no page has finds nothing, rather than the pages that hold its first letters", () =>
  site.visit("/recherche/?q=a11y", {}, async (page) => assert.deepEqual(await results(page), [])));

test("a member is found by name, the passage shows the name, and what they do finds nobody", async () => {
  const directory = 'section:has(h2:text-is("Annuaire"))';
  await site.visit("/recherche/?q=zo%C3%A9", {}, async (page) => {
    await status(page);
    const found = page.locator(directory);
    assert.equal(await found.locator("h3 a").getAttribute("href"), "/annuaire/g/");
    assert.deepEqual(await found.locator("mark").allTextContents(), ["Zoé"]);
    assert.equal((await results(page)).length, 1, "found among those that they work with");
  });
  await site.visit("/recherche/?q=d%C3%A9veloppeuse", {}, async (page) =>
    assert.deepEqual(await results(page), []),
  );
});

test("without scripts the page offers the site map and the index of products", () =>
  site.visit("/recherche/?q=facile", { javaScriptEnabled: false }, async (page) => {
    const main = page.locator("main");
    assert.ok(await main.getByRole("link", { name: "plan du site" }).first().isVisible());
    await main.getByRole("link", { name: "index des services numériques" }).click();
    await page.waitForURL("**/startups/");
    assert.ok(await main.getByRole("link", { name: "DossierFacile" }).isVisible());
  }));
