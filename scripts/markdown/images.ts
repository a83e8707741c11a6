/** What every published picture carries: its address, its dimensions, how it loads. */
import { publishAddress } from "./links.ts";
import type { Page, Position } from "./page.ts";

/** What is added to an `<img>` whose address is known. */
export interface ImageAttributes {
  src: string;
  width?: number;
  height?: number;
  /** Absent on the body's first picture, which is likely to be seen at once. */
  loading?: "lazy";
}

/** The attributes of a picture, recorded as a reference; undefined when its address is refused. */
export function imageAttributes(page: Page, url: string, at: Position): ImageAttributes | undefined {
  const src = publishAddress(page, url, "image", at);
  if (src === undefined) return undefined;
  const size = page.options.imageSize(src);
  const first = page.images.length === 1;
  return { src, ...(size && { width: size.width, height: size.height }), ...(!first && { loading: "lazy" }) };
}
