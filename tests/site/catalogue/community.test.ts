import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import { textOf } from "../html.ts";
import type { Files } from "../project.ts";

const member = (fullname: string, end: string) =>
  `---\nfullname: ${fullname}\nrole: Développeuse\ndomaine: Développement\nmissions:\n` +
  `  - start: 2024-01-01\n    end: ${end}\n    status: admin\n    startups: [forets]\n---\n`;

const startup = (title: string, amount: number) =>
  `---\ntitle: ${title}\nmission: Aider.\nincubator: nord\ncontact: equipe@exemple.gouv.fr\n` +
  `fast: { promotion: 12, montant: ${amount} }\nphases:\n  - { name: construction, start: 2024-01-01 }\n---\n`;

const page = (layout: string, permalink: string, title: string, more = "") =>
  `---\nlayout: ${layout}\npermalink: ${permalink}\ntitle: ${title}\n${more}---\n\nUn texte.\n`;

const CONTENT: Files = {
  "pages/accueil.md": page("home", "/", "Accueil"),
  "pages/communaute.md": page("communaute", "/communaute/", "Communauté"),
  "pages/annuaire.md": page("annuaire", "/communaute/annuaire", "Annuaire", "robots: noindex\n"),
  "pages/stats.md": page("stats", "/stats/", "Statistiques"),
  "pages/plan.md": page("plan-du-site", "/plan-du-site/", "Plan du site"),
  "pages/fast.md": page("promotions", "/fast/lauréats", "Lauréats", "sidebar: sidebar-fast\n"),
  "pages/mooc.md": page("sequences", "/approche/formation/mooc", "Formation", "sidebar: sidebar-approche\n"),
  "members/ada.martin.md": member("Ada Martin", "2030-01-01"),
  "members/bea.moreau.md": member("Bea Moreau", "2025-01-01"),
  "members/zoe.zola.md": member("Zoé Zola", "2030-01-01"),
  "startups/forets.md": startup("Forêts", 30000),
  "startups/cantines.md": startup("Cantines", 300000),
  "incubators/nord.md": "---\ntitle: Incubateur du Nord\ncontact: nord@exemple.gouv.fr\n---\n",
  "fasts/11_fast.md": "---\ntitle: FAST 11\n---\n\nUne promotion ancienne.\n",
  "fasts/12_fast.md": "---\ntitle: FAST 12\nnew-fast: true\npromotion: 12\n---\n\nUn texte.\n",
  "mooc/debut.md": "---\ntitle: Début\nlabel: Commencer\norder: 0\n---\n\nUn texte.\n",
  "mooc/fin.md": "---\ntitle: Fin\nlabel: Finir\norder: 1\n---\n\nUn texte.\n",
};

const PROJECT: Files = {
  "_data/sidebars/sidebar-fast.yml":
    "titre: FAST\nentrees:\n  - titre: Les lauréats\n    lien: /fast/lauréats\n    collection: fasts\n",
  "_data/sidebars/sidebar-approche.yml":
    "titre: Approche\nentrees:\n  - titre: Formation\n    lien: /approche/formation/mooc\n    collection: mooc\n",
};

let site: BuiltSite;
before(async () => {
  site = await buildFixture(CONTENT, { project: PROJECT });
});

test("the community draws its members month by month, each drawing named and described", () => {
  const html = site.page("/communaute/");
  const drawings = html.all("svg", { role: "img" });
  assert.equal(drawings.length, 3);
  for (const drawing of drawings) {
    for (const id of drawing.attribs["aria-labelledby"]?.split(" ") ?? []) html.one("*", { id }, drawing);
  }
  const tables = html.texts("caption");
  assert.equal(tables.length, 2);
  assert.deepEqual(html.texts("h3", { class: "app-member__name" }), ["Ada Martin", "Zoé Zola"]);
  html.one("a", { href: "/communaute/annuaire" });
});

test("the directory leads to a page a letter, which leads to the others and back", () => {
  const directory = site.page("/communaute/annuaire");
  assert.deepEqual(directory.values("href", "a", {}, directory.one("ul", { class: "app-letter-tiles" })), [
    "/communaute/annuaire/m/",
    "/communaute/annuaire/z/",
  ]);
  const letter = site.page("/communaute/annuaire/m/");
  assert.equal(letter.h1, "Annuaire\u00a0: lettre\u00a0M");
  assert.deepEqual(letter.texts("h2", {}, letter.main), ["1\u00a0membre en mission", "1\u00a0ancien membre"]);
  const nav = letter.one("nav", { class: "app-letters" });
  assert.deepEqual(letter.texts("a", { "aria-current": "page" }, nav), ["M"]);
  assert.deepEqual(letter.values("href", "a", {}, nav), ["/communaute/annuaire/z/"]);
  assert.deepEqual(letter.texts("a", { class: "fr-breadcrumb__link" }), [
    "Accueil",
    "Communauté",
    "Annuaire",
  ]);
});

test("letters follow the directory for search engines, and stay out of the site map", () => {
  assert.equal(site.page("/communaute/annuaire/z/").meta("robots"), "noindex");
  const map = site.page("/plan-du-site/");
  assert.deepEqual(
    map.values("href", "a", {}, map.main).filter((href) => href.startsWith("/communaute/annuaire")),
    [],
  );
});

test("each figure of the programme has a table", () => {
  const html = site.page("/stats/");
  const figures = html.all("figure", { class: "chart" });
  assert.ok(figures.length >= 4);
  for (const figure of figures) html.one("table", {}, figure);
});

test("a promotion tells its laureates by amount, their sum, and its place in the menu", () => {
  const html = site.page("/fast/lauréats/12_fast.html");
  const list = html.one("ol", { class: "app-laureates" });
  assert.deepEqual(html.texts("h3", {}, list), ["Cantines", "Forêts"]);
  assert.ok(textOf(html.main).includes("Total\u00a0: 330\u00a0000\u00a0€"));
  const menu = html.one("nav", { class: "fr-sidemenu" });
  assert.deepEqual(html.texts("a", {}, menu), ["Les lauréats", "FAST 12", "FAST 11"]);
  assert.deepEqual(html.texts("a", { "aria-current": "page" }, menu), ["FAST 12"]);
});

test("the page of the promotions lists them, newest first", () => {
  const html = site.page("/fast/lauréats");
  const list = html.one("ul", { class: "app-collection" });
  assert.deepEqual(html.texts("a", {}, list), ["FAST 12", "FAST 11"]);
});

test("a sequence leads to its neighbours and has its place in the menu", () => {
  const html = site.page("/approche/formation/mooc/debut.html");
  assert.deepEqual(html.values("href", "a", { rel: "next" }), ["/approche/formation/mooc/fin.html"]);
  assert.deepEqual(html.values("href", "a", { rel: "prev" }), ["/approche/formation/mooc"]);
  const menu = html.one("nav", { class: "fr-sidemenu" });
  assert.deepEqual(html.texts("a", {}, menu), ["Formation", "Commencer", "Finir"]);
});
