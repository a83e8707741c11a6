/** The fuzzer's judge finds what it is there to find. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, judgeDrawing, type Law } from "./judge.ts";

const LAW: Law = {
  origins: ["https://exemple.gouv.fr"],
  players: ["films.example.org"],
  hosts: ["feuilles.example.org"],
};

const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const page = (body: string) => `<!DOCTYPE html><html><head>${POLICY}</head><body>${body}</body></html>`;

const HARMLESS = [
  '<a href="/x">a</a><a href="mailto:a@b.fr">b</a><a href="https://example.org/">c</a><img src="/x.png" alt="">',
  '<script type="module" src="/assets/main.js"></script><script type="application/ld+json">{"a":1}</script>',
  '<link rel="stylesheet" href="https://feuilles.example.org/x.css"><link rel="canonical" href="https://exemple.gouv.fr/">',
  '<iframe src="https://films.example.org/x" title="Film"></iframe><form action="/recherche/"></form>',
  "<p>&lt;script&gt;alert(1)&lt;/script&gt; onclick=alert(1) javascript:alert(1)</p>",
];
for (const html of HARMLESS) {
  test(`nothing is said of ${html}`, () => assert.deepEqual(judge(page(html), LAW), []));
}

const HARMFUL: [html: string, told: RegExp][] = [
  ["<script>alert(1)</script>", /<script> holds code/],
  ['<script src="https://evil.example/x.js"></script>', /<script> loads/],
  ['<script type="application/ld+json">{</script>', /cannot be read/],
  ['<img src="/x" onerror="alert(1)">', /<img> has onerror/],
  ['<p style="color:red">x</p>', /<p> has style/],
  ['<a href="java\tscript:alert(1)">x</a>', /leads to javascript:/],
  ['<a href="&#106;avascript:alert(1)">x</a>', /leads to javascript:/],
  ['<img srcset="/a 1x, data:x 2x" src="/a">', /leads to data:/],
  ['<iframe src="https://evil.example/"></iframe>', /<iframe> shows/],
  ['<iframe src="https://films.example.org/" srcdoc="x"></iframe>', /has srcdoc/],
  ['<form action="https://evil.example/"></form>', /<form> sends/],
  ['<base href="/x">', /<base> may not/],
  ["<object data='/x'></object>", /<object> may not/],
  ['<meta http-equiv="refresh" content="0; url=javascript:alert(1)">', /leads to javascript:/],
  ['<link rel="stylesheet" href="//evil.example/x.css">', /loads \/\/evil/],
  ["<svg><foreignObject></foreignObject></svg>", /<foreignObject> may not/i],
  ['<p a"b="c">x</p>', /has an attribute/],
];
for (const [html, told] of HARMFUL) {
  test(`harm is seen in ${html}`, () => assert.match(judge(page(html), LAW).join("\n"), told));
}

test("a page without a policy, or with one that comes late, is told", () => {
  assert.deepEqual(judge("<!DOCTYPE html><link rel=icon href=/x>", LAW), ["the policy does not come first"]);
  assert.deepEqual(judge(`<link rel=icon href=/x>${POLICY}`, LAW), ["the policy does not come first"]);
});

test("code is seen in a drawing, and lines are not taken for it", () => {
  assert.deepEqual(judgeDrawing('<svg><path d="M0 0"/><a href="/x"/></svg>'), []);
  assert.equal(judgeDrawing('<svg onload="x"><script>x</script><a href="javascript:x"/></svg>').length, 3);
});
