/** What pages tell of the sheets and scripts that they load. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { integrities, integrityOf, sealed } from "../../../../scripts/publish/output/integrity.ts";

/** The example of the SRI standard, with the digest of 256 bits. */
test("a digest is written as browsers read it", () => {
  assert.equal(integrityOf("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
});

const told = ` integrity="${integrityOf("a")}"`;
const integrity = integrities((path) => (path.startsWith("/assets/") ? "a" : undefined));

const SEALED: [before: string, after: string][] = [
  ['<link rel="stylesheet" href="/assets/a.css">', `<link rel="stylesheet" href="/assets/a.css"${told}>`],
  ['<link rel="modulepreload" href="/assets/a.js">', `<link rel="modulepreload" href="/assets/a.js"${told}>`],
  [
    '<script type="module" async src="/assets/a.js" data-x="1"></script>',
    `<script type="module" async src="/assets/a.js"${told} data-x="1"></script>`,
  ],
];
for (const [before, after] of SEALED) {
  test(`${before} tells the digest of its file`, () => assert.equal(sealed(before, integrity), after));
}

const LEFT = [
  '<link rel="icon" href="/assets/a.svg">',
  '<link rel="stylesheet" href="https://exemple.fr/assets/a.css">',
  '<script src="//exemple.fr/assets/a.js"></script>',
  '<script type="application/ld+json">{"src":"/assets/a.js"}</script>',
  '<img src="/assets/a.png">',
  '<code>&lt;script src="/assets/a.js"&gt;</code>',
];
for (const html of LEFT) {
  test(`${html} tells none`, () => assert.equal(sealed(html, integrity), html));
}

test("a file is read once, however many pages load it", () => {
  let reads = 0;
  const counted = integrities(() => {
    reads += 1;
    return "a";
  });
  for (let page = 0; page < 3; page += 1) sealed(SEALED[0]?.[0] ?? "", counted);
  assert.equal(reads, 1);
});
