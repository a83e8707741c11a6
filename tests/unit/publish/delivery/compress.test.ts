/** Files compressed beforehand: texts only, when it is worth it, always to the same bytes. */
import assert from "node:assert/strict";
import { linkSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { filesUnder } from "../../../../scripts/publish/asset-bundle.ts";
import { compress } from "../../../../scripts/publish/delivery/compress.ts";
import { png } from "../../../site/png.ts";
import { temporaryFolder, writeFiles } from "../../../site/project.ts";

const TEXT = "Le même texte, encore et encore. ".repeat(100);

async function compressed(): Promise<string> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "page.html": TEXT,
    "assets/main.css": TEXT,
    "court.html": "<p>Court</p>",
    "image.png": png(64, 64),
    "police.woff2": TEXT,
    "api/v2/a.json": JSON.stringify(TEXT),
  });
  writeFiles(folder, { "api/v3/nothing.txt": "" });
  linkSync(join(folder, "api/v2/a.json"), join(folder, "api/v3/a.json"));
  await compress(folder, filesUnder(folder));
  return folder;
}

test("each text that is worth it has two twins, which hold the same", async () => {
  const folder = await compressed();
  const twins = filesUnder(folder).filter((file) => /\.(?:br|gz)$/.test(file));
  const texts = ["api/v2/a.json", "api/v3/a.json", "assets/main.css", "page.html"];
  assert.deepEqual(
    twins,
    texts.flatMap((file) => [`${file}.br`, `${file}.gz`]),
  );
  for (const file of texts) {
    const original = readFileSync(join(folder, file), "utf8");
    assert.equal(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString(), original);
    assert.equal(gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString(), original);
  }
});

test("a file published at two addresses is compressed once", async () => {
  const folder = await compressed();
  const numberOf = (file: string) => statSync(join(folder, file)).ino;
  assert.equal(numberOf("api/v3/a.json.br"), numberOf("api/v2/a.json.br"));
});

test("the bytes are those of the text alone: no date, no system", async () => {
  const [one, other] = await Promise.all([compressed(), compressed()]);
  for (const file of ["page.html.br", "page.html.gz"]) {
    assert.deepEqual(readFileSync(join(one, file)), readFileSync(join(other, file)));
  }
  assert.equal(readFileSync(join(one, "page.html.gz"))[9], 255);
});
