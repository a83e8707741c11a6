import assert from "node:assert/strict";
import { before, test } from "node:test";
import { LAYOUTS, type Layout, PAGE_LAYOUTS } from "../../../scripts/content/schemas/layouts.ts";
import { type BuiltSite, buildFixture } from "../build.ts";

let site: BuiltSite;
before(async () => {
  const every = PAGE_LAYOUTS.map((name) => {
    const { sidebar }: Layout = LAYOUTS[name];
    const menu = sidebar ? "sidebar: sidebar-demarche\n" : "";
    return [
      `content/pages/tous/${name}.md`,
      `---\nlayout: ${name}\ntitle: Page ${name}\n${menu}---\nTexte.\n`,
    ];
  });
  site = await buildFixture("sites/layouts", { project: Object.fromEntries(every) });
});

/** Each page has one title of level 1: which, and the level 2 headings of its text. */
const TITLES: [url: string, h1: string][] = [
  ["/page", "Gabarit page"],
  ["/page-titre", "Gabarit page avec titre"],
  ["/page-repete", "Titre répété"],
  ["/page-html", "Titre en HTML"],
  ["/home", "Gabarit home"],
  ["/home-titre", "Gabarit home avec titre"],
  ["/home-repete", "Titre répété"],
  ["/home-html", "Titre en HTML"],
  ["/plan-du-site", "Gabarit plan-du-site"],
  ["/plan-du-site-titre", "Gabarit plan-du-site avec titre"],
  ["/plan-du-site-repete", "Titre répété"],
  ["/plan-du-site-html", "Titre en HTML"],
  ["/blog", "Gabarit blog"],
  ["/with-sidebar", "Gabarit with-sidebar"],
  ["/with-sidebar-titre", "Menu et titre"],
  ...PAGE_LAYOUTS.map((name): [string, string] => [`/tous/${name}`, `Page ${name}`]),
  ["/sans-layout", "Sans gabarit"],
  ["/bandeau", "Grand titre du bandeau"],
  ["/2021/04/22/article/", "Un article"],
  ["/default", "Gabarit default"],
  ["/default-titre", "Un titre de plus"],
  ["/default-repete", "Titre répété"],
  ["/default-html", "Un titre en HTML"],
];
for (const [url, h1] of TITLES) {
  test(`${url} has one h1, « ${h1} »`, () => {
    const page = site.page(url);
    assert.deepEqual(page.texts("h1"), [h1]);
  });
}

test("a title of the body goes down a level under the layout's, and one that repeats it is dropped", () => {
  const headings = (url: string) => {
    const page = site.page(url);
    return page.texts("h2", {}, page.main);
  };
  assert.ok(headings("/page-titre").includes("Un titre de plus"));
  assert.ok(headings("/page-html").includes("Un titre en HTML"));
  assert.ok(!headings("/page-repete").includes("Titre répété"));
  assert.deepEqual(headings("/default-titre"), ["Une partie"]);
});

test("the tab's title follows title, the banner hero_title", () => {
  const page = site.page("/bandeau");
  assert.equal(page.title, "Titre de l’onglet — exemple.gouv.fr");
  assert.ok(page.texts("p", {}, page.main).includes("Un sous-titre"));
  assert.deepEqual(page.texts("em", {}, page.main), ["chapeau"]);
});

test("every layout gives the State's header, one main, and the footer", () => {
  for (const [url] of TITLES) {
    const page = site.page(url);
    page.one("header", { role: "banner" });
    page.one("main", { id: "content" });
    page.one("footer", { role: "contentinfo" });
  }
});

test("a page without a layout is drawn as a page", () => {
  // The card under which a page is shared holds its title.
  const source = (url: string, title: string) =>
    site
      .page(url)
      .source.replaceAll(title, "")
      .replaceAll(new RegExp(`${url}\\b`, "g"), "")
      .replaceAll(/carte\.[0-9a-f]+/g, "");
  assert.equal(source("/sans-layout", "Sans gabarit"), source("/page", "Gabarit page"));
});
