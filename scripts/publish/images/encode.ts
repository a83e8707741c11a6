/** Decodes and encodes images: what sharp is asked for. */
import type { Sharp } from "sharp";
import type { ImageFacts } from "../../images/facts.ts";
import type { Variant } from "../../images/library.ts";
import { LONGEST_SIDE, MOST_PIXELS } from "../../images/uses.ts";
import { sharp } from "./sharp.ts";

const READING = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;

/** Photographs lose nothing to the eye at this quality. */
const PHOTOGRAPH = { quality: 78, effort: 4 };
/** Screenshots and drawings: whole when that is lighter. */
const DRAWING = { quality: 86, effort: 4, smartSubsample: true };
const WHOLE = { lossless: true, effort: 3 };

/**
 * The variants of an image: upright, without the camera's notes, in the web's colours. Each is made from the image
 * itself, so that its bytes are the same whatever others are made with it.
 *
 * @throws when the file cannot be decoded to its end
 */
export async function encodeVariants(
  bytes: Uint8Array,
  facts: ImageFacts,
  variants: readonly Variant[],
): Promise<Map<Variant, Buffer>> {
  const made = new Map<Variant, Buffer>();
  for (const variant of variants) made.set(variant, await webp(bytes, facts, variant));
  return made;
}

/** Decodes an image that is shown as it is, to be sure that it can be. @throws when it cannot */
export async function decodeWhole(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, READING).stats();
}

/** The original in its own format, without the camera's notes and not huge; undefined when it is so already. */
export async function encodeOriginal(bytes: Uint8Array, facts: ImageFacts): Promise<Buffer | undefined> {
  if (facts.format === "gif" || facts.animated) return undefined;
  const { exif, xmp, iptc } = await sharp(bytes, READING).metadata();
  if (!facts.huge && !exif && !xmp && !iptc) return undefined;
  const image = upright(bytes, facts).resize({
    width: LONGEST_SIDE,
    height: LONGEST_SIDE,
    fit: "inside",
    withoutEnlargement: true,
  });
  if (facts.format === "png") return image.png({ compressionLevel: 9 }).toBuffer();
  if (facts.format === "jpg") return image.jpeg({ quality: 88, mozjpeg: true }).toBuffer();
  return facts.format === "webp"
    ? image.webp({ quality: 90 }).toBuffer()
    : image.avif({ quality: 75 }).toBuffer();
}

/** Only a JPEG's orientation is known without decoding, and counts in the dimensions that pages announce. */
function upright(bytes: Uint8Array, { format }: ImageFacts): Sharp {
  const image = sharp(bytes, READING);
  return format === "jpg" ? image.autoOrient() : image;
}

async function webp(bytes: Uint8Array, facts: ImageFacts, { width, height }: Variant): Promise<Buffer> {
  // Pixels: a drawing is encoded twice, and decoded once.
  const { data, info } = await upright(bytes, facts)
    .resize({ width, height, fit: "cover" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = sharp(data, { raw: { width, height, channels: info.channels } });
  if (facts.format === "jpg") return image.webp(PHOTOGRAPH).toBuffer();
  const [drawn, whole] = await Promise.all([
    image.clone().webp(DRAWING).toBuffer(),
    image.clone().webp(WHOLE).toBuffer(),
  ]);
  return whole.length <= drawn.length ? whole : drawn;
}
