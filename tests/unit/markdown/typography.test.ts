/** French typography, over plain texts and across the marks of Markdown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBreakSpaces, smartPunctuation, typographic } from "../../../scripts/markdown/typography.ts";
import { html } from "./support.ts";

const SMART: [string, string][] = [
  ["l'été aujourd'hui", "l’été aujourd’hui"],
  ['un "mot" cité', "un “mot” cité"],
  ['"début" et ("parenthèse")', "“début” et (“parenthèse”)"],
  ['l\'"approche"', "l’“approche”"],
  ["un 'mot' d'un autre", "un ‘mot’ d’un autre"],
  ["les années '90", "les années ’90"],
  ["attendez...", "attendez…"],
  ["a -- b --- c", "a – b — c"],
  ["<< cité >>", "« cité »"],
  ["----", "----"],
  ['voir "https://a--b.fr/c...d"', "voir “https://a--b.fr/c...d”"],
];

for (const [written, published] of SMART)
  test(`smart punctuation: ${written}`, () => assert.equal(smartPunctuation(written), published));

const SPACES: [string, string][] = [
  ["oui ; non : si ! quoi ? 12 %", "oui\u00a0; non\u00a0: si\u00a0! quoi\u00a0? 12\u00a0%"],
  ["« mot » et «mot»", "«\u00a0mot\u00a0» et «\u00a0mot\u00a0»"],
  ["fin\u202f! «\u202fx\u202f»", "fin\u00a0! «\u00a0x\u00a0»"],
  ["à 10:30 sur http://exemple.fr", "à 10:30 sur http://exemple.fr"],
  [": en tête", ": en tête"],
  [" : en tête", " : en tête"],
  ["10\u202f000 euros", "10\u202f000 euros"],
  ["2 530 000 € et 26 000 communes", "2\u00a0530\u00a0000\u00a0€ et 26\u00a0000 communes"],
  ["en 2024 150 élus, 06 12 34 56 78, 3 1000", "en 2024 150 élus, 06 12 34 56 78, 3 1000"],
];

for (const [written, published] of SPACES)
  test(`no-break spaces: ${written}`, () => assert.equal(noBreakSpaces(written), published));

test("texts in another language get quotes but no French spaces", () => {
  assert.equal(typographic(`It's "fine" : ok`, "en"), "It’s “fine” : ok");
  assert.equal(typographic(`C'est "bien" : oui`, "fr"), "C’est “bien”\u00a0: oui");
});

const ACROSS: [string, string][] = [
  ['"**mot**"', "<p>“<strong>mot</strong>”</p>"],
  ["**mot** : suite", "<p><strong>mot</strong>\u00a0: suite</p>"],
  ["mot **: suite**", "<p>mot\u00a0<strong>: suite</strong></p>"],
  ["«**mot**»", "<p>«\u00a0<strong>mot</strong>\u00a0»</p>"],
  ["l'*été*", "<p>l’<em>été</em></p>"],
  ["<<Mot>>", "<p>«\u00a0Mot\u00a0»</p>"],
  ["mot&nbsp;:", "<p>mot\u00a0:</p>"],
  ['`a -- "b" : c`', "<p><code>a -- &quot;b&quot; : c</code></p>"],
  ["<code>a -- 'b'</code> l'x", "<p><code>a -- 'b'</code> l’x</p>"],
  ["<https://x--y.fr/a...b>", '<p><a href="https://x--y.fr/a...b">https://x--y.fr/a...b</a></p>'],
  ['\\"tel quel\\"', "<p>&quot;tel quel&quot;</p>"],
  ["[l'été](/a \"l'hiver\")", '<p><a href="/a" title="l\'hiver">l’été</a></p>'],
];

for (const [written, published] of ACROSS)
  test(`typography in Markdown: ${written}`, () => assert.equal(html(written).trim(), published));

test("text inside raw HTML is set, code and attributes inside it are not", () => {
  assert.equal(
    html(`<div title="l'x">l'été <b>vert</b> : <code>l'x</code>\n<pre>a : "b"</pre></div>`),
    `<div title="l'x">l’été <b>vert</b>\u00a0: <code>l'x</code>\n<pre>a : "b"</pre></div>`,
  );
});
