/** In a preview, blocks say the line of the file that they start on; published pages do not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createMarkdown } from "../../../scripts/markdown/index.ts";
import { html, options } from "./support.ts";

const BODY =
  "Un paragraphe.\n\n## Un intertitre\n\n- un point\n- un autre\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n";

test("each block of a preview says its line, after the front matter", () => {
  const { render } = createMarkdown({ ...options, lines: true });
  const source = {
    file: "page.md",
    body: BODY,
    firstLine: 4,
    lang: "fr",
    title: "Titre",
    h1: "layout",
  } as const;
  const found = [...render(source).html.matchAll(/<(\w+)[^>]* data-ligne="(\d+)"/g)].map(
    ([, tag, line]) => `${tag} ${line}`,
  );
  assert.deepEqual(found.slice(0, 6), ["p 4", "h2 6", "ul 8", "li 8", "li 9", "thead 11"]);
});

test("no published page does", () => {
  assert.doesNotMatch(html(BODY), /data-ligne/);
});
