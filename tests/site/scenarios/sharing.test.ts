/** The image under which each page is shared: published, of the size announced. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import sharp from "sharp";
import { type BuiltSite, buildFixture } from "../build.ts";
import { png } from "../png.ts";

const page = (title: string, keys = "") => `---\ntitle: ${title}\n${keys}---\n\nDu texte.\n`;
const CONTENT = {
  "pages/index.md": page("Accueil", "permalink: /\n"),
  "pages/404.md": page("Introuvable", "permalink: /404\n"),
  "pages/a.md": page("L’été des œuvres"),
  "pages/b.md": page("B", "image: /img/b.png\nimage_alt: Une maison\n"),
  "pages/c.md": page("C", "image: /img/c.svg\n"),
  "img/b.png": png(900, 450),
  "img/c.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
};
const ORIGIN = "https://exemple.gouv.fr";

let site: BuiltSite;
before(async () => {
  site = await buildFixture(CONTENT);
});

/** What a page says of its sharing image: address, width, height, alternative text. */
const shared = (url: string, from = site) =>
  ["og:image", "og:image:width", "og:image:height", "og:image:alt"].map((name) => from.page(url).meta(name));

test("a page is shared under a card drawn with its title", async () => {
  const [address = "", width, height, alt] = shared("/a");
  assert.match(address, /^https:\/\/exemple\.gouv\.fr\/assets\/partage\/carte\.[0-9a-f]{10}\.png$/);
  assert.deepEqual([width, height, alt], ["1200", "630", "L’été des œuvres — exemple.gouv.fr"]);
  const drawn = await sharp(readFileSync(join(site.folder, address.slice(ORIGIN.length)))).metadata();
  assert.deepEqual([drawn.format, drawn.width, drawn.height], ["png", 1200, 630]);
});

test("an editor’s image is preferred, unless social networks cannot show it", () => {
  assert.deepEqual(shared("/b"), [`${ORIGIN}/img/b.png`, "900", "450", "Une maison"]);
  assert.match(shared("/c")[0] ?? "", /\/assets\/partage\//);
});

test("the home page and the page of errors are shared under the site’s image", () => {
  for (const url of ["/", "/404.html"]) {
    assert.deepEqual(shared(url).slice(0, 3), [`${ORIGIN}/img/partage.png`, undefined, undefined]);
  }
});

test("nothing is drawn that no page is shared under", () => {
  assert.equal(site.files.filter((file) => file.startsWith("assets/partage/")).length, 2);
});

test("a preview draws nothing", async () => {
  const preview = await buildFixture(CONTENT, { preview: true });
  assert.deepEqual(shared("/a", preview)[0], `${ORIGIN}/img/partage.png`);
});
