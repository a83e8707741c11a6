/** The short Markdown text that a front matter may hold, shown above the body: rendered and told as the body is. */
import type { RecordSource } from "../../content/load.ts";
import type { MarkdownResult } from "../../markdown/types.ts";
import type { Context } from "../context.ts";
import type { Lead, PageWithBody } from "../model.ts";

/** The key of each kind of page that holds Markdown. */
const KEYS: Readonly<Partial<Record<PageWithBody["kind"], string>>> = {
  page: "summary",
  post: "excerpt",
  incubator: "short_description",
};

/**
 * The body of a page and the text above it; what is wrong with either is told, the latter at its key.
 *
 * @param lang language of the page
 */
export function textsOf(
  kind: PageWithBody["kind"],
  { data, source }: { data: object; source: RecordSource },
  { lang, title, h1 }: { lang: string; title: string; h1: "layout" | "body" },
  context: Context,
): { body: MarkdownResult; lead?: Lead } {
  const { markdown } = context.inputs;
  const { file } = source;
  const body = markdown.render({ file, body: source.body, firstLine: source.bodyLine, lang, title, h1 });
  context.problems.push(...body.problems);
  const key = KEYS[kind];
  const written = key && (data as Readonly<Record<string, string | undefined>>)[key];
  if (!written) return { body };
  const text = markdown.render({
    ...{ file, body: written, firstLine: 1, lang, title: "", h1: "layout", short: true },
  });
  const told = new Set<string>();
  for (const { rule, message, hint = "" } of text.problems) {
    // The same fault twice at the same key is one.
    if (told.has(message)) continue;
    told.add(message);
    context.tell(source, [key], rule, { message, hint });
  }
  const lead = { key, text };
  if (text.styles.size === 0) return { body, lead };
  return { body: { ...body, styles: new Map([...text.styles, ...body.styles]) }, lead };
}
