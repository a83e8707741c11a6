/** What every published picture carries: its address, its dimensions, how it loads. */
import type { Picture, Source } from "../images/library.ts";
import type { Use } from "../images/uses.ts";
import { publishAddress } from "./links.ts";
import type { Page, Position } from "./page.ts";

/** What is added to an `<img>` whose address is known. */
export interface ImageAttributes extends Picture {
  /** Absent on the body's first picture, which is likely to be seen at once. */
  loading?: "lazy";
}

/** The attributes of a picture, recorded as a reference; undefined when its address is refused. */
export function imageAttributes(
  page: Page,
  url: string,
  use: Use,
  at: Position,
): ImageAttributes | undefined {
  const src = publishAddress(page, url, "image", at);
  if (src === undefined) return undefined;
  const first = page.images.length === 1;
  return { ...page.options.picture(src, use), src, ...(!first && { loading: "lazy" }) };
}

/** An `<img>` with its lighter twin before it, for browsers to choose. */
export function withSource(img: string, source: Source | undefined): string {
  if (source === undefined) return img;
  const sizes = source.sizes === undefined ? "" : ` sizes="${source.sizes}"`;
  return `<picture><source type="image/webp" srcset="${source.srcset}"${sizes}>${img}</picture>`;
}
