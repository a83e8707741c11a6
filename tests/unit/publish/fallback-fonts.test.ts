import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { fallbackAfterMarianne, fallbackFaces } from "../../../scripts/publish/fallback-fonts.ts";

const published = (css: string) => postcss([fallbackAfterMarianne()]).process(css, { from: undefined }).css;

test("the adjusted faces come right after Marianne, and before the system's own", () => {
  assert.equal(
    published("body{font-family:Marianne,arial,sans-serif}"),
    'body{font-family:Marianne,"Repli Arial","Repli Roboto","Repli DejaVu",arial,sans-serif}',
  );
});

test("the faces of Marianne itself and other families are left alone", () => {
  for (const css of [
    '@font-face{font-family:Marianne;src:url("m.woff2")}',
    "p{font-family:Spectral,georgia}",
  ]) {
    assert.equal(published(css), css);
  }
});

test("every adjusted face takes up Marianne's height, whatever its width", () => {
  const faces = fallbackFaces().split("\n");
  assert.equal(faces.length, 6);
  for (const face of faces) {
    const [size = 0, ascent = 0, descent = 0] = ["size-adjust", "ascent-override", "descent-override"].map(
      (name) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(face)?.[1]),
    );
    assert.ok(Math.abs((size * ascent) / 10_000 - 1.1) < 0.001, face);
    assert.ok(Math.abs((size * descent) / 10_000 - 0.4) < 0.001, face);
  }
});
