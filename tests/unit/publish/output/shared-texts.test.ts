/** Texts kept of pages: the same text whatever the page, and nothing of the page besides. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SharedTexts } from "../../../../scripts/publish/output/shared-texts.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("a text comes back as it was, accents and all", () => {
  const texts = new SharedTexts();
  assert.equal(texts.of("/équipe/l’accueil 🙂"), "/équipe/l’accueil 🙂");
  assert.equal(texts.of(""), "");
});

test("texts kept of large pages do not keep the pages", () => {
  const texts = new SharedTexts();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 200 }, (_, page) => {
    const html = `${page} `.padEnd(500_000, `${page}x`);
    return texts.of(html.slice(0, 20));
  });
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  assert.equal(new Set(kept).size, 200);
  assert.ok(grown < 50_000_000, `${grown} bytes kept`);
});
