import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../../scripts/content/permalink.ts";
import { llmsFile, markdownFiles } from "../../../scripts/discovery/markdown.ts";
import type { EditorialPage } from "../../../scripts/site/model.ts";
import { markdownUrl } from "../../../scripts/views/markdown.ts";
import { body, page, pageRecord, post, redirection, site } from "../site/support.ts";
import { viewsOf } from "./support.ts";

const ADDRESSES: [permalink: string, markdown: string][] = [
  ["/", "/index.html.md"],
  ["/approche/", "/approche/index.html.md"],
  ["/approche/acceleration", "/approche/acceleration.md"],
  ["/startups/mes.aides.html", "/startups/mes.aides.html.md"],
];
for (const [permalink, markdown] of ADDRESSES) {
  test(`the Markdown of ${permalink} is at ${markdown}`, () => {
    assert.equal(markdownUrl(addressOf(permalink)), markdown);
  });
}

/** A page whose file holds that text. */
function written(url: string, source: string, data: Parameters<typeof pageRecord>[1] = {}): EditorialPage {
  const record = pageRecord(url, data);
  return page(url, "Une page", { record: { ...record, source: { ...record.source, body: source } } });
}

const texts = (...pages: EditorialPage[]) => markdownFiles(viewsOf(site(pages)));

test("a page's Markdown holds its title, its description and its text, containers included", () => {
  const data = {
    description: "Ce que\nc’est.",
    summary: "Le *chapô*.",
    sidebar: "secret",
    additional_css: ["secret"],
  };
  assert.equal(
    texts(written("/a", ":::alerte[Attention]\nUn texte.\n:::\n", data)).get("a.md"),
    "# Une page\n\n> Ce que c’est.\n\n<https://exemple.gouv.fr/a>\n\nLe *chapô*.\n\n:::alerte[Attention]\nUn texte.\n:::\n",
  );
});

test("a post's Markdown is dated and signed", () => {
  const signed = post("2021-04-22", "bilan", { authors: ["ada.lovelace"] });
  const [text = ""] = markdownFiles(viewsOf(site([signed]))).values();
  assert.match(text, /^# bilan\n\n22 avril 2021, Ada Lovelace {2}\n<https:/);
});

test("the Markdown of a page that announces an event says when and where", () => {
  const evenement = { debut: "2026-12-03", lieu: "Paris" };
  assert.match(
    texts(written("/a", "Un texte.\n", { evenement })).get("a.md") ?? "",
    /\n\n\*\*Quand\u00A0:\*\* le 3 décembre 2026 {2}\n\*\*Où\u00A0:\*\* Paris\n\nUn texte\.\n$/,
  );
});

const COMMENTS: [source: string, published: string][] = [
  ["a <!-- secret\n\nsecret --> b", "a  b"],
  ["a <!-- jamais fermé", "a"],
  ["`<!-- montré -->` et <!-- secret -->b", "`<!-- montré -->` et b"],
  ["```html\n<!-- montré -->\n```\n<!-- secret -->b", "```html\n<!-- montré -->\n```\nb"],
  ["~~~\n<!-- montré -->\n~~~", "~~~\n<!-- montré -->\n~~~"],
  ["un ` seul\n\n<!-- secret -->b `", "un ` seul\n\nb `"],
];
for (const [source, published] of COMMENTS) {
  test(`of ${JSON.stringify(source)}, no comment is published`, () => {
    assert.equal(
      texts(written("/a", source)).get("a.md"),
      `# Une page\n\n<https://exemple.gouv.fr/a>\n\n${published}\n`,
    );
  });
}

test("what is not published or not to be indexed has no Markdown", () => {
  const pages = [
    page("/a", "A", { unpublished: "draft" }),
    page("/b", "B", { record: pageRecord("b", { robots: "noindex" }) }),
    page("/404", "C"),
  ];
  assert.equal(markdownFiles(viewsOf(site([...pages, redirection("/d", "/a")]))).size, 0);
});

test("llms.txt tells the site, then the Markdown of its pages by section", () => {
  const pages = [
    page("/", "Accueil", { body: body({ opening: "Bienvenue." }) }),
    page("/autre", "Un\n[titre]"),
    page("/cachee", "Cachée", { record: pageRecord("c", { robots: "noindex" }) }),
  ];
  assert.equal(
    llmsFile(viewsOf(site(pages))),
    [
      "# exemple.gouv.fr",
      "> Un site d’essai, pour vérifier ce que le générateur publie.",
      "Le site des essais",
      "## Le site",
      "- [Accueil](https://exemple.gouv.fr/index.html.md) : Bienvenue.",
      "## Autres pages",
      "- [Un \\[titre\\]](https://exemple.gouv.fr/autre.md)",
      "## Optional",
      "- [Toutes les adresses du site](https://exemple.gouv.fr/sitemap.xml)\n",
    ].join("\n\n"),
  );
});
