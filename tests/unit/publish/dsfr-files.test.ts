/** Files of the DSFR package published as they are: each is there, and so is what it names. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { dsfrFile, fingerprinted, fixed } from "../../../scripts/publish/dsfr-files.ts";

test("every file named is in the package", () => {
  const missing = [...Object.values(fingerprinted), ...Object.values(fixed)].filter(
    (path) => !existsSync(dsfrFile(PROJECT_ROOT, path)),
  );
  assert.deepEqual(missing, []);
});

test("the icons that the manifest names are published beside it", () => {
  const manifest = readFileSync(dsfrFile(PROJECT_ROOT, fixed["manifest.webmanifest"] ?? ""), "utf8");
  const { icons } = JSON.parse(manifest) as { icons: { src: string }[] };
  assert.ok(icons.length > 0);
  for (const { src } of icons) assert.ok(fixed[src], src);
});
