import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { type ImageFacts, readImage } from "../../../../scripts/images/facts.ts";
import type { Variant } from "../../../../scripts/images/library.ts";
import { decodeWhole, encodeOriginal, encodeVariants } from "../../../../scripts/publish/images/encode.ts";
import { png, pngHeader } from "../../../site/png.ts";

const variant = (width: number, height: number): Variant => ({ address: "/a.webp", key: "a", width, height });

function factsOf(bytes: Uint8Array, name: string): ImageFacts {
  const read = readImage(bytes, name);
  assert.ok("facts" in read);
  return read.facts;
}

/** A photograph with a red left half, the notes of a camera and a place in them. */
const photograph = (orientation = 1) =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: "blue" } })
    .composite([
      { input: { create: { width: 200, height: 200, channels: 3, background: "red" } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: { Copyright: "Quelqu’un" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 100 })
    .toBuffer();

const hasNotes = async (bytes: Uint8Array) => {
  const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
  return [exif, xmp, iptc, orientation].some((note) => note !== undefined);
};

/** `red` or `blue`, by the first pixel. */
const corner = async (bytes: Uint8Array) => {
  const [red = 0, , blue = 0] = await sharp(bytes).raw().toBuffer();
  return red > blue ? "red" : "blue";
};

test("variants are WebP of the size asked for, upright, without the camera’s notes", async () => {
  const bytes = await photograph(6);
  const facts = factsOf(bytes, "a.jpg");
  assert.deepEqual([facts.width, facts.height], [200, 400]);
  const asked = [variant(100, 200), variant(64, 64)];
  const made = await encodeVariants(bytes, facts, asked);
  for (const one of asked) {
    const image = made.get(one) ?? Buffer.alloc(0);
    const { format, width, height } = await sharp(image).metadata();
    assert.deepEqual([format, width, height], ["webp", one.width, one.height]);
    assert.equal(await hasNotes(image), false);
    assert.equal(await corner(image), "red");
  }
});

test("the same image gives the same bytes", async () => {
  const bytes = png(300, 200);
  const [one, other] = await Promise.all(
    [0, 1].map(async () => [
      ...(await encodeVariants(bytes, factsOf(bytes, "a.png"), [variant(150, 100)])).values(),
    ]),
  );
  assert.deepEqual(one, other);
});

test("a variant has the same bytes whatever others are made with it", async () => {
  for (const [bytes, name] of [
    [await sharp(png(300, 200)).resize(1200, 800).png().toBuffer(), "a.png"],
    [
      await sharp(await photograph())
        .resize(1200, 600)
        .jpeg()
        .toBuffer(),
      "a.jpg",
    ],
  ] as const) {
    const facts = factsOf(bytes, name);
    const small = variant(384, Math.round((384 * facts.height) / facts.width));
    const alone = await encodeVariants(bytes, facts, [small]);
    const among = await encodeVariants(bytes, facts, [variant(1000, 600), small]);
    assert.deepEqual(among.get(small), alone.get(small));
  }
});

test("an original with a camera’s notes is published without them, upright, in its own format", async () => {
  const bytes = await photograph(8);
  assert.equal(await hasNotes(bytes), true);
  const original = await encodeOriginal(bytes, factsOf(bytes, "a.jpg"));
  assert.ok(original);
  const { format, width, height } = await sharp(original).metadata();
  assert.deepEqual([format, width, height], ["jpeg", 200, 400]);
  assert.equal(await hasNotes(original), false);
  assert.equal(await corner(original), "blue");
});

test("an original without notes is published as it is, unless it is huge", async () => {
  const plain = png(300, 200);
  assert.equal(await encodeOriginal(plain, factsOf(plain, "a.png")), undefined);
  const huge = png(3000, 30);
  const reduced = await encodeOriginal(huge, factsOf(huge, "a.png"));
  const { format, width, height } = await sharp(reduced).metadata();
  assert.deepEqual([format, width, height], ["png", 2560, 26]);
});

test("an image cut short is refused, in each format", async () => {
  const whole = png(300, 200);
  for (const format of ["png", "jpeg", "webp", "gif", "avif"] as const) {
    const bytes = await sharp(whole).toFormat(format).toBuffer();
    await decodeWhole(bytes);
    const cut = bytes.subarray(0, Math.floor(bytes.length * 0.6));
    await assert.rejects(decodeWhole(cut), format);
  }
  const facts = factsOf(whole, "a.png");
  await assert.rejects(encodeVariants(whole.slice(0, 400), facts, [variant(100, 67)]));
});

test("an image that would fill the memory is refused by its first bytes", async () => {
  await assert.rejects(
    decodeWhole(Buffer.concat([pngHeader(50_000, 50_000), png(4, 4).slice(33)])),
    /pixel limit/,
  );
});
