import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { deflateBand, pngOf } from "../../../../scripts/publish/sharing/png.ts";

/** Reads a PNG back: red, green and blue of each pixel. */
const read = async (png: Buffer) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data.toString("hex"), width: info.width, height: info.height };
};

test("bands deflated apart read as one picture", async () => {
  const colours = [0xffffff, 0x000091, 0xe1000f];
  const bands = [
    deflateBand(Buffer.from([0, 0, 1, 2]), { level: 9 }),
    deflateBand(Buffer.from([0, 1, 1, 1, 0, 2, 2, 2]), { level: 5 }),
    deflateBand(Buffer.from([0, 2, 1, 0]), { level: 9, last: true }),
  ];
  const { pixels, width, height } = await read(pngOf({ width: 3, height: 4 }, colours, bands));
  assert.deepEqual([width, height], [3, 4]);
  const [white, blue, red] = ["ffffff", "000091", "e1000f"];
  const rows = [
    [white, blue, red],
    [blue, blue, blue],
    [red, red, red],
    [red, blue, white],
  ];
  assert.equal(pixels, rows.flat().join(""));
});

/** The compressed rows of a PNG: its third chunk, the palette having two colours. */
const streamOf = (png: Buffer) =>
  png.subarray(8 + 25 + 18 + 8, 8 + 25 + 18 + 8 + png.readUInt32BE(8 + 25 + 18));

test("the sum of the rows is right for any bands, empty ones and long ones too", () => {
  const width = 1200;
  const rows = Buffer.alloc((width + 1) * 200, 255);
  for (const cuts of [[0], [1], [0, 0, 70], [65, 130, 200], [200]]) {
    const edges = [0, ...cuts, 200].map((row) => row * (width + 1));
    const bands = edges
      .slice(1)
      .map((end, index) =>
        deflateBand(rows.subarray(edges[index], end), { level: 1, last: index === edges.length - 2 }),
      );
    // Inflating fails on a wrong sum.
    const stream = streamOf(pngOf({ width, height: 200 }, [0xffffff, 0], bands));
    assert.ok(inflateSync(stream).equals(rows), cuts.join());
  }
});

test("a band that pictures share is used as it is in each", async () => {
  const shared = deflateBand(Buffer.from([0, 1, 1]), { level: 9 });
  const pictures = [0, 1].map((number) => {
    const own = deflateBand(Buffer.from([0, number, 1]), { level: 5, last: true });
    return pngOf({ width: 2, height: 2 }, [0x000000, 0xffffff], [shared, own]);
  });
  const pixels = await Promise.all(pictures.map(async (png) => (await read(png)).pixels));
  assert.deepEqual(pixels, [`${"f".repeat(12)}000000ffffff`, "f".repeat(24)]);
});
