/** A page must not take the place of a file of the site, nor lead those who ask for it elsewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildFixture } from "../build.ts";
import { QUIET } from "../project.ts";

const TAKEN: [what: string, keys: string, told: RegExp][] = [
  ["a former address on the map", "redirect_from: /sitemap.xml", /cacherait le fichier « \/sitemap\.xml »/],
  ["a former address on an icon", "redirect_from: /favicon.ico", /cacherait le fichier « \/favicon\.ico »/],
  [
    "a redirect in place of the API",
    "permalink: /redirects.json\nredirect_to: https://exemple.fr/",
    /« \/redirects\.json »/,
  ],
  [
    "a page in place of robots.txt",
    "permalink: /robots.txt",
    /^[^ ]+:3:12 {2}« \/robots\.txt » est déjà l’adresse d’un fichier/,
  ],
  [
    "a page in place of another's Markdown",
    "permalink: /y.md",
    /^[^ ]+:3:12 {2}« \/y\.md » est déjà l’adresse d’un fichier/,
  ],
];
for (const [what, keys, told] of TAKEN) {
  test(`${what} is refused, and its file named`, async () => {
    const content = { "pages/x.md": `---\ntitle: X\n${keys}\n---\n`, "pages/y.md": "---\ntitle: Y\n---\n" };
    await assert.rejects(buildFixture(content, { project: QUIET }), ({ message }: Error) => {
      const plain = message.replaceAll("\u00a0", " ");
      assert.match(plain, /^content\/pages\/x\.md(?::\d+:\d+)? {2}/);
      assert.match(plain, told);
      return true;
    });
  });
}
