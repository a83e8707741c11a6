/** Addresses of finished pages put under a path of their host. */
import assert from "node:assert/strict";
import { linkSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { moveUnder, pageUnder } from "../../../../scripts/publish/delivery/base.ts";
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
  ['<html data-script="/assets/a.js">', '<html data-script="/dépôt/assets/a.js">'],
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

test("a page that is linked to the cache leaves the cache as it was; scripts and sheets are left alone", () => {
  const folder = temporaryFolder();
  const page = '<a href="/c">c</a>';
  writeFiles(folder, { "cache.html": page, "other.js": 'x("/y")', "site.css": "a{b:url(/c)}" });
  linkSync(join(folder, "cache.html"), join(folder, "site.html"));
  moveUnder("/d/", folder, ["site.html", "other.js", "site.css"]);
  const texts = ["site.html", "cache.html", "other.js", "site.css"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  assert.deepEqual(texts, ['<a href="/d/c">c</a>', page, 'x("/y")', "a{b:url(/c)}"]);
});
