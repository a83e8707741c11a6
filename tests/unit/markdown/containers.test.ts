/** Containers and directives: what they publish and how their faults are told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readVideo } from "../../../scripts/markdown/containers/kinds/video.ts";
import { CONTAINERS } from "../../../scripts/markdown/containers/registry.ts";
import { ICONS } from "../../../scripts/markdown/icons.ts";
import { html, problems, render } from "./support.ts";

const GOLDEN: [string, string, string][] = [
  [
    "callout",
    ":::mise-en-avant[L'info]{icone=information-line couleur=green-menthe}\nUn **mot**.\n:::",
    '<div class="fr-callout fr-callout--green-menthe fr-icon-information-line">\n<h2 class="fr-callout__title">L’info</h2>\n<div class="fr-callout__text">\n<p>Un <strong>mot</strong>.</p>\n</div>\n</div>',
  ],
  ["highlight", ":::mise-en-exergue\nx\n:::", '<div class="fr-highlight">\n<p>x</p>\n</div>'],
  [
    "quotation",
    ':::citation[Ada](https://exemple.fr/){source="L’œuvre" qualite=mathématicienne}\nx\n:::',
    '<figure class="fr-quote">\n<blockquote cite="https://exemple.fr/">\n<p>x</p>\n</blockquote>\n<figcaption>\n<p class="fr-quote__author">Ada</p>\n<ul class="fr-quote__source">\n<li><cite><a href="https://exemple.fr/">L’œuvre</a></cite></li>\n<li>mathématicienne</li>\n</ul>\n</figcaption>\n</figure>',
  ],
  [
    "alert",
    "## A\n\n:::alerte[Attention]{type=attention}\nx\n:::",
    '<h2 id="a">A</h2>\n<div class="fr-alert fr-alert--warning">\n<h3 class="fr-alert__title">Attention</h3>\n<p>x</p>\n</div>',
  ],
  [
    "alert without a title",
    ":::alerte{type=Succès}\nx\n:::",
    '<div class="fr-alert fr-alert--success fr-alert--sm">\n<p class="fr-sr-only">Succès&nbsp;:</p>\n<p>x</p>\n</div>',
  ],
  [
    "accordions",
    ":::accordeons\n:::accordeon[Un]{ouvert}\nx\n:::\n:::accordeon[Un]\ny\n:::\n:::",
    '<div class="fr-accordions-group" data-fr-group="false">\n<section class="fr-accordion">\n<h2 class="fr-accordion__title">\n<button type="button" class="fr-accordion__btn" aria-expanded="true" aria-controls="accordeon-un">Un</button>\n</h2>\n<div id="accordeon-un" class="fr-collapse">\n<p>x</p>\n</div>\n</section>\n<section class="fr-accordion">\n<h2 class="fr-accordion__title">\n<button type="button" class="fr-accordion__btn" aria-expanded="false" aria-controls="accordeon-un-1">Un</button>\n</h2>\n<div id="accordeon-un-1" class="fr-collapse">\n<p>y</p>\n</div>\n</section>\n</div>',
  ],
  [
    "tabs",
    ":::onglets[Choix]\n:::onglet[A]\nx\n:::\n\n:::onglet[B]\ny\n:::\n:::",
    '<div class="fr-tabs">\n<ul class="fr-tabs__list" role="tablist" aria-label="Choix">\n<li role="presentation"><button type="button" id="onglet-a" class="fr-tabs__tab" tabindex="0" role="tab" aria-selected="true" aria-controls="onglet-a-panneau">A</button></li>\n<li role="presentation"><button type="button" id="onglet-b" class="fr-tabs__tab" tabindex="-1" role="tab" aria-selected="false" aria-controls="onglet-b-panneau">B</button></li>\n</ul>\n<div id="onglet-a-panneau" class="fr-tabs__panel fr-tabs__panel--selected" role="tabpanel" aria-labelledby="onglet-a" tabindex="0" data-label="A">\n<p>x</p>\n</div>\n<div id="onglet-b-panneau" class="fr-tabs__panel" role="tabpanel" aria-labelledby="onglet-b" tabindex="0" data-label="B">\n<p>y</p>\n</div>\n</div>',
  ],
  [
    "cards",
    ':::cartes{colonnes=2}\n:::carte[Titre](/lien/){image=/img/connue.png alt="Une photo" detail=Détail badge=Neuf}\nx\n:::\n:::',
    '<div class="fr-grid-row fr-grid-row--gutters">\n<div class="fr-col-12 fr-col-md-6">\n<div class="fr-card fr-enlarge-link">\n<div class="fr-card__body">\n<div class="fr-card__content">\n<h2 class="fr-card__title"><a href="/lien/">Titre</a></h2>\n<div class="fr-card__desc">\n<p>x</p>\n</div>\n<div class="fr-card__start">\n<p class="fr-badge fr-badge--no-icon">Neuf</p>\n</div>\n<div class="fr-card__end">\n<p class="fr-card__detail">Détail</p>\n</div>\n</div>\n</div>\n<div class="fr-card__header">\n<div class="fr-card__img">\n<img class="fr-responsive-img" src="/img/connue.png" alt="Une photo" width="640" height="360" decoding="async">\n</div>\n</div>\n</div>\n</div>\n</div>',
  ],
  [
    "tile",
    ":::tuile[Titre](https://beta.gouv.fr/lien/){image=/img/x.svg}\n:::",
    '<div class="fr-tile fr-enlarge-link">\n<div class="fr-tile__body">\n<div class="fr-tile__content">\n<h2 class="fr-tile__title"><a href="/lien/">Titre</a></h2>\n</div>\n</div>\n<div class="fr-tile__header">\n<div class="fr-tile__pictogram">\n<img class="fr-artwork" src="/img/x.svg" alt="" decoding="async">\n</div>\n</div>\n</div>',
  ],
  [
    "figure",
    ":::figure[Légende]\n![x](/img/a.png)\n:::",
    '<figure role="figure" class="fr-content-media" aria-label="Légende">\n<div class="fr-content-media__img">\n<img src="/img/a.png" alt="x" class="fr-responsive-img" decoding="async">\n</div>\n<figcaption class="fr-content-media__caption">Légende</figcaption>\n</figure>',
  ],
  [
    "summary",
    ":::sommaire\n\n## Un\n\n### Sous\n\n#### Trop bas\n\n## Deux",
    '<nav class="fr-summary" role="navigation" aria-labelledby="sommaire">\n<h2 class="fr-summary__title" id="sommaire">Sommaire</h2>\n<ol>\n<li><a class="fr-summary__link" href="#un">Un</a>\n<ol>\n<li><a class="fr-summary__link" href="#sous">Sous</a></li>\n</ol>\n</li>\n<li><a class="fr-summary__link" href="#deux">Deux</a>\n</li>\n</ol>\n</nav>\n<h2 id="un">Un</h2>\n<h3 id="sous">Sous</h3>\n<h4 id="trop-bas">Trop bas</h4>\n<h2 id="deux">Deux</h2>',
  ],
  [
    "badge",
    "Un :badge[Neuf]{type=nouveau} ici",
    '<p>Un <span class="fr-badge fr-badge--new">Neuf</span> ici</p>',
  ],
  [
    "button in a text",
    "Puis :bouton[Écrire](/contact/){tertiaire icone=mail-line}.",
    '<p>Puis <a class="fr-btn fr-btn--tertiary fr-btn--icon-left fr-icon-mail-line" href="/contact/">Écrire</a>.</p>',
  ],
  [
    "row of buttons",
    ":bouton[Un](/a)\n:bouton[Deux](/b){secondaire}",
    '<ul class="fr-btns-group fr-btns-group--inline fr-btns-group--icon-left">\n<li><a class="fr-btn" href="/a">Un</a></li>\n<li><a class="fr-btn fr-btn--secondary" href="/b">Deux</a></li>\n</ul>',
  ],
  ["colons that are no directive", "À 10:30, :badge et :inconnu[x]", "<p>À 10:30, :badge et :inconnu[x]</p>"],
  ["container marks in code", "```\n:::alerte\n```", '<pre class="app-pre"><code>:::alerte\n</code></pre>'],
];

for (const [name, body, expected] of GOLDEN)
  test(`publishes: ${name}`, () => {
    const result = render(body);
    assert.deepEqual(result.problems, []);
    assert.equal(result.html.trim(), expected);
  });

test("each example of the guide is published without a problem", () => {
  for (const { name, example } of CONTAINERS) {
    const result = render(example);
    assert.deepEqual(result.problems, [], name);
    assert.doesNotMatch(result.html, /:::/, name);
  }
});

test("names are known whatever their accents and case, and colons need not be three", () => {
  assert.equal(html(":::: Mise-En-Éxergue\nx\n:::"), html(":::mise-en-exergue\nx\n:::::"));
});

test("a closing line closes the innermost container", () => {
  const result = render(":::mise-en-avant\na\n\n:::alerte\nb\n:::\n\nc\n:::\n\nd");
  assert.deepEqual(result.problems, []);
  assert.match(result.html, /<p>b<\/p>\n<\/div>\n<p>c<\/p>\n<\/div>\n<\/div>\n<p>d<\/p>/);
});

test("a container interrupts a paragraph, a list and a table", () => {
  for (const before of ["texte", "- liste", "| a |\n|--|\n| b |"])
    assert.match(
      html(`${before}\n:::mise-en-exergue\nx\n:::\nsuite`),
      /<div class="fr-highlight">\n<p>x<\/p>\n<\/div>\n<p>suite/,
    );
});

test("a container may stand in a list item", () => {
  assert.match(
    html("- a\n\n  :::mise-en-exergue\n  x\n  :::\n"),
    /<li>\n<p>a<\/p>\n<div class="fr-highlight">[\s\S]*<\/div>\n<\/li>/,
  );
});

test("titles follow the headings around, and those inside nest under them", () => {
  const result = html("### H\n\n:::accordeon[A]\n:::alerte[B]\nx\n:::\n:::\n\n:::alerte[C]\ny\n:::");
  assert.deepEqual(result.match(/<h\d/g), ["<h3", "<h4", "<h5", "<h4"]);
});

test("ids of containers never meet those of headings", () => {
  const result = render(
    "## Accordeon un\n\n## Onglet a panneau\n\n:::accordeon[Un]\nx\n:::\n\n:::onglets[O]\n:::onglet[A]\nx\n:::\n:::",
  );
  const ids = [...result.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test("labels and values are escaped", () => {
  const result = html(':::citation[<img src=x>]{source="<b>"}\nx\n:::\n\n:badge[<i>&]');
  assert.doesNotMatch(result, /<img|<b>|<i>/);
});

test("curly quotes around values are understood", () => {
  assert.match(html(":::citation[A]{source=“Deux mots”}\nx\n:::"), /<cite>Deux mots<\/cite>/);
});

const FAULTS: [string, string][] = [
  [":::alerte\nx", "1:1 unclosed-container"],
  ["- a\n\n  :::alerte\n  x\n\ny", "3:3 unclosed-container"],
  ["x\n\n:::", "3:1 stray-container-end"],
  [":::sommaire\n:::", "2:1 stray-container-end"],
  [":::alert\nx\n:::", "1:1 unknown-container"],
  [":::[x]\nx\n:::", "1:1 unknown-container"],
  [":::alerte{typ=info}\nx\n:::", "1:11 container-attribute"],
  [":::alerte{type=rouge}\nx\n:::", "1:11 container-attribute"],
  [":::alerte{type}\nx\n:::", "1:11 container-attribute"],
  [":::accordeon[A]{ouvert=peut-être}\nx\n:::", "1:17 container-attribute"],
  [":::mise-en-avant{icone=fleche}\nx\n:::", "1:18 container-attribute"],
  [":::accordeon\nx\n:::", "1:1 container-part"],
  [":::carte[A]\nx\n:::", "1:1 container-part"],
  [":::alerte[A](/x)\nx\n:::", "1:1 container-part"],
  [":::mise-en-exergue[A]\nx\n:::", "1:1 container-part"],
  [":::alerte[A] bonjour\nx\n:::", "1:1 container-syntax"],
  [":::bouton[A](/x)\n", "1:1 container-form"],
  [":::onglet[A]\nx\n:::", "1:1 misplaced-container"],
  [":::onglets[A]\ntexte\n:::", "2:1 unexpected-content"],
  [":::accordeons\n:::", "1:1 unexpected-content"],
  [":::figure[A]\ntexte\n:::", "1:1 missing-content"],
  [":::carte[A](javascript:x)\nx\n:::", "1:13 forbidden-url"],
  ["a :bouton[A](javascript:x)", "1:14 forbidden-url"],
  ["a :badge[A]{type=x}", "1:13 container-attribute"],
];

for (const [body, problem] of FAULTS)
  test(`container fault: ${body.split("\n").join(" ↵ ")}`, () => assert.deepEqual(problems(body), [problem]));

test("an unknown name is told with the nearest one", () => {
  const [problem] = render(":::accordion[A]\nx\n:::").problems;
  assert.match(problem?.hint ?? "", /Vouliez-vous dire «\s?accordeon\s?»/);
});

test("containers too deep are refused, not followed", () => {
  const body = ":::mise-en-exergue\n".repeat(3000) + ":::\n".repeat(3000);
  assert.ok(problems(body).includes("21:1 container-depth"));
});

test("a video asks nothing of its site before a click", () => {
  const video = html(":::video[Le film](https://www.youtube.com/watch?v=abc_D-1)\nBonjour\n:::");
  assert.match(video, /data-video-src="https:\/\/www\.youtube-nocookie\.com\/embed\/abc_D-1"/);
  assert.match(video, /<a class="[^"]*" href="https:\/\/www\.youtube\.com\/watch\?v=abc_D-1">Lire la vidéo/);
  assert.match(video, /Le lecteur de YouTube peut déposer des cookies/);
  assert.match(
    video,
    /<button type="button" class="fr-transcription__btn" aria-expanded="false" aria-controls="transcription-le-film">/,
  );
  assert.doesNotMatch(video, /<iframe|<img| src="https/);
});

test("a video whose player is not allowed is only a link, a file plays by itself", () => {
  const link = html(":::video[V](https://tube.numerique.gouv.fr/w/abc)\n:::");
  assert.match(link, /href="https:\/\/tube\.numerique\.gouv\.fr\/w\/abc"/);
  assert.doesNotMatch(link, /data-video|transcription/);
  assert.match(
    html(":::video[V](/video.mp4)\n:::"),
    /<video class="fr-responsive-vid" src="\/video\.mp4" controls preload="none">/,
  );
});

const PLAYERS: [string, string, string | undefined][] = [
  ["https://youtu.be/abc", "YouTube", "https://www.youtube-nocookie.com/embed/abc"],
  ["https://www.youtube.com/embed/abc", "YouTube", "https://www.youtube-nocookie.com/embed/abc"],
  [
    "https://www.dailymotion.com/video/x6x_titre",
    "Dailymotion",
    "https://geo.dailymotion.com/player.html?video=x6x",
  ],
  ["https://dai.ly/x6x", "Dailymotion", "https://geo.dailymotion.com/player.html?video=x6x"],
  [
    "https://tube.numerique.gouv.fr/w/aZ9",
    "tube.numerique.gouv.fr",
    "https://tube.numerique.gouv.fr/videos/embed/aZ9",
  ],
  ["https://exemple.fr/film", "exemple.fr", undefined],
  ['https://www.youtube.com/watch?v="><script>', "YouTube", undefined],
];

for (const [address, site, player] of PLAYERS)
  test(`player of ${address}`, () => assert.deepEqual(readVideo(address), { site, player }));

test("the guide's names, attributes and icons are written as editors type them", () => {
  for (const { name, attributes } of CONTAINERS)
    for (const word of [name, ...Object.keys(attributes)]) assert.match(word, /^[a-z]+(-[a-z]+)*$/);
  assert.equal(new Set(ICONS).size, ICONS.length);
});
