/** Turns drawings of ours into PNG. Editors' drawings never come here. */
import { indexedPng } from "./indexed-png.ts";
import { sharp } from "./sharp.ts";

/** @param colours those of the drawing, kept as they are */
export async function rasterize(svg: string, colours: readonly string[]): Promise<Buffer> {
  const drawing = sharp(Buffer.from(svg));
  const { data, info } = await drawing.clone().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return indexedPng({ data, width: info.width, height: info.height }, colours) ?? drawing.png().toBuffer();
}
