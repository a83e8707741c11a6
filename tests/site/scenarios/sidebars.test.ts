import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type BuiltSite, buildFixture } from "../build.ts";
import type { Html } from "../html.ts";

let site: BuiltSite;
before(async () => {
  site = await buildFixture("sites/sidebars", {
    project: {
      "_includes/sidebars/fait-main.njk":
        '<nav class="fait-main" aria-label="Menu fait main"><p>{{ view.url }}</p></nav>\n',
    },
  });
});

const menu = (page: Html) => page.one("nav", { class: "fr-sidemenu" });

/** What a page's side menu marks: its links, then the buttons of the branches that are open. */
function marked(page: Html): { links: string[]; open: string[] } {
  const links = ["page", "true"].flatMap((mark) =>
    page
      .all("a", { "aria-current": mark }, menu(page))
      .map((link) => `${page.texts("a", { href: link.attribs.href ?? "" }, menu(page))[0]} ${mark}`),
  );
  return { links, open: page.texts("button", { "aria-expanded": "true" }, menu(page)) };
}

const CASES: [url: string, links: string[], open: string[]][] = [
  ["/demarche/", ["Vue d’ensemble page"], []],
  ["/demarche/investigation", ["Investigation page"], ["Les phases"]],
  ["/demarche/construction/premiere-version", ["Première version page"], ["Les phases", "Construction"]],
  [
    "/demarche/construction/premiere-version/pilote",
    ["Première version true"],
    ["Les phases", "Construction"],
  ],
  ["/ailleurs/", [], []],
];
for (const [url, links, open] of CASES) {
  test(`on ${url}, the menu marks ${links.join(", ") || "nothing"} and opens ${open.join(", ") || "nothing"}`, () => {
    assert.deepEqual(marked(site.page(url)), { links, open });
  });
}

test("the name of a menu may end in .html or not", () => {
  const entries = (url: string) => {
    const page = site.page(url);
    return page.values("href", "a", {}, menu(page));
  };
  assert.deepEqual(entries("/demarche/investigation"), entries("/demarche/"));
  assert.equal(entries("/demarche/").length, 4);
});

test("the branches that are not open are closed, each button tied to its list", () => {
  const page = site.page("/demarche/investigation");
  assert.deepEqual(page.texts("button", { "aria-expanded": "false" }, menu(page)), [
    "Dans cette rubrique",
    "Construction",
    "Les rôles",
  ]);
  for (const id of page.values("aria-controls", "button", {}, menu(page))) page.one("*", { id });
  assert.equal(page.all("div", { class: "fr-collapse--expanded" }, menu(page)).length, 1);
});

test("a hand-made menu takes the place of the tree, and knows the page", () => {
  const page = site.page("/fait-main/");
  assert.deepEqual(page.texts("p", {}, page.one("nav", { class: "fait-main" })), ["/fait-main/"]);
  assert.equal(page.all("nav", { class: "fr-sidemenu" }).length, 0);
});

test("a page that asks for no menu has none", () => {
  assert.equal(site.page("/sans-menu/").all("nav", { class: "fr-sidemenu" }).length, 0);
});

test("the branch of the menu leads the breadcrumb", () => {
  const page = site.page("/demarche/construction/premiere-version/pilote");
  const trail = page.texts("a", { class: "fr-breadcrumb__link" });
  assert.deepEqual(trail, ["Accueil", "Vue d’ensemble", "Première version"]);
});
