/** Keeps what Markdown was rendered to: a text that has not changed, on a site that shows it alike, is not read again. */
import { keyOf, type Results } from "../cache/results.ts";
import type { Picture } from "../images/library.ts";
import type { Use } from "../images/uses.ts";
import { createMarkdown } from "./index.ts";
import type { MarkdownOptions, MarkdownRenderer, MarkdownResult, MarkdownSource } from "./types.ts";

/** A rendered body as kept on the disk. */
export interface KeptBody extends Omit<MarkdownResult, "ids" | "styles"> {
  ids: string[];
  styles: [string, string][];
  /** The images that it asked for, and what it was told of each. */
  pictures: [src: string, use: Use, told: string][];
}

/** What was rendered before. */
export interface KeptMarkdown {
  bodies: Results<KeptBody>;
  /** Bodies without their markup. */
  plain: Results<string>;
}

/**
 * A renderer that looks a text up before it renders it.
 *
 * @param site digest of all that rendering depends on beside the body and its images
 */
export function keptMarkdown(
  options: MarkdownOptions,
  site: string,
  { bodies, plain }: KeptMarkdown,
): MarkdownRenderer {
  let asked: KeptBody["pictures"] = [];
  const renderer = createMarkdown({
    ...options,
    picture: (src, use) => {
      const picture = options.picture(src, use);
      asked.push([src, use, told(picture)]);
      return picture;
    },
  });
  const render = (source: MarkdownSource): MarkdownResult => {
    const { file, body, firstLine, lang, title, h1, short } = source;
    const key = keyOf(site, file, body, String(firstLine), lang, title, h1, short ? "short" : "");
    const known = bodies.get(key);
    // Asking for its images anew has them made.
    if (known?.pictures.every(([src, use, before]) => told(options.picture(src, use)) === before)) {
      return resultOf(known);
    }
    asked = [];
    const rendered = renderer.render(source);
    bodies.set(key, { ...rendered, ids: [...rendered.ids], styles: [...rendered.styles], pictures: asked });
    return rendered;
  };
  const plainText = (text: string, lang: string): string => {
    const key = keyOf(lang, text);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const made = renderer.plainText(text, lang);
    plain.set(key, made);
    return made;
  };
  return { ...renderer, render, plainText };
}

/** Bodies that stay in memory are made ready once. */
const ready = new WeakMap<KeptBody, MarkdownResult>();

/** Its text as bytes until the page is drawn, as that of a body just rendered. */
function resultOf(body: KeptBody): MarkdownResult {
  const known = ready.get(body);
  if (known) return known;
  const { html, ids, styles, pictures, ...others } = body;
  const bytes = Buffer.from(html);
  const result = {
    get html() {
      return bytes.toString();
    },
    ...others,
    ids: new Set(ids),
    styles: new Map(styles),
  };
  ready.set(body, result);
  return result;
}

const told = (picture: Picture | undefined) => JSON.stringify(picture ?? null);
