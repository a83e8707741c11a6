import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL } from "../../../../scripts/publish/sharing/glyph-mask.ts";
import { Palette } from "../../../../scripts/publish/sharing/palette.ts";

test("exact colours are kept, and neighbours that are not exact share a shade", () => {
  const palette = new Palette(["#f5f5fe", "#000091"]);
  const numbers = [0xf5f5fe, 0x000091, 0x405060, 0x415161, 0xf5f5fd, 0x000091].map((colour) =>
    palette.numberOf(colour),
  );
  assert.deepEqual(numbers, [0, 1, 2, 2, 3, 1]);
  assert.deepEqual(palette.colours, [0xf5f5fe, 0x000091, 0x405060, 0xf5f5fd]);
});

test("an ink that covers a colour more and more goes evenly from that colour to its own", () => {
  const palette = new Palette(["#f5f5fe", "#000091"]);
  palette.addShades("#000091", "#f5f5fe");
  const inked = palette.under("#000091").subarray(0, FULL + 1);
  const blended = Array.from(inked, (number) => palette.colours[number] ?? -1);
  assert.deepEqual([blended[0], blended[FULL]], [0xf5f5fe, 0x000091]);
  // Each of the three parts by the same share, to the nearest whole number.
  assert.equal(blended[5], 0xa3a3da);
  assert.equal(new Set(blended).size, FULL + 1);
});

test("an ink on an ink that it half covers already goes on towards that ink", () => {
  const palette = new Palette(["#ffffff", "#000000"]);
  palette.addShades("#000000", "#ffffff");
  const inked = palette.under("#000000");
  const half = inked[8] ?? -1;
  const more = inked[half * (FULL + 1) + 8] ?? -1;
  assert.ok((palette.colours[more] ?? Number.NaN) < (palette.colours[half] ?? Number.NaN));
  assert.equal(palette.colours[inked[half * (FULL + 1) + FULL] ?? -1], 0);
});

test("where no shade was made, an ink takes the nearest colour", () => {
  const palette = new Palette(["#f5f5fe", "#e3e3fd", "#000091"]);
  palette.addShades("#000091", "#f5f5fe");
  const onDisc = palette.under("#000091").subarray(FULL + 1, 2 * (FULL + 1));
  for (const [level, number] of onDisc.entries()) {
    const expected = Math.round(0xe3 * (1 - level / FULL));
    const red = (palette.colours[number] ?? 0) >> 16;
    assert.ok(Math.abs(red - expected) <= 9, `${level}: ${red} for ${expected}`);
  }
});

test("more colours than a byte can number are refused", () => {
  const palette = new Palette([]);
  // Each differs from the others by the first bits of one of its parts.
  const shade = (index: number) => (index & 15) * 0x100000 + (index >> 4) * 0x1000;
  for (let index = 0; index < 256; index += 1) palette.numberOf(shade(index));
  assert.throws(() => palette.numberOf(0x000080), /too many colours/);
});
