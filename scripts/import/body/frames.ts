/** Turns frames into videos where their site has a player that we know, into links elsewhere. */
import { type Block, blockAround, type Changes, type Edit, htmlBlocks, onItsLine, removal } from "./edits.ts";
import { escapeAddress, escapeHtml, escapeLabel } from "./liquid.ts";

// What is never closed is not sought to the end of the text.
const FRAME = /<iframe\b([^<>]*)>(?:[\s\S]{0,200}?<\/iframe\s*>)?/gi;
const HEADING = /^#{1,6}[ \t]+(.+?)[ \t#]*$|<h[1-6]\b[^<>]*>([\s\S]{0,300}?)<\/h[1-6]>/gim;

/** @param title of the page, for a frame without title nor heading above */
export function convertFrames(body: string, title: string): Changes {
  const changes: Changes = { edits: [], remarks: [] };
  const frames = [...body.matchAll(FRAME)];
  if (frames.length === 0) return changes;
  const blocks = htmlBlocks(body);
  const headings = [...body.matchAll(HEADING)];
  for (const match of frames) {
    const attributes = match[1] ?? "";
    const address = attribute(attributes, "src")?.replace(/^\/\//, "https://");
    const name = attribute(attributes, "title") || headingAbove(headings, match.index) || title;
    const video = address && watchAddress(address);
    const block = blockAround(blocks, match.index);
    const boxes = block === undefined ? [] : boxesOf(body, block);
    const to = match.index + match[0].length;
    if (video && boxes) {
      const follows = block !== undefined && body.slice(to, block.to).replace(BOX, "").trim() !== "";
      const text = `:::video[${escapeLabel(name)}](${escapeAddress(video)})\n:::${follows ? "\n" : ""}`;
      const from = lineStart(body, match.index);
      changes.edits.push(...boxes, { from, to, text: onItsLine(body, { from, to }, text) });
    } else {
      const text = `<a href="${escapeHtml(video ?? address ?? "")}">${escapeHtml(name)}</a>`;
      changes.edits.push({ from: match.index, to, text: address === undefined ? "" : text });
      if (video === undefined) changes.remarks.push(refused(match.index, address));
    }
  }
  return changes;
}

/** The page where people watch the video of a frame. */
export function watchAddress(frame: string): string | undefined {
  if (!URL.canParse(frame)) return undefined;
  const url = new URL(frame);
  const host = url.hostname.replace(/^www\./, "");
  const id = /^\/(?:embed\/(?:video\/)?|videos\/embed\/)([\w-]+)\/?$/.exec(url.pathname)?.[1];
  if (host === "geo.dailymotion.com") {
    const played = url.searchParams.get("video");
    return played ? `https://www.dailymotion.com/video/${encodeURIComponent(played)}` : undefined;
  }
  if (id === undefined) return undefined;
  if (host === "dailymotion.com") return `https://www.dailymotion.com/video/${id}`;
  if (/^youtube(?:-nocookie)?\.com$/.test(host)) return `https://www.youtube.com/watch?v=${id}`;
  return host === "tube.numerique.gouv.fr" ? `https://${host}/w/${id}` : undefined;
}

const BOX = /<\/?div\b[^<>]*>/gi;
const PARAGRAPH = /<p\b[^<>]*>[\s\S]{0,2000}?<\/p>/gi;

/** The tags of boxes that hold only frames and paragraphs, to be removed; undefined when there is more. */
function boxesOf(body: string, { from, to }: Block): Edit[] | undefined {
  const html = body.slice(from, to);
  if (html.replace(FRAME, "").replace(PARAGRAPH, "").replace(BOX, "").trim() !== "") return undefined;
  return [...html.matchAll(BOX)].map(({ index, 0: tag }) =>
    removal(body, from + index, from + index + tag.length),
  );
}

/** The start of the line when nothing but blanks comes before. */
function lineStart(body: string, offset: number): number {
  const start = body.lastIndexOf("\n", offset - 1) + 1;
  return body.slice(start, offset).trim() === "" ? start : offset;
}

function headingAbove(headings: readonly RegExpExecArray[], offset: number): string | undefined {
  const last = headings.findLast(({ index }) => index < offset);
  return (last?.[1] ?? last?.[2])
    ?.replace(/<[^>]*>|\{#[^}]*\}|[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
}

function refused(at: number, address: string | undefined) {
  return {
    at,
    message: `le cadre <iframe> vers « ${address ?? ""} » est devenu un lien : le site n’affiche pas cette page dans les siennes.`,
    hint: "Donnez au lien un texte qui dit où il mène ; un graphique peut s’écrire avec le bloc :::graphique.",
  };
}
