import assert from "node:assert/strict";
import { test } from "node:test";
import { forPagesOf } from "../../../../scripts/publish/purge/joined.ts";
import { withoutOwnSheets } from "../../../../scripts/publish/purge/own-sheets.ts";

const SCOPE = ':where([data-sheets~="a.css"])';

const CASES: [name: string, css: string, joined: string][] = [
  ["each selector of a list", ".a,b>i{top:0}", `${SCOPE} .a,${SCOPE} b>i{top:0}`],
  ["in media queries too", "@media print{p{top:0}}", `@media print{${SCOPE} p{top:0}}`],
  [
    "what is for the page itself",
    ":root[lang]{top:0}html p{top:0}",
    `:root${SCOPE}[lang]{top:0}html${SCOPE} p{top:0}`,
  ],
  ["a class that begins alike is none", "html-like{top:0}", `${SCOPE} html-like{top:0}`],
  ["steps of an animation are left", "@keyframes x{to{top:0}}", "@keyframes x{to{top:0}}"],
];
for (const [name, css, joined] of CASES) {
  test(`a sheet is for the pages that name it: ${name}`, () => {
    assert.equal(forPagesOf("a.css", css), joined);
  });
}

const link = (path: string) => `<link rel="stylesheet" href="${path}">\n`;
const page = (attributes: string, links: string) =>
  `<!DOCTYPE html>\n<html lang="fr"${attributes}><head>${links}</head><body>${link("/a.css")}</body></html>`;
const sheets = new Map([
  ["/a.css", "a.css"],
  ["/b.css", "b.css"],
  ["/lifted.css", ""],
]);

test("a page names the sheets it had, once they are joined", () => {
  const html = page("", link("/main.css") + link("/b.css") + link("/a.css") + link("/lifted.css"));
  assert.equal(
    withoutOwnSheets(html, sheets),
    page("", link("/main.css")).replace("<html ", '<html data-sheets="b.css a.css" '),
  );
});

test("a page without any other sheet, or with one from elsewhere, stays as it is", () => {
  for (const links of [link("/main.css"), link("/main.css") + link("https://exemple.fr/a.css")]) {
    assert.equal(withoutOwnSheets(page("", links), sheets), page("", links));
  }
});
