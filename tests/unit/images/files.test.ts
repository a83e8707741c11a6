import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listImages } from "../../../scripts/images/files.ts";
import { temporaryFolder, writeFiles } from "../../site/project.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40.4" height="20"/>';

test("lists images under /img in NFC, the first folder winning, what it hides beside, links and dotfiles left out", () => {
  const [own, shared] = [temporaryFolder(), temporaryFolder()];
  writeFiles(own, { "a.svg": SVG, ".secret.svg": SVG, "sous/e\u0301te\u0301.svg": SVG });
  writeFiles(shared, { "a.svg": SVG, "b.svg": SVG });
  symlinkSync(join(shared, "b.svg"), join(own, "lien.svg"));
  const { images, hidden } = listImages([own, join(own, "absent"), shared]);
  assert.deepEqual([...images.keys()].sort(), ["/img/a.svg", "/img/b.svg", "/img/sous/été.svg"]);
  assert.equal(images.get("/img/a.svg"), join(own, "a.svg"));
  assert.deepEqual(hidden, [[join(shared, "a.svg"), join(own, "a.svg")]]);
});
