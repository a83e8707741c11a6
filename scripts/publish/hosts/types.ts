/** The content type of each published file, for the hosts that have to be told. */
import { extname } from "node:path";

/** Extension, without its dot → type. What is not named is bytes. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  webmanifest: "application/manifest+json",
  csv: "text/csv",
  txt: "text/plain",
  md: "text/markdown",
  xml: "application/xml",
  ics: "text/calendar",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  woff2: "font/woff2",
  pdf: "application/pdf",
};

export const OTHER_TYPE = "application/octet-stream";

/** Types that hold text: they are compressed, and say their encoding. */
export const TEXT_TYPES: readonly string[] = Object.values(CONTENT_TYPES).filter((type) =>
  /^text\/|json$|xml$/.test(type),
);

/** The type of a file, with the encoding of those that hold text. */
export function contentType(file: string): string {
  const type = CONTENT_TYPES[extname(file).slice(1).toLowerCase()] ?? OTHER_TYPE;
  return TEXT_TYPES.includes(type) && !type.includes("json") ? `${type}; charset=utf-8` : type;
}
