/** The preview server, as an editor uses it: edits show, mistakes are told in the page, the server lives on. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PreviewServer, startPreview } from "./preview-server.ts";

let preview: PreviewServer;

before(async () => {
  preview = await startPreview();
  preview.write("a.md", "Une page");
  preview.write("brouillon.md", "Un brouillon", "draft: true\n");
  await preview.until("/brouillon", ({ status }) => status === 200);
});

after(() => preview.stop());

test("pages are served without extension, drafts are marked", async () => {
  assert.match((await preview.read("/a")).text, /<h1>Une page<\/h1>/);
  assert.match((await preview.read("/brouillon")).text, /Brouillon/);
});

test("an edited page shows anew", async () => {
  preview.write("a.md", "Un autre titre");
  await preview.until("/a", ({ text }) => text.includes("<h1>Un autre titre</h1>"));
});

test("a new page appears, a deleted one goes away", async () => {
  preview.write("neuve.md", "Toute neuve");
  await preview.until("/neuve", ({ status }) => status === 200);
  rmSync(join(preview.pages, "neuve.md"));
  await preview.until("/neuve", ({ status }) => status === 404);
});

test("a mistake is told in the page, the last good page stays, and mending it clears the message", async () => {
  preview.write("a.md", "Cassée", "layuot: page\n");
  const told = await preview.until("/_apercu/problemes.json", ({ text }) => text.includes("layuot"));
  const [problem] = (JSON.parse(told) as { rule: string; line: number }[]).filter(
    ({ rule }) => rule === "unknown-key",
  );
  assert.equal(problem?.line, 3);
  assert.match((await preview.read("/a")).text, /_apercu\/client\.js/);
  preview.write("a.md", "Réparée");
  await preview.until("/a", ({ text }) => text.includes("<h1>Réparée</h1>"));
  await preview.until("/_apercu/problemes.json", ({ text }) => !text.includes("layuot"));
  assert.ok(preview.isAlive());
});

test("the form of the clone is served, and stays when pages are made anew", async () => {
  const config = await preview.until("/admin/config.json", ({ status }) => status === 200);
  const { collections } = JSON.parse(config) as { collections: { folder: string }[] };
  assert.equal(collections[0]?.folder, "content/pages");
  assert.match((await preview.read("/admin/")).text, /<meta name="robots" content="noindex">/);
  preview.write("encore.md", "Encore une");
  await preview.until("/encore", ({ status }) => status === 200);
  assert.equal((await preview.read("/admin/")).status, 200);
});
