/** Whether a file of content that was accepted has to have a page, as its own front matter tells. */
import { readFrontMatter } from "../../scripts/content/front-matter.ts";
import { decodeSource } from "../../scripts/content/source-text.ts";

/** Collections each of whose files is a page. */
const SHOWN = /^content\/(?:pages|posts|startups|incubators)\//;

/** @param path as told in problems; @param date of the build */
export function isExpected(path: string, bytes: Uint8Array, date: string): boolean {
  // What starts with a dot is left alone, as tools put such files everywhere.
  if (!SHOWN.test(path) || path.split("/").some((name) => name.startsWith("."))) return false;
  const { text } = decodeSource(bytes, path);
  const data = text === undefined ? undefined : readFrontMatter(text, path).markdown?.data;
  if (data === undefined) return true;
  const { draft, hidden, redirect_to: moved, publish_at: day } = data;
  const isMoved = typeof moved === "string" && moved.trim() !== "";
  return draft !== true && hidden !== true && !isMoved && !(String(day ?? "") > date);
}
