/** While a preview runs, what helps to write follows the project, once edits pause. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { loadSiteData } from "../../../scripts/data/load.ts";
import type { Site } from "../../../scripts/data/schemas.ts";
import { editingAids } from "../../../scripts/plugins/preview/aids.ts";
import { makeProject, writeFiles } from "../../site/project.ts";

const root = makeProject({ "startups/a.md": "---\ntitle: A\n---\n" });
mkdirSync(join(root, ".vscode"));
const output = join(root, "out");
const site = loadSiteData(join(root, "_data")).data?.site.value as Site;
const schema = () => readFileSync(join(root, ".cache/schemas/content-incubators.json"), "utf8");
const config = join(output, "admin/config.json");

test("the aids are there at once, then follow new names when edits pause, and leave other edits alone", async () => {
  const follow = editingAids({ root, content: join(root, "content") });
  follow(output, site);
  assert.match(schema(), /"a"/);
  assert.match(readFileSync(config, "utf8"), /"value": "a"/);

  writeFiles(join(root, "content"), { "startups/b.md": "---\ntitle: B\n---\n" });
  follow(output, site);
  assert.doesNotMatch(schema(), /"b"/);
  await wait(1300);
  assert.match(schema(), /"b"/);
  assert.match(readFileSync(config, "utf8"), /"value": "b"/);

  const { mtimeMs } = statSync(config);
  rmSync(join(output, "admin/before.js"));
  writeFileSync(join(root, "content/startups/b.md"), "---\ntitle: B\n---\nUn texte.\n");
  follow(output, site);
  await wait(1300);
  assert.equal(statSync(config).mtimeMs, mtimeMs);
  assert.throws(() => statSync(join(output, "admin/before.js")));
});
