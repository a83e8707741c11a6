/** Links and pictures: what is published, what is recorded and where. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownAddress } from "../../../scripts/markdown/links.ts";
import { html, markdown, render } from "./support.ts";

const OWN: [string, string][] = [
  ["https://beta.gouv.fr", "/"],
  ["https://beta.gouv.fr/", "/"],
  ["https://BETA.gouv.fr/approche/?a=1#b", "/approche/?a=1#b"],
  ["https://beta.gouv.fr?a=1", "/?a=1"],
  ["//beta.gouv.fr/x", "/x"],
  ["https://beta.gouv.fr//evil.org/x", "/evil.org/x"],
  ["https://beta.gouv.fr/\\evil.org", "/evil.org"],
  ["https://beta.gouv.fr.evil.org/", "https://beta.gouv.fr.evil.org/"],
  ["https://doc.beta.gouv.fr/", "https://doc.beta.gouv.fr/"],
  ["/approche", "/approche"],
  ["#ancre", "#ancre"],
];

for (const [written, published] of OWN)
  test(`${written} is published as ${published}`, () =>
    assert.equal(ownAddress(written, ["https://beta.gouv.fr"]), published));

test("links and pictures are recorded as written, at their place in the file", () => {
  const body = [
    'Un [lien](/a) et [un **autre**](https://beta.gouv.fr/é "titre").',
    "",
    "> - <https://exemple.fr> ![](/img/i.png)",
    "",
    "| a | b |",
    "| --- | --- |",
    "| [x](/t) | [x](/t) |",
    "",
    "<div>",
    '  <a href="/brut">x</a> <img src="/img/b.png" alt="">',
    "</div>",
    "",
    "[ref][r]",
    "",
    ":::carte[Titre](/carte/){image=/img/c.png}",
    ":::",
    "",
    "## Titre [x](/h)",
    "",
    "[r]: /reference",
  ].join("\n");
  const result = render(body, { firstLine: 5 });
  assert.deepEqual(
    result.links.map(({ url, line, column }) => `${line}:${column} ${url}`),
    [
      "5:4 /a",
      "5:18 https://beta.gouv.fr/é",
      "7:5 https://exemple.fr",
      "11:3 /t",
      "11:13 /t",
      "14:3 /brut",
      "17:1 /reference",
      "19:17 /carte/",
      "22:10 /h",
    ],
  );
  assert.deepEqual(
    result.images.map(({ url, line, column }) => `${line}:${column} ${url}`),
    ["7:26 /img/i.png", "14:25 /img/b.png", "19:26 /img/c.png"],
  );
});

test("published addresses are encoded", () => {
  assert.equal(html("[x](/été?a=b&c)").trim(), '<p><a href="/%C3%A9t%C3%A9?a=b&amp;c">x</a></p>');
});

test("links to other sites open in the same window, unless raw HTML asks for a new one", () => {
  assert.equal(html("[x](https://exemple.fr/)").trim(), '<p><a href="https://exemple.fr/">x</a></p>');
  assert.equal(
    html('<a href="https://exemple.fr/" target="_blank">Le **site**</a>').trim(),
    '<p><a href="https://exemple.fr/" target="_blank" rel="noopener external" title="Le site - nouvelle fenêtre">Le <strong>site</strong></a></p>',
  );
  assert.equal(
    html('<p><a href="/x" target="\\_blank" rel="nofollow"><img src="/i.png" alt="Logo"></a></p>', {
      lang: "en",
    }),
    '<p><a href="/x" target="_blank" rel="nofollow noopener external" title="Logo - new window"><img src="/i.png" alt="Logo" decoding="async"></a></p>',
  );
});

test("addresses between angle brackets are shown without their scheme", () => {
  assert.equal(html("<mailto:a@b.fr>").trim(), '<p><a href="mailto:a@b.fr">a@b.fr</a></p>');
});

test("pictures get their dimensions, and load late but for the first", () => {
  assert.equal(
    html(
      '![a](/img/connue.png)\n\n<img src="https://beta.gouv.fr/img/connue.png" alt="b">\n\n<img src="/img/connue.png" alt="c" width="10">',
    ).trim(),
    [
      '<p><img src="/img/connue.png" alt="a" class="fr-responsive-img" width="640" height="360" decoding="async"></p>',
      '<p><img src="/img/connue.png" alt="b" width="640" height="360" loading="lazy" decoding="async"></p>',
      '<p><img src="/img/connue.png" alt="c" width="10" loading="lazy" decoding="async"></p>',
    ].join("\n"),
  );
});

test("a heavy picture brings its lighter twin, in Markdown, in HTML and in components", () => {
  const twin = (use: string, sizes = "50rem") =>
    `<picture><source type="image/webp" srcset="/assets/img/${use}.webp 800w" sizes="${sizes}"><img`;
  const published = html(
    [
      "![a](/img/lourde.jpg)",
      '<img src="/img/lourde.jpg" alt="b" width="300">',
      '<picture><img src="/img/lourde.jpg" alt="c"></picture>',
      '<img src="/img/lourde.jpg" srcset="/img/lourde.jpg 2x" alt="d">',
      ":::carte[e](/e/){image=/img/lourde.jpg}\n:::",
      ":::tuile[f](/f/){image=/img/lourde.jpg}\n:::",
      '![g](/img/lourde.jpg "Légende")',
    ].join("\n\n"),
  );
  const twins = [...published.matchAll(/<picture>(?:<source[^>]*>)?<img/g)].map(([tag]) => tag);
  assert.deepEqual(twins, [
    twin("content"),
    twin("content", "(min-width: 300px) 300px, 100vw"),
    "<picture><img",
    twin("card"),
    twin("pictogram"),
    twin("content"),
  ]);
  assert.equal(published.match(/<\/picture>/g)?.length, twins.length);
});

test("a picture alone with a title is a captioned figure", () => {
  const figure = html('![a](/img/x.png "L\'été : ici")');
  assert.match(figure, /<figure role="figure" class="fr-content-media" aria-label="L&#39;été|<figure/);
  assert.match(figure, /<figcaption class="fr-content-media__caption">L’été\u00a0: ici<\/figcaption>/);
  assert.doesNotMatch(figure, /<p>|title=/);
});

test("the opening is the first paragraph with text, outside containers", () => {
  assert.equal(
    render("![](/x.png)\n\n:::alerte\nNon\n:::\n\n- liste\n\n> L'*idée* : `x`\n").opening,
    "L’idée\u00a0: x",
  );
  assert.equal(render("## Titre").opening, "");
});

test("invisible characters are dropped with one warning, and accents composed", () => {
  const result = render("Un e\u0301te\u0301\n\na\u200bb\ufeff c\u2028d", { firstLine: 3 });
  assert.equal(result.html, "<p>Un été</p>\n<p>ab c d</p>\n");
  assert.deepEqual(
    result.problems.map(({ line, column, rule, severity }) => [line, column, rule, severity]),
    [[5, 2, "invisible-characters", "warning"]],
  );
});

test("a snippet is rendered without anchors, and still safe", () => {
  assert.equal(
    render("## L'*été*\n\n<b onclick=x>a</b> <script>b</script>", { short: true }).html,
    "<h2>L’<em>été</em></h2>\n<p><b>a</b> b</p>\n",
  );
});

test("plain text loses every mark and stands on one line", () => {
  assert.equal(
    markdown.plainText("# L'*été* :\n\n- [a](/x)\n- <b>b</b>\n\n<div>l'<i>c</i></div>", "fr"),
    "L’été\u00a0: a b l’c",
  );
});

test("two renderings of a body are the same", () => {
  const body = "## A\n\n:::accordeon[A]\nb\n:::\n";
  assert.deepEqual(render(body), render(body));
});

test("a forbidden character written by its number is told and left out, others are kept", () => {
  const text = 'Un &#x202E;mot&#08238; &eacute;&#233;&#13;&#146; <b title="&#x0000000001;">gras</b>.';
  const { problems, html } = render(text, { firstLine: 5 });
  assert.deepEqual(
    problems.map(({ line, column, rule }) => [line, column, rule]),
    [
      [5, 4, "control-character"],
      [5, 15, "control-character"],
      [5, 60, "control-character"],
    ],
  );
  for (const forbidden of ["\u0001", "\u202e"]) assert.ok(!html.includes(forbidden));
});

test("no forbidden number is made of what is left of others, in a snippet either", () => {
  assert.equal(render("a&&#1;#x202e;b", { short: true }).html, "<p>a&amp;\ufffd#x202e;b</p>\n");
});
