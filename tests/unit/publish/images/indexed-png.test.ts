import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { indexedPng } from "../../../../scripts/publish/images/indexed-png.ts";
import { rasterize } from "../../../../scripts/publish/images/rasterize.ts";

const drawing = (colours: readonly number[], width: number) => {
  const data = Buffer.alloc(colours.length * 4);
  for (const [index, colour] of colours.entries()) data.writeUInt32BE(colour * 256 + 255, index * 4);
  return { data, width, height: colours.length / width };
};

test("exact colours are kept, and neighbours that are not exact share a shade", async () => {
  const colours = [0xffffff, 0xf5f5fe, 0xf5f5fe, 0x000091, 0x405060, 0x415161];
  const png = indexedPng(drawing(colours, 3), ["#ffffff", "#f5f5fe", "#000091"]);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [3, 2]);
  assert.equal(data.toString("hex"), "fffffff5f5fef5f5fe000091405060405060");
});

test("a drawing of too many colours is left to another writer", async () => {
  // Each differs from the others by the first bits of one of its parts.
  const many = Array.from(
    { length: 600 },
    (_, index) => (index & 15) * 0x100000 + ((index >> 4) & 15) * 0x1000 + (index >> 8) * 0x10,
  );
  assert.equal(indexedPng(drawing(many, 30), []), undefined);
  const gradient = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><defs>
    <linearGradient id="a" gradientTransform="rotate(30)"><stop stop-color="red"/><stop offset=".3" stop-color="lime"/><stop offset=".6" stop-color="blue"/><stop offset="1" stop-color="#fff"/></linearGradient>
    <linearGradient id="b" x2="0" y2="1"><stop stop-color="#000" stop-opacity="0"/><stop offset="1"/></linearGradient></defs>
    <rect width="300" height="300" fill="url(#a)"/><rect width="300" height="300" fill="url(#b)"/></svg>`;
  const { format, width } = await sharp(await rasterize(gradient, [])).metadata();
  assert.deepEqual([format, width], ["png", 300]);
});
