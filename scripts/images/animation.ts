/** Tells images that move, from their bytes: they are published as they are. */

/**
 * Whether a file holds several frames.
 *
 * @param format as read from its first bytes
 */
export function isAnimated(bytes: Uint8Array, format: string): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The control of a second frame, its closing zero and the picture or extension that follows.
  if (format === "gif") return (text.toString("latin1").match(GIF_FRAME) ?? []).length > 1;
  // The second flag of the extended header.
  if (format === "webp") return text.toString("latin1", 12, 16) === "VP8X" && ((text[20] ?? 0) & 2) !== 0;
  // The control of an animation stands before the first picture.
  if (format === "png") {
    const control = text.indexOf("acTL");
    return control !== -1 && control < text.indexOf("IDAT");
  }
  return format === "avif" && text.toString("latin1", 8, 12) === "avis";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are bytes
const GIF_FRAME = /\x21\xF9\x04[\s\S]{4}\x00[\x2C\x21]/g;
