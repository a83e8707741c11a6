/** The current versions, byte for byte: a change of shape shows in the files of `golden/`. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fixture } from "./fixture.ts";
import { published } from "./support.ts";

const { files, text } = published(fixture);
const folder = join(import.meta.dirname, "golden");

const goldens = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:json|csv)$/.test(name))
  .map((name) => name.replaceAll("\\", "/"));

for (const name of goldens) {
  test(`${name} is as agreed`, () => {
    const golden = readFileSync(join(folder, name), "utf8");
    // Compared as text, so that the order of keys counts.
    const expected = name.endsWith(".json") ? JSON.stringify(JSON.parse(golden)) : golden;
    assert.equal(text(`api/${name}`), expected);
  });
}

test("every file of the current versions has its golden one", () => {
  const current = [...files.keys()].filter(
    (path) => /^api\/v(?:2\.7|3)\//.test(path) && !path.endsWith("openapi.json"),
  );
  assert.deepEqual(current.map((path) => path.slice("api/".length)).sort(), goldens.toSorted());
});
