/** The text of documents: what each mark of the former site becomes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { convertBody } from "../../../scripts/import/body/body.ts";
import { applyEdits, codeRanges, removal } from "../../../scripts/import/body/edits.ts";
import { watchAddress } from "../../../scripts/import/body/frames.ts";

const convert = (body: string, keys: Record<string, string> = {}) => {
  const { body: text, remarks } = convertBody({
    body,
    title: "Le titre",
    titled: true,
    pictures: new Set(["a.png", "b.jpg", "c.svg", "d.png", "été.png"].map((name) => `/img/${name}`)),
    keyText: (key) => keys[key],
  });
  return { text, told: remarks.map(({ at, message }) => [at, message.replaceAll("\u00a0", " ")]) };
};
const becomes = (body: string, expected: string, keys: Record<string, string> = {}) =>
  assert.deepEqual(convert(body, keys), { text: expected, told: [] });

test("a button becomes a directive, with its variant and its icon", () => {
  becomes(
    '{% include component-button.html label="Écrire" link="/contact/" class="fr-btn--secondary fr-fi-mail-line fr-btn--icon-left" %}\n',
    ":bouton[Écrire](/contact/){secondaire icone=mail-line}\n",
  );
  becomes('{% include component-button.html label="Voir" link="/" %}', ":bouton[Voir](/)");
});

test("an icon that editors may not name is left out of a button", () => {
  becomes(
    '{% include component-button.html label="Voir" link="/" class="fr-icon-skull-line" %}',
    ":bouton[Voir](/)",
  );
});

test("a button's label and address cannot break its directive", () => {
  becomes(
    "{% include component-button.html label='A ] {b}' link='/a (b) c' %}",
    ":bouton[A \\] {b}](/a%20%28b%29%20c)",
  );
});

test("inside raw HTML, where a directive would be text, a button is a link whose text is escaped", () => {
  becomes(
    `<div>{% include component-button.html label='<b>' link='/"x' %}</div>`,
    '<div><a class="fr-btn " href="/&quot;x">&lt;b&gt;</a></div>',
  );
});

test("what was captured for a transcription becomes its container", () => {
  becomes(
    'Avant.\n\n{%- capture alt -%}\n<p>Un</p>\n{%- endcapture -%}\n{% include transcription.html id="a" title="Un titre" alt=alt %}\n\nAprès.\n',
    "Avant.\n\n:::transcription[Un titre]\n<p>Un</p>\n:::\n\nAprès.\n",
  );
});

test("a capture that nothing shows is left and told", () => {
  const { text, told } = convert("{% capture a %}x{% endcapture %}\n");
  assert.equal(text, "{% capture a %}x{% endcapture %}\n");
  assert.deepEqual(
    told.map(([at]) => at),
    [0, 16],
  );
});

test("comments go, raw marks go, keys of the page and the site's address are written out", () => {
  becomes("A\n\n{% comment %}\n{% x %}\n{% endcomment %}\nB\n", "A\n\nB\n");
  becomes("{% raw %}a{% endraw %}", "a");
  becomes("{{ page.annee }}, {{ site.url }}/x, {{ '/y' | relative_url }}", "2024, /x, /y", { annee: "2024" });
});

test("what has no equivalent stays, told at its place", () => {
  const { text, told } = convert("Un {{ site.time }} et {% for x in y %}");
  assert.equal(text, "Un {{ site.time }} et {% for x in y %}");
  assert.deepEqual(told, [
    [3, "« {{ site.time }} » n’a pas d’équivalent : ces signes restent tels quels dans la page."],
    [22, "« {% for x in y %} » n’a pas d’équivalent : ces signes restent tels quels dans la page."],
  ]);
});

test("code is shown as it was typed", () => {
  const body = "`{{ a }}` et\n\n```\n<script>x</script>\n{% b %}\n```\n";
  becomes(body, body);
  assert.deepEqual(codeRanges("a `b` c"), [[2, 5]]);
});

test("a frame of a video becomes a video named by its heading, without the boxes around it", () => {
  becomes(
    '## Une séquence\n\n<div class="a">\n  <div>\n    <iframe src="https://www.dailymotion.com/embed/video/x1"></iframe>\n  </div>\n</div>\n\nSuite.\n',
    "## Une séquence\n\n:::video[Une séquence](https://www.dailymotion.com/video/x1)\n:::\n\nSuite.\n",
  );
});

test("paragraphs in the boxes of a video stay", () => {
  const { text } = convert(
    '<div>\n  <iframe title="T" src="//www.youtube.com/embed/x1"></iframe>\n  <p>Une légende.</p>\n</div>\n',
  );
  assert.equal(text, ":::video[T](https://www.youtube.com/watch?v=x1)\n:::\n\n  <p>Une légende.</p>\n");
});

test("a video amid other HTML becomes a link", () => {
  becomes(
    '<section><h2>Titre</h2><iframe src="https://www.youtube-nocookie.com/embed/x1"></iframe></section>',
    '<section><h2>Titre</h2><a href="https://www.youtube.com/watch?v=x1">Titre</a></section>',
  );
});

test("a frame of another site becomes a link, and is told", () => {
  const { text, told } = convert(
    '<iframe src="https://example.org/?a=1&b=2" title="Un graphique">\n</iframe>\n',
  );
  assert.equal(text, '<a href="https://example.org/?a=1&amp;b=2">Un graphique</a>\n');
  assert.match(String(told[0]?.[1]), /^le cadre <iframe> vers « https:\/\/example\.org/);
});

const FRAMES: [frame: string, page: string | undefined][] = [
  ["https://geo.dailymotion.com/player.html?video=x1", "https://www.dailymotion.com/video/x1"],
  ["https://tube.numerique.gouv.fr/videos/embed/x1", "https://tube.numerique.gouv.fr/w/x1"],
  ["https://www.youtube.com/embed/", undefined],
  ["https://youtube.com.example.org/embed/x1", undefined],
  ["pas une adresse", undefined],
];
for (const [frame, page] of FRAMES) {
  test(`the page of ${frame} is ${page}`, () => assert.equal(watchAddress(frame), page));
}

test("scripts, sheets and behaviours go, each told", () => {
  const { text, told } = convert(
    'A\n\n<script>\nx()\n</script>\n\n<style>a{}</style>\n\n<b onclick="y()" class="z">B</b>\n',
  );
  assert.equal(text, 'A\n\n<b class="z">B</b>\n');
  assert.deepEqual(
    told.map(([, message]) => message),
    [
      "l’élément <script> n’est pas repris.",
      "l’élément <style> n’est pas repris.",
      'l’attribut « onclick="y()" » n’est pas repris.',
    ],
  );
});

test("words that look like behaviours are text", () =>
  becomes('On dit onclick="x" ici.\n', 'On dit onclick="x" ici.\n'));

test("pictures of the former folders and of the site's own host are under /img", () => {
  becomes(
    '![a](/assets/images/a.png) <img src="assets/img/b.jpg" alt=""> ![c](https://beta.gouv.fr/img/c.svg) ![d](/img/d.png)\n',
    '![a](/img/a.png) <img src="/img/b.jpg" alt=""> ![c](/img/c.svg) ![d](/img/d.png)\n',
  );
});

test("a picture that will be nowhere is told, whatever folder it was in; encoded names are read", () => {
  const { text, told } = convert(
    "![](/img/absente.png) ![](/img/%C3%A9t%C3%A9.png)\n![](/assets/images/x.jpg)\n",
  );
  assert.equal(text, "![](/img/absente.png) ![](/img/%C3%A9t%C3%A9.png)\n![](/img/x.jpg)\n");
  assert.deepEqual(told, [
    [4, "l’image « /img/absente.png » n’est ni dans l’ancien dépôt ni dans le nouveau."],
    [54, "l’image « /img/x.jpg » n’est ni dans l’ancien dépôt ni dans le nouveau."],
  ]);
});

test("other addresses of assets are left alone", () => {
  const body = "[x](/assets/lasuite/loader.js) [y](https://example.org/assets/images/a.png)\n";
  becomes(body, body);
});

test("a document to download is told wherever a link names it", () => {
  const { told } = convert("[a](/content/docs/a.pdf) <https://beta.gouv.fr/content/docs/b.odt>\n");
  assert.deepEqual(
    told.map(([at]) => at),
    [4, 26],
  );
});

test("a first title that repeats the page's own goes, whatever its apostrophes; another stays", () => {
  becomes("\n# Le  titre\n\nTexte.\n", "\nTexte.\n");
  becomes("<h1>Le <b>titre</b></h1>\nTexte.\n", "Texte.\n");
  becomes("# Un autre titre\n", "# Un autre titre\n");
});

test("of two edits that overlap, the first is kept", () => {
  assert.equal(
    applyEdits("abcdef", [
      { from: 3, to: 5, text: "Y" },
      { from: 1, to: 4, text: "X" },
    ]),
    "aXef",
  );
});

test("removing what fills its lines leaves one blank line between its neighbours", () => {
  const text = "a\n\n<x>\n\nb\n";
  assert.equal(applyEdits(text, [removal(text, 3, 6)]), "a\n\nb\n");
  assert.equal(applyEdits("a <x> b", [removal("a <x> b", 2, 5)]), "a  b");
});
