/** Bodies kept from one build to the next: rendered alike, and anew when anything they show has changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, Results } from "../../../scripts/cache/results.ts";
import type { Picture } from "../../../scripts/images/library.ts";
import { createMarkdown } from "../../../scripts/markdown/index.ts";
import { type KeptBody, keptMarkdown } from "../../../scripts/markdown/kept.ts";
import type { MarkdownSource } from "../../../scripts/markdown/types.ts";
import { options } from "./support.ts";

const BODY = [
  "# Titre de la page\n\nUn *texte*, avec un [lien](/ici/) et une note.",
  "## Un intertitre\n\n![Un dessin](/img/dessin.svg)",
  '<p style="color: red">Rouge</p>',
].join("\n\n");

const source = (body = BODY, more: Partial<MarkdownSource> = {}): MarkdownSource => {
  return { file: "content/pages/a.md", body, firstLine: 4, lang: "fr", title: "A", h1: "layout", ...more };
};

/** A renderer whose image has a size, and how many times it was asked for it. */
function renderer(kept: Results<KeptBody>, site = "site", width = 10) {
  let asked = 0;
  const picture = (src: string): Picture => {
    asked += 1;
    return { src, width, height: 10 };
  };
  const markdown = keptMarkdown({ ...options, picture }, site, {
    bodies: kept,
    plain: new Results<string>(),
  });
  return { render: (body?: string) => markdown.render(source(body)), asked: () => asked };
}

test("a body that is kept is what rendering would give", () => {
  const kept = new Results<KeptBody>();
  const picture = (src: string): Picture => ({ src, width: 10, height: 10 });
  const { html, ...fresh } = createMarkdown({ ...options, picture }).render(source());
  for (const result of [renderer(kept).render(), renderer(kept).render()]) {
    const { html: shown, ...others } = result;
    assert.equal(shown, html);
    assert.deepEqual(others, fresh);
  }
});

test("its images are asked for again, since asking has them made", () => {
  const kept = new Results<KeptBody>();
  renderer(kept).render();
  const second = renderer(kept);
  second.render();
  assert.equal(second.asked(), 1);
});

test("a body is rendered anew when its image, the site or its own text has changed", () => {
  const kept = new Results<KeptBody>();
  renderer(kept).render();
  assert.match(renderer(kept, "site", 20).render().html, /width="20"/);
  assert.match(renderer(kept).render(`${BODY}\n\nPlus.`).html, /Plus\./);
  const other = renderer(kept, "another site");
  other.render();
  assert.equal(other.asked(), 1);
});

test("a text without its markup is kept by its words and its language", () => {
  const plain = new Results<string>();
  const told = (text: string, lang: string) =>
    keptMarkdown(options, "site", { bodies: new Results<KeptBody>(), plain }).plainText(text, lang);
  const plainly = (text: string, lang: string) => createMarkdown(options).plainText(text, lang);
  for (const turn of ["first", "then"]) {
    for (const [text, lang] of [
      ["Un *texte* : voilà", "fr"],
      ["Un *texte* : voilà", "en"],
      ["", "fr"],
    ] as const) {
      assert.equal(told(text, lang), plainly(text, lang), turn);
    }
  }
  plain.turn();
  assert.equal(plain.get(keyOf("fr", "Un *texte* : voilà")), plainly("Un *texte* : voilà", "fr"));
});
