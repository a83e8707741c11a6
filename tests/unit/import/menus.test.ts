/** Side menus in HTML become menus in data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMenu } from "../../../scripts/import/menus/tree.ts";
import { bring } from "./support.ts";

const lists = (name: string) => (name === "x" ? [{ label: "Un & deux", target: "/un" }] : []);
const read = (html: string) => readMenu(html, lists);

test("lists within lists are entries within entries; a button is an entry without link", () => {
  const html =
    '<ul><li><a href="/a"> A\n a </a></li><li><button>B</button><ul><li><a href="/b/c">C</a></li></ul></li></ul>';
  assert.deepEqual(read(html).entries, [
    { titre: "A a", lien: "/a" },
    { titre: "B", enfants: [{ titre: "C", lien: "/b/c" }] },
  ]);
});

test("the button that unfolds the menu on a phone is none of its entries", () => {
  const html =
    '<nav><button class="fr-sidemenu__btn">Menu</button><ul><li><a href="/a">A</a></li></ul></nav>';
  assert.deepEqual(read(html).entries, [{ titre: "A", lien: "/a" }]);
});

test("a loop over a collection of the site becomes a collection of the menu", () => {
  const html =
    "<ul><li><a href='/fast'>Le FAST</a><ul>{% assign fs = site.fasts | sort: 'order' %}{% for f in fs %}<li><a href='{{ f.url }}'>{{ f.title }}</a></li>{% endfor %}</ul></li></ul>";
  assert.deepEqual(read(html).entries, [{ titre: "Le FAST", lien: "/fast", collection: "fasts" }]);
});

test("a loop that fills the whole menu gets an entry to hold it", () => {
  const html = "<ul>{% for s in site.mooc %}<li><a href='{{ s.url }}'>x</a></li>{% endfor %}</ul>";
  assert.deepEqual(read(html).entries, [{ titre: "Les séquences", collection: "mooc" }]);
});

test("a loop over a list of the site's data is written out", () => {
  const html = "<ul>{% for i in site.data.menu.x %}<li>{{ i }}</li>{% endfor %}</ul>";
  assert.deepEqual(read(html).entries, [{ titre: "Un & deux", lien: "/un" }]);
});

test("another loop is told at its place", () => {
  const html = "<ul><li><a href='/a'>A</a></li>{% for i in site.incubators %}<li>x</li>{% endfor %}</ul>";
  assert.deepEqual(read(html).unknownLoops, [{ at: 31, text: "{% for i in site.incubators %}" }]);
});

test("what is commented out does not come back", () => {
  const html = "<ul><!-- <li><a href='/b'>B</a></li> --><li><a href='/a'>A</a></li></ul>";
  assert.deepEqual(read(html).entries, [{ titre: "A", lien: "/a" }]);
});

test("entries below the third level, anchors and unsafe links are left out and named", () => {
  const deep = (html: string, level: number): string =>
    level === 0 ? html : `<ul><li><a href="/n${level}">N${level}</a>${deep(html, level - 1)}</li></ul>`;
  const menu = read(
    `${deep("", 4)}<ul><li><a href="#x">Ancre</a></li><li><a href="javascript:x">Piège</a></li></ul>`,
  );
  assert.deepEqual(menu.dropped, ["N1", "Ancre", "Piège"]);
  assert.deepEqual(menu.entries, [
    {
      titre: "N4",
      lien: "/n4",
      enfants: [{ titre: "N3", lien: "/n3", enfants: [{ titre: "N2", lien: "/n2" }] }],
    },
  ]);
});

const PAGE = "---\nlayout: with-sidebar\nsidebar: sidebar-x.html\ntitle: T\npermalink: /t\n---\nTexte.\n";

test("a page keeps a menu that comes along", () => {
  const { files, data, notes } = bring({
    "_pages/t.md": PAGE,
    "_includes/sidebar-x.html": '<p class="fr-sidemenu__title">Titre</p><ul><li><a href="/t">T</a></li></ul>',
  });
  assert.equal(files["pages/t.md"], PAGE);
  assert.equal(data["sidebars/sidebar-x.yml"], "titre: Titre\nentrees:\n  - titre: T\n    lien: /t\n");
  assert.deepEqual(notes, []);
});

test("a menu of the page's own headings gives way to the summary that the layout draws", () => {
  const { files, data, notes } = bring({
    "_pages/t.md": PAGE,
    "_includes/sidebar-x.html": '<ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul>',
  });
  assert.equal(files["pages/t.md"], "---\nlayout: page\ntitle: T\npermalink: /t\n---\nTexte.\n");
  assert.deepEqual([data, notes], [{}, []]);
});

test("a menu that is nowhere is told, and the page goes without", () => {
  const { files, notes } = bring({ "_pages/t.md": PAGE });
  assert.equal(files["pages/t.md"], "---\nlayout: page\ntitle: T\npermalink: /t\n---\nTexte.\n");
  assert.deepEqual(notes, ["site/_pages/t.md:3 le menu latéral « sidebar-x.html » est introuvable."]);
});

test("a menu that the new site has is kept as the page asks for it", () => {
  const page = PAGE.replace("sidebar-x.html", "sidebar-maison.html");
  assert.equal(bring({ "_pages/t.md": page }).files["pages/t.md"], page);
});
