import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { ImageLibrary, planOf } from "../../../scripts/images/library.ts";
import { USES, type Use } from "../../../scripts/images/uses.ts";
import { png } from "../../site/png.ts";
import { type Files, temporaryFolder, writeFiles } from "../../site/project.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
const LARGE = png(1000, 500);

function library(files: Files, { resized = true, maker = "outil 1" } = {}): ImageLibrary {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const published = Object.keys(files).map((name): [string, string] => [`/img/${name}`, join(folder, name)]);
  return new ImageLibrary(new Map(published), { resized, maker });
}

/** What an image gives for a use: `width × height descriptor`. */
const plan = (width: number, height: number, use: Use) =>
  planOf({ width, height }, USES[use]).map((size) => `${size.width}×${size.height} ${size.descriptor}`);

test("widths are those of the use below the image’s own, then its own when it is worth it", () => {
  assert.deepEqual(plan(3000, 1500, "content"), [
    "480×240 480w",
    "800×400 800w",
    "1200×600 1200w",
    "1600×800 1600w",
  ]);
  assert.deepEqual(plan(1000, 500, "content"), ["480×240 480w", "800×400 800w", "1000×500 1000w"]);
  assert.deepEqual(plan(850, 425, "content"), ["480×240 480w", "850×425 850w"]);
  assert.deepEqual(plan(300, 2000, "content"), ["300×2000 300w"]);
});

test("a portrait is a square, a logo fits its box, twice as large for dense screens; none is enlarged", () => {
  assert.deepEqual(plan(800, 600, "portrait"), ["64×64 1x", "128×128 2x"]);
  assert.deepEqual(plan(100, 300, "portrait"), ["64×64 1x", "100×100 2x"]);
  assert.deepEqual(plan(60, 60, "portrait"), ["60×60 1x"]);
  assert.deepEqual(plan(1000, 500, "logo"), ["256×128 1x", "512×256 2x"]);
  assert.deepEqual(plan(1000, 100, "logo"), ["384×38 1x", "768×77 2x"]);
});

test("an image tells its own address and dimensions, and the candidates of its use", () => {
  const picture = library({ "été & co.png": LARGE }).picture("/img/été & co.png", "card");
  assert.deepEqual(
    { ...picture, webp: undefined },
    { src: "/img/été & co.png", width: 1000, height: 500, webp: undefined },
  );
  assert.match(
    picture?.webp?.srcset ?? "",
    /^\/assets\/img\/ete-co-384\.[0-9a-f]{10}\.webp 384w, \/assets\/img\/ete-co-768\.[0-9a-f]{10}\.webp 768w$/,
  );
  assert.match(picture?.webp?.sizes ?? "", /24rem/);
});

test("drawings, light files and previews show the original", () => {
  const files = { "dessin.svg": SVG, "petite.png": png(20, 20), "grande.png": LARGE };
  const shown = library(files);
  assert.deepEqual(shown.picture("/img/dessin.svg", "content"), {
    src: "/img/dessin.svg",
    width: 40,
    height: 20,
  });
  assert.deepEqual(shown.picture("/img/petite.png", "content"), {
    src: "/img/petite.png",
    width: 20,
    height: 20,
  });
  const preview = library(files, { resized: false });
  assert.deepEqual(preview.picture("/img/grande.png", "content"), {
    src: "/img/grande.png",
    width: 1000,
    height: 500,
  });
  assert.deepEqual([...preview.wanted.values()], [[]]);
});

test("what cannot be read keeps its address, what is not there has none", () => {
  const shown = library({ "cassee.png": "pas une image" });
  assert.deepEqual(shown.picture("/img/cassee.png", "content"), { src: "/img/cassee.png" });
  assert.equal(shown.picture("/img/absente.png", "content"), undefined);
});

test("only what pages show is wanted, once however often it is shown", () => {
  const shown = library({ "a.png": LARGE, "b.png": LARGE });
  for (const use of ["card", "banner", "card"] as const) shown.picture("/img/a.png", use);
  assert.deepEqual([...shown.wanted.keys()], ["/img/a.png"]);
  assert.deepEqual(
    shown.wanted.get("/img/a.png")?.map(({ width }) => width),
    [384, 768, 400, 640, 1000],
  );
});

test("an address changes with the bytes and with what makes the file, and only then", () => {
  const address = (bytes: Uint8Array, maker?: string) =>
    library({ "a.png": bytes }, maker === undefined ? {} : { maker }).picture("/img/a.png", "card")?.webp
      ?.srcset;
  assert.equal(address(LARGE), address(LARGE));
  assert.notEqual(address(LARGE), address(png(1000, 501)));
  assert.notEqual(address(LARGE), address(LARGE, "outil 2"));
});
