import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { imageSizes, listImages } from "../../../scripts/content/images.ts";
import { png } from "../../site/png.ts";
import { temporaryFolder, writeFiles } from "../../site/project.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40.4" height="20"/>';

test("lists images under /img in NFC, the first folder winning, links and dotfiles left out", () => {
  const [own, shared] = [temporaryFolder(), temporaryFolder()];
  writeFiles(own, { "a.svg": SVG, ".secret.svg": SVG, "sous/e\u0301te\u0301.svg": SVG });
  writeFiles(shared, { "a.svg": SVG, "b.svg": SVG });
  symlinkSync(join(shared, "b.svg"), join(own, "lien.svg"));
  const images = listImages([own, join(own, "absent"), shared]);
  assert.deepEqual([...images.keys()].sort(), ["/img/a.svg", "/img/b.svg", "/img/sous/été.svg"]);
  assert.equal(images.get("/img/a.svg"), join(own, "a.svg"));
});

test("measures images in whole pixels, and leaves what is not one unmeasured", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.svg": SVG, "b.png": png(640, 360), "c.png": "pas une image" });
  const size = imageSizes(listImages([folder]));
  assert.deepEqual(size("/img/a.svg"), { width: 40, height: 20 });
  assert.deepEqual(size("/img/b.png"), { width: 640, height: 360 });
  assert.equal(size("/img/c.png"), undefined);
  assert.equal(size("/img/absente.png"), undefined);
});
