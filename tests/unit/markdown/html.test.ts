/** Raw HTML: where it starts and ends, what is allowed, what is refused and where. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { liftStyle } from "../../../scripts/markdown/html/styles.ts";
import { html, problems, render } from "./support.ts";

const PUBLISHED: [string, string, string][] = [
  [
    "a line that starts with a picture is a paragraph",
    '<img src="/a.png" alt=""> **gras**',
    '<p><img src="/a.png" alt="" decoding="async"> <strong>gras</strong></p>',
  ],
  ["a line break alone is a paragraph", "<br>", "<p><br></p>"],
  ["an inline element over two lines is a paragraph", "<b>un\ndeux</b>", "<p><b>un\ndeux</b></p>"],
  [
    "a block is raw to its closing tag, over blank lines and indents",
    "<div>\n\n    <p>**x**</p>\n\n<div>y</div>\n\n</div>\n**gras**",
    "<div>\n\n    <p>**x**</p>\n\n<div>y</div>\n\n</div>\n<p><strong>gras</strong></p>",
  ],
  [
    "elements that open on the line where another closes are part of the block",
    "<div>a</div><div>\n\nb\n\n</div>",
    "<div>a</div><div>\n\nb\n\n</div>",
  ],
  [
    "an inline element that holds a block is a block",
    '<a href="/x"><div>x</div></a>',
    '<a href="/x"><div>x</div></a>',
  ],
  [
    "a raw block may stand in a list item",
    "- <div>\n\n  x\n\n  </div>\n",
    "<ul>\n<li>\n<div>\n\nx\n\n</div>\n</li>\n</ul>",
  ],
  ["comments are dropped", "a <!-- b --> c\n\n<!-- d\n\ne -->", "<p>a  c</p>"],
  ["end tags that HTML leaves out are tolerated", "<ul><li>x<li>y</ul>", "<ul><li>x<li>y</ul>"],
  ["tags are written anew", "<DIV CLASS=a hidden>x</DIV>", '<div class="a" hidden>x</div>'],
  ["entities become characters", "<p>a&nbsp;&lt;b&gt;&amp;</p>", "<p>a\u00a0&lt;b&gt;&amp;</p>"],
  [
    "static drawings are allowed",
    '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#a)"/></svg>',
    '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#a)"/></svg>',
  ],
  [
    "a list may follow a line of text",
    "texte\n- un\n1. deux",
    "<p>texte</p>\n<ul>\n<li>un</li>\n</ul>\n<ol>\n<li>deux</li>\n</ol>",
  ],
  ["braces are plain text", "{{ 1 + 1 }} {% x %} {{", "<p>{{ 1 + 1 }} {% x %} {{</p>"],
  ["strikethrough and hard breaks are read", "~~a~~\\\nb", "<p><s>a</s><br>\nb</p>"],
];

for (const [behaviour, body, expected] of PUBLISHED)
  test(behaviour, () => {
    const result = render(body);
    assert.equal(result.html.trim(), expected);
    assert.deepEqual(result.problems, []);
  });

const REFUSED: [string, string][] = [
  ["<script>alert(1)</script>", "1:1 forbidden-html"],
  ["a <script>alert(1)</script>", "1:3 forbidden-html"],
  ["<style>p{}</style>", "1:1 forbidden-html"],
  ["<object data='/x'></object>", "1:1 forbidden-html"],
  ["<embed src='/x'>", "1:1 forbidden-html"],
  ["<base href='https://evil.org/'>", "1:1 forbidden-html"],
  ["<meta http-equiv='refresh' content='0'>", "1:1 forbidden-html"],
  ["<link rel='stylesheet' href='/x'>", "1:1 forbidden-html"],
  ["<form action='/x'></form>", "1:1 forbidden-html"],
  ["<marquee>x</marquee>", "1:1 forbidden-html"],
  ["<math><mi>x</mi></math>", "1:1 forbidden-html"],
  ["un <votre-nom> ici</votre-nom>", "1:4 forbidden-html"],
  ["<p onclick='x'>a</p>", "1:1 forbidden-attribute"],
  ["<p ONMOUSEOVER=x>a</p>", "1:1 forbidden-attribute"],
  ["<img src='/x' alt='' onerror=alert(1)>", "1:1 forbidden-attribute"],
  ["<div data-video-src='https://evil.org/'>a</div>", "1:1 forbidden-attribute"],
  ["<button formaction='/x'>a</button>", "1:1 forbidden-attribute"],
  ["<a href='javascript:alert(1)'>a</a>", "1:1 forbidden-url"],
  ["<a href='JaVa&#115cript:alert(1)'>a</a>", "1:1 forbidden-url"],
  ["<a href=' java\tscript:alert(1)'>a</a>", "1:1 forbidden-url"],
  ["<a href='&#9;javascript:alert(1)'>a</a>", "1:1 forbidden-url"],
  ["<a href='vbscript:x'>a</a>", "1:1 forbidden-url"],
  ["<a href='data:text/html,x'>a</a>", "1:1 forbidden-url"],
  ["<img src='data:image/png;base64,x' alt=''>", "1:1 forbidden-url"],
  ["<img srcset='/a.png 1x, javascript:x 2x' alt=''>", "1:1 forbidden-url"],
  ["texte [a](javascript:alert(1))", "1:7 forbidden-url"],
  ["![a](data:image/png;base64,x)", "1:1 forbidden-url"],
  ["<javascript:alert(1)>", "1:1 forbidden-url"],
  ["[a][b]\n\n[b]: vbscript:x", "1:1 forbidden-url"],
  ["<svg><script>x</script></svg>", "1:6 forbidden-html"],
  ["<svg><foreignObject></foreignObject></svg>", "1:6 forbidden-html"],
  ["<svg><animate attributeName='href'/></svg>", "1:6 forbidden-html"],
  ["<svg><use href='/x.svg#a'/></svg>", "1:6 forbidden-url"],
  ["<svg><path fill='url(https://evil.org/)'/></svg>", "1:6 forbidden-url"],
  ["<iframe src='https://evil.org/' title='x'></iframe>", "1:1 forbidden-frame"],
  ["<iframe src='http://www.dailymotion.com/x' title='x'></iframe>", "1:1 forbidden-frame"],
  ["<iframe src='https://www.dailymotion.com@evil.org/' title='x'></iframe>", "1:1 forbidden-frame"],
  [
    "<iframe srcdoc='<script>' src='https://www.dailymotion.com/x' title='x'></iframe>",
    "1:1 forbidden-attribute",
  ],
  ["<iframe src='https://www.dailymotion.com/x'></iframe>", "1:1 frame-title"],
  ["<p>a <img src='/x.png'></p>", "1:6 image-alt"],
  ["<p style='background:url(//evil.org)'>a</p>", "1:1 forbidden-style"],
  ["<div>\n\nx", "1:1 unbalanced-html"],
  ["x\n\n</div>", "3:1 unbalanced-html"],
  ["<div><b>x</div>", "1:6 unbalanced-html"],
  ["un <b>mot\n\nsuite", "1:4 unbalanced-html"],
  ["<div/>x", "1:1 unbalanced-html"],
  ["a\n\n<!-- b\n\nc", "3:1 unbalanced-html"],
  ["<!DOCTYPE html>", "1:1 forbidden-html"],
  ["> - <p onclick=x>a</p>", "1:5 forbidden-attribute"],
];

for (const [body, problem] of REFUSED)
  test(`refused: ${body}`, () => assert.deepEqual(problems(body), [problem]));

test("nothing refused is published", () => {
  for (const [body, problem] of REFUSED) {
    if (!problem.includes("forbidden")) continue;
    const tags = (html(body).match(/<[^>]*>/g) ?? []).join("");
    assert.doesNotMatch(tags, /<script|<style|<form|\son\w+=|(java|vb)script:|evil\.org|srcdoc/i, body);
  }
});

test("positions count from the file's first line", () => {
  assert.deepEqual(problems("a\n\n  b <b onclick=x>c</b>", { firstLine: 10 }), ["12:5 forbidden-attribute"]);
});

test("an allowed frame loads late and tells nothing of the page", () => {
  assert.equal(
    html('<iframe src="//www.dailymotion.com/embed/video/x" title="Vidéo" frameborder="0"></iframe>'),
    '<iframe src="https://www.dailymotion.com/embed/video/x" title="Vidéo" loading="lazy" referrerpolicy="strict-origin"></iframe>',
  );
});

test("style attributes become classes named after what they declare", () => {
  const result = render(
    '<p class="a" style="Width: 100% ;color:red !important;">x</p>\n\n<b style="width:100%;color:red">y</b>',
  );
  const [[name = "", declarations] = []] = [...result.styles];
  assert.match(name, /^s-[0-9a-f]{8}$/);
  assert.equal(declarations, "width:100%;color:red");
  assert.equal(result.styles.size, 1);
  assert.equal(result.html.trim(), `<p class="a ${name}">x</p>\n<p><b class="${name}">y</b></p>`);
});

const STYLES: [string, boolean][] = [
  ["margin: 0 auto; transform: translate(1px, 2px)", true],
  ["color: rgb(0 0 0 / 50%)", true],
  ["background: url(x)", false],
  ["background: \\75rl(x)", false],
  ["width: expression(alert(1))", false],
  ["behavior: none", false],
  ["-moz-binding: none", false],
  ["position: fixed", false],
  ["position: STICKY", false],
  ["color: red } body { color: blue", false],
  ["@import 'x'", false],
  ["content: '", false],
  ["color: red /* x", false],
  ["--couleur: red", false],
];

for (const [style, allowed] of STYLES)
  test(`style ${allowed ? "allowed" : "refused"}: ${style}`, () => {
    const lifted = liftStyle(style);
    assert.equal(lifted !== undefined && "className" in lifted, allowed);
  });

test("an empty style attribute goes without a class", () => {
  assert.equal(html('<p style=" ; ">x</p>'), "<p>x</p>");
});
