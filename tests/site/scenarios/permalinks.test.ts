import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/permalinks");
});

const PAGES: [file: string, title: string, canonical: string][] = [
  ["index.html", "Accueil", "/"],
  ["programme/index.html", "Avec une barre finale", "/programme/"],
  ["demarche/acceleration.html", "Sans barre finale", "/demarche/acceleration"],
  ["ancien.html", "Avec extension", "/ancien.html"],
  ["fast/lauréats.html", "Lauréats", "/fast/laur%C3%A9ats"],
  ["fiches/mes.aides.html", "Des points dans le nom", "/fiches/mes.aides"],
  ["MEN/index.html", "Majuscules", "/MEN/"],
  ["404.html", "Page introuvable", "/404.html"],
  ["dossier/index.html", "Index écrit", "/dossier/"],
  ["sans/index.html", "Sans permalink, en tête de dossier", "/sans/"],
  ["sans/feuille.html", "Sans permalink", "/sans/feuille"],
  ["sans/Été-à-Paris.html", "Sans permalink, avec des espaces", "/sans/%C3%89t%C3%A9-%C3%A0-Paris"],
];
for (const [file, title, canonical] of PAGES) {
  test(`${file} holds « ${title} », canonical ${canonical}`, () => {
    const page = site.page(`/${file}`);
    assert.equal(page.h1, title);
    assert.equal(page.canonical, `https://exemple.gouv.fr${canonical}`);
  });
}

test("nothing else is published as a page, but the redirect of the data", () => {
  const pages = site.files.filter((file) => file.endsWith(".html"));
  assert.deepEqual(pages, [...PAGES.map(([file]) => file), "vieux/index.html"].sort());
});

test("links between pages keep the form of their permalink, accents encoded", () => {
  const page = site.page("/demarche/acceleration");
  const links = page.values("href", "a", {}, page.main);
  for (const href of ["/programme/", "/fast/laur%C3%A9ats", "/fiches/mes.aides"]) {
    assert.ok(links.includes(href), `${href} among ${links.join(" ")}`);
  }
});

test("an address that a file of the site has is told at the key that asks for it", async () => {
  const page = "---\ntitle: A\npermalink: /sitemap.xml\n---\nTexte.\n";
  await assert.rejects(buildFixture({ "pages/a.md": page }), (error: Error) => {
    const told = error.message.replaceAll("\u00a0", " ");
    assert.match(
      told,
      /^content\/pages\/a\.md:3:12 {2}« \/sitemap\.xml » est déjà l’adresse d’un fichier du site\./m,
    );
    return true;
  });
});
