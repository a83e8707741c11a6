/** From images as editors drop them to the files that browsers are offered. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import sharp from "sharp";
import { type BuiltSite, buildFixture, prepareFixture, problemsOf } from "../build.ts";
import { png, pngHeader } from "../png.ts";
import { QUIET } from "../project.ts";

const page = (body: string, keys = "") => `---\ntitle: Essai\npermalink: /essai/\n${keys}---\n\n${body}\n`;

const HOUSE = png(1400, 700);
let site: BuiltSite;

/** The candidates offered for the image of an address: `<width>w` or density → file. */
function candidates(img: string): [string, string][] {
  const source = site.page("/essai/").source;
  const offered = new RegExp(
    `<picture><source type="image/webp" srcset="([^"]*)"[^>]*><img[^>]* src="${img}"`,
  );
  return (offered.exec(source)?.[1] ?? "").split(", ").map((candidate) => {
    const [address = "", descriptor = ""] = candidate.split(" ");
    return [descriptor, address.slice(1)];
  });
}

const sizeOf = async (file: string) => {
  const { format, width, height } = await sharp(readFileSync(join(site.folder, file))).metadata();
  return `${format} ${width}×${height}`;
};

before(async () => {
  const body =
    "![Une maison](/img/maison.png)\n\n![](/img/photo.jpg)\n\n![](/img/icone.png)\n\n![](/img/plan%20d'accès.png)";
  site = await buildFixture({
    "pages/essai.md": page(body),
    "img/maison.png": HOUSE,
    "img/plan d'accès.png": png(500, 300),
    "img/icone.png": png(16, 16),
    "img/photo.jpg": await sharp(png(1000, 500))
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
    "img/inutile.png": png(900, 900),
  });
});

test("an image is offered in WebP at the widths of its use, each published", async () => {
  const offered = candidates("/img/maison.png");
  assert.deepEqual(
    offered.map(([descriptor]) => descriptor),
    ["480w", "800w", "1400w"],
  );
  for (const [descriptor, file] of offered) {
    const width = Number.parseInt(descriptor, 10);
    assert.equal(await sizeOf(file), `webp ${width}×${Math.round(width / 2)}`);
  }
});

test("the original keeps its address and its bytes, with its dimensions in the page", () => {
  assert.deepEqual(readFileSync(join(site.folder, "img/maison.png")), Buffer.from(HOUSE));
  const { width, height, alt, loading } = site.page("/essai/").one("img", { src: "/img/maison.png" }).attribs;
  assert.deepEqual([width, height, alt, loading], ["1400", "700", "Une maison", undefined]);
});

test("a photograph is published upright and without its place, at its own address too", async () => {
  const { width, height, loading } = site.page("/essai/").one("img", { src: "/img/photo.jpg" }).attribs;
  assert.deepEqual([width, height, loading], ["500", "1000", "lazy"]);
  assert.equal(await sizeOf("img/photo.jpg"), "jpeg 500×1000");
  for (const file of ["img/photo.jpg", ...candidates("/img/photo.jpg").map(([, variant]) => variant)]) {
    const { exif, orientation } = await sharp(readFileSync(join(site.folder, file))).metadata();
    assert.deepEqual([exif, orientation], [undefined, undefined], file);
  }
});

test("a name with blanks and accents makes an address that a list of candidates can hold", () => {
  const [[descriptor, file] = ["", ""]] = candidates("/img/plan%20d'acc%C3%A8s.png");
  assert.equal(descriptor, "500w");
  assert.match(file, /^assets\/img\/plan-d-acces-500\.[0-9a-f]{10}\.webp$/);
  assert.ok(site.has(file));
});

test("a light image and one that no page shows are published as they are, and nothing more", () => {
  assert.equal(site.page("/essai/").source.includes('<img src="/img/icone.png"'), true);
  assert.ok(site.has("img/inutile.png"));
  const made = site.files.filter((file) => file.startsWith("assets/img/")).map((file) => file.slice(11, 15));
  assert.deepEqual([...new Set(made)], ["mais", "phot", "plan"]);
});

test("a preview shows the originals", async () => {
  const preview = await buildFixture(
    { "pages/essai.md": page("![](/img/maison.png)"), "img/maison.png": HOUSE },
    { preview: true },
  );
  assert.equal(preview.page("/essai/").all("source").length, 0);
  assert.equal(preview.page("/essai/").one("img", { src: "/img/maison.png" }).attribs.width, "1400");
});

test("images that are none, that lie or that are far too large are told with the other mistakes", async () => {
  const told = await problemsOf({
    "pages/essai.md": page("Rien."),
    "img/bombe.png": pngHeader(50_000, 50_000),
    "img/coupe.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g><path d="M0',
    "img/dessin.png": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "img/page.jpg": "<!DOCTYPE html>",
    "img/photo.jpg": png(40, 20),
  });
  const lines = told.split("\n").filter((line) => line.startsWith("content/"));
  assert.deepEqual(
    lines.map((line) => line.replace(/[\s\u00a0\u202f]+/g, " ")),
    [
      "content/img/bombe.png image démesurée : 50 000 × 50 000 pixels.",
      "content/img/coupe.svg image illisible : ce fichier n’est pas une image, ou il est abîmé.",
      "content/img/dessin.png ce fichier se nomme « .png » mais contient une image « svg ».",
      "content/img/page.jpg image illisible : ce fichier n’est pas une image, ou il est abîmé.",
      "content/img/photo.jpg avertissement : ce fichier se nomme « .jpg » mais contient une image « png ».",
    ],
  );
});

test("an image at the address of one of the site's own is told with both files", async () => {
  const own = { "assets/img/partage/carte.png": png(40, 20) };
  const told = await prepareFixture(
    { "img/partage/carte.png": png(40, 20) },
    { project: { ...QUIET, ...own } },
  ).ready();
  assert.deepEqual(
    told.map(({ file, rule }) => `${file} ${rule}`),
    ["content/img/partage/carte.png address-taken"],
  );
  assert.match(told[0]?.message ?? "", / assets\/img\/partage\/carte\.png,/);
});

for (const [what, body] of [
  ["shown", "![](/img/coupee.png)"],
  ["shown as it is", "![](/img/petite.png)"],
] as const) {
  test(`an image cut short, ${what}, is told in French and nothing is published`, async () => {
    const files = { "img/coupee.png": HOUSE.slice(0, 9000), "img/petite.png": png(60, 60).slice(0, 400) };
    const build = buildFixture({ "pages/essai.md": page(body), ...files });
    await assert.rejects(build, (error: Error) => {
      assert.match(error.message, /^content\/img\/(?:coupee|petite)\.png {2}image illisible/m);
      assert.doesNotMatch(error.message, /gabarit/);
      assert.doesNotMatch(error.message, /\n\s+at /);
      return true;
    });
  });
}
