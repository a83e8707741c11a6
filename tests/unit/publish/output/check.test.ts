/** The last look at rendered pages, one by one, then at where their links lead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkOutput } from "../../../../scripts/publish/output/check.ts";
import { OutputInspector } from "../../../../scripts/publish/output/inspection.ts";
import { integrities, integrityOf } from "../../../../scripts/publish/output/integrity.ts";

const inspector = new OutputInspector();

const page = (file: string, body: string) =>
  inspector.inspect({
    file,
    html: `<title>${file}</title><h1>${file}</h1>${body}`,
    source: `content/pages/${file}.md`,
  });

/** The only file that pages load. */
const integrity = integrities((path) => (path === "/assets/a.js" ? "essai" : undefined));

function told(pages: Parameters<typeof checkOutput>[0], checkLinks = true) {
  return checkOutput(pages, ["img/x.svg", "assets/a.js"], integrity, checkLinks).map(
    ({ file, rule, message, hint }) => [file, rule, message, hint],
  );
}

const LIST = page("startups/index.html", '<section id="construction"></section><p id="a&amp;b"></p>');
const MOVED = page("vieux.html", '<meta http-equiv="refresh" content="0; url=/startups/">');

test("anchors that exist are accepted, in the page itself and in others, however they are written", () => {
  const links = [
    "#ici",
    "#%69ci",
    "/startups/#construction",
    "/startups?x=1#construction",
    "/startups/#a&amp;b",
    "/img/x.svg#couche",
    "/vieux#nimporte",
    "https://exemple.fr/#absente",
  ].map((href) => `<a href="${href}">x</a>`);
  assert.deepEqual(told([LIST, MOVED, page("a.html", `<p id="ici"></p>${links.join("")}`)]), []);
});

test("an anchor that a page does not have is told once, with the nearest one", () => {
  const twice = '<a href="/startups/#constructions">x</a>'.repeat(2);
  assert.deepEqual(told([LIST, page("a.html", `${twice}<a href="#absente">y</a>`)]), [
    [
      "content/pages/a.html.md",
      "output-anchor",
      "a.html : l’ancre de « /startups/#constructions » n’existe pas.",
      "Vouliez-vous dire « #construction » ?",
    ],
    [
      "content/pages/a.html.md",
      "output-anchor",
      "a.html : l’ancre de « #absente » n’existe pas.",
      "Vérifiez l’intertitre visé.",
    ],
  ]);
});

test("a dead link is told as such, and not for its anchor too", () => {
  const rules = told([page("a.html", '<a href="/absente#x">x</a>')]).map(([, rule]) => rule);
  assert.deepEqual(rules, ["output-link"]);
});

test("anchors are left alone when dead links are", () => {
  assert.deepEqual(told([page("a.html", '<a href="#absente">x</a>')], false), []);
});

test("a link that leads to no file is told once a page, for each page that has it", () => {
  const link = '<a href="/absente">A</a><a href="/absente">A</a>';
  const pages = [page("a.html", link), page("b.html", link), page("c.html", "")];
  assert.deepEqual(
    told(pages).map(([file, rule]) => `${file} ${rule}`),
    ["content/pages/a.html.md output-link", "content/pages/b.html.md output-link"],
  );
  assert.deepEqual(checkOutput(pages, ["absente.html"], integrity, true), []);
});

test("titles, identifiers and links are told in this order", () => {
  const html = '<title> </title><p id="x"></p><p id="x"></p><a href="/nulle-part">A</a>';
  const inspected = inspector.inspect({ file: "a.html", html, source: "content/pages/a.md" });
  const rules = told([inspected]).map(([, rule]) => rule);
  assert.deepEqual(rules, ["output-h1", "output-title", "output-id", "output-link"]);
});

test("a file of ours is loaded with the integrity that is its own, whatever else is told", () => {
  const script = (integrity: string) => `<script type="module" src="/assets/a.js"${integrity}></script>`;
  const pages = [
    page("juste.html", script(` integrity="${integrityOf("essai")}"`)),
    page("fausse.html", script(` integrity="${integrityOf("essais")}"`)),
    page("sans.html", script("")),
    page(
      "ailleurs.html",
      '<script src="https://exemple.fr/a.js"></script><link rel="icon" href="/assets/a.js">',
    ),
  ];
  assert.deepEqual(
    told(pages, false).map(([file, rule, message]) => [file, rule, message]),
    [
      [
        "content/pages/fausse.html.md",
        "output-integrity",
        "fausse.html : l’empreinte de « /assets/a.js » n’est pas celle du fichier publié.",
      ],
      [
        "content/pages/sans.html.md",
        "output-integrity",
        "sans.html : « /assets/a.js » est chargé sans son empreinte.",
      ],
    ],
  );
});

test("a page at the address of a file of ours is told, and so is a redirect", () => {
  const pages = [
    page("img/x.svg.html", ""),
    page("assets/a.js.html", '<meta http-equiv="refresh" content="0; url=https://exemple.fr/">'),
    page("img/x.html", ""),
    page("img/x.svg/index.html", ""),
  ];
  assert.deepEqual(
    told(pages, false).map(([, rule, message]) => [rule, message]),
    [
      ["output-hidden", "img/x.svg.html : « /img/x.svg » est déjà l’adresse d’un fichier du site."],
      [
        "output-hidden",
        "assets/a.js.html : cette redirection cacherait le fichier « /assets/a.js » du site.",
      ],
    ],
  );
});
