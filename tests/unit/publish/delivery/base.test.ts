/** Addresses of finished pages and sheets put under a path of their host. */
import assert from "node:assert/strict";
import { linkSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { moveUnder, pageUnder, sheetUnder } from "../../../../scripts/publish/delivery/base.ts";
import { temporaryFolder, writeFiles } from "../../../site/project.ts";

const MOVED: [before: string, after: string][] = [
  ['<a href="/">a</a>', '<a href="/dépôt/">a</a>'],
  ['<a href="/x/?q=1&amp;r#top">a</a>', '<a href="/dépôt/x/?q=1&amp;r#top">a</a>'],
  ['<img src="/img/a.png" alt="/x">', '<img src="/dépôt/img/a.png" alt="/x">'],
  [
    '<source srcset="/a.webp 320w, /b,c.webp 640w, https://d.fr/e 2x">',
    '<source srcset="/dépôt/a.webp 320w, /dépôt/b,c.webp 640w, https://d.fr/e 2x">',
  ],
  ['<form action="/recherche/">', '<form action="/dépôt/recherche/">'],
  [
    '<meta http-equiv="refresh" content="0; url=/x/">',
    '<meta http-equiv="refresh" content="0; url=/dépôt/x/">',
  ],
  ['<use data-href="/a.svg#b"></use>', '<use data-href="/dépôt/a.svg#b"></use>'],
  ['<div data-search-index="/pagefind/">', '<div data-search-index="/dépôt/pagefind/">'],
];
for (const [before, after] of MOVED) {
  test(`${before} is moved`, () => assert.equal(pageUnder(before, "/dépôt/"), after));
}

const KEPT = [
  '<a href="https://a.fr/x">a</a><a href="//a.fr/">b</a><a href="#x">c</a><a href="mailto:a@b.fr">d</a><a href="">e</a>',
  '<p title="/x" content="/y">href="/z" &lt;a href="/"&gt;</p><!-- <a href="/x"> -->',
  '<script type="application/ld+json">{"href":"/x"}</script>',
  '<meta name="description" content="Voir 0; url=/x">',
];
for (const html of KEPT) {
  test(`${html} is left as it is`, () => assert.equal(pageUnder(html, "/d/"), html));
}

test("the files that a sheet fetches are moved, those that it holds are not", () => {
  const css = "a{src:url(/assets/a.woff2),url(\"/b.svg\"),url('/c'),url(data:image/svg+xml,x),url(//d.fr/e)}";
  assert.equal(
    sheetUnder(css, "/d/"),
    "a{src:url(/d/assets/a.woff2),url(\"/d/b.svg\"),url('/d/c'),url(data:image/svg+xml,x),url(//d.fr/e)}",
  );
});

test("a file that is linked to the cache leaves the cache as it was", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "cache.css": "a{b:url(/c)}", "other.js": 'x("/y")' });
  linkSync(join(folder, "cache.css"), join(folder, "site.css"));
  moveUnder("/d/", folder, ["site.css", "other.js"]);
  const texts = ["site.css", "cache.css", "other.js"].map((name) => readFileSync(join(folder, name), "utf8"));
  assert.deepEqual(texts, ["a{b:url(/d/c)}", "a{b:url(/c)}", 'x("/y")']);
});
