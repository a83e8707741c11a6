/** Pages that an earlier build drew: those that would be the same are not drawn again, and nobody can tell. */
import assert from "node:assert/strict";
import { appendFileSync, cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Random } from "../../../scripts/bench/corpus/chance/random.ts";
import { hasErrors } from "../../../scripts/content/problem.ts";
import { Generator } from "../../../scripts/generator/generator.ts";
import { leavePublished, leaveRead } from "../../../scripts/generator/kept.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import type { Inspection } from "../../../scripts/publish/output/inspection.ts";
import { renderSite } from "../../../scripts/publish/render.ts";
import { keepFolder, lastFiles } from "../../../scripts/publish/unchanged/folders.ts";
import { siteFolders } from "../../../scripts/publish/unchanged/site.ts";
import { TreeWriter } from "../../../scripts/publish/writing/tree-writer.ts";
import { digests } from "../command.ts";
import { makeProject, temporaryFolder, writeFiles } from "../project.ts";
import { editOne } from "./edits.ts";

process.env.GENERATOR_DIGEST = "of the tests";

interface Rendered {
  files: Record<string, string>;
  inspections: Inspection[];
  /** Addresses of the pages that layouts drew, in their order. */
  drawn: string[];
}

let builds = 0;

/** Renders the pages of a project; undefined when its content has errors. */
async function rendered(root: string, kept: boolean): Promise<Rendered | undefined> {
  const generator = new Generator(buildOptions({ root, date: "2026-09-15", links: "warn", kept }));
  if (hasErrors(await generator.ready())) return undefined;
  const drawn: string[] = [];
  const { environment } = generator.templates;
  const draw = environment.render.bind(environment);
  environment.render = (name, context) => {
    drawn.push((context as { view: { url: string } }).view.url);
    return draw(name, context) as string;
  };
  const folder = temporaryFolder();
  const parent = siteFolders(root);
  const writer = new TreeWriter(folder, kept ? lastFiles(parent) : undefined);
  const inspections = await renderSite(generator, folder, { writer });
  if (kept) {
    await keepFolder(parent, `build-${++builds}`, folder, {}, writer.digests);
    leaveRead(generator.kept);
    leavePublished(generator.kept);
  }
  return { files: digests(folder), inspections, drawn };
}

/** Renders a project again, as another that keeps nothing does, and tells the pages drawn. */
async function drawnAgain(root: string): Promise<string[]> {
  const warm = await rendered(root, true);
  rmSync(join(root, ".cache", "sheets"), { recursive: true });
  const cold = await rendered(root, false);
  assert.ok(warm && cold);
  assert.deepEqual(warm.files, cold.files);
  assert.deepEqual(warm.inspections, cold.inspections);
  return warm.drawn;
}

/** A project whose pages are known. */
async function knownProject(): Promise<{ root: string; count: number }> {
  const root = makeProject("sites/products");
  const first = await rendered(root, true);
  assert.ok(first);
  assert.equal(first.drawn.length, first.inspections.length);
  return { root, count: first.inspections.length };
}

function restore(content: string, original: string): void {
  rmSync(content, { recursive: true });
  cpSync(original, content, { recursive: true });
}

const CANTINES = "content/startups/cantines.md";

test("a text that is changed has its own page drawn; a title, those that show it too", async () => {
  const { root, count } = await knownProject();
  assert.deepEqual(await drawnAgain(root), []);
  appendFileSync(join(root, CANTINES), "\nEncore une phrase.\n");
  assert.deepEqual(await drawnAgain(root), ["/startups/cantines.html"]);
  writeFiles(root, {
    "content/pages/construire.md": "---\ntitle: Bâtir\npermalink: /approche/\n---\n\nUn texte.\n",
  });
  const drawn = await drawnAgain(root);
  assert.ok(drawn.includes("/approche/") && drawn.includes("/plan-du-site/"), drawn.join());
  assert.ok(drawn.length < count);
});

test("what the sheets did not hold for a page has all of them dressed anew", async () => {
  const { root, count } = await knownProject();
  appendFileSync(join(root, CANTINES), "\n| a | b |\n| - | - |\n| c | d |\n");
  const drawn = await drawnAgain(root);
  assert.equal(new Set(drawn).size, count);
  assert.deepEqual(await drawnAgain(root), []);
});

test("a new page has itself drawn, and those that list it, as long as its elements are known from other pages", async () => {
  const { root, count } = await knownProject();
  const page = "---\ntitle: Nouvelle\npermalink: /nouvelle/\n---\n\nUn texte.\n";
  writeFiles(root, { "content/pages/nouvelle.md": page });
  const drawn = await drawnAgain(root);
  assert.ok(drawn.includes("/nouvelle/") && drawn.length < count / 2, drawn.join());
  rmSync(join(root, "content/pages/nouvelle.md"));
  assert.ok((await drawnAgain(root)).length < count / 2);
});

test("pages whose elements are told by a cache that is gone are drawn", async () => {
  const { root, count } = await knownProject();
  rmSync(join(root, ".cache/kept/places"));
  appendFileSync(join(root, CANTINES), "\nEncore une phrase.\n");
  assert.equal(new Set(await drawnAgain(root)).size, count);
});

test("a page is known by what it shows, not by its file, which problems name", async () => {
  const { root } = await knownProject();
  const page = "---\ntitle: Aide\npermalink: /aide/\nredirect_from: /ancienne-aide/\n---\n\nUn texte.\n";
  writeFiles(root, { "content/pages/aide.md": page });
  await drawnAgain(root);
  renameSync(join(root, "content/pages/aide.md"), join(root, "content/pages/autre.md"));
  const after = await rendered(root, true);
  // The page offers to change its file; the redirection to it tells nothing of it.
  assert.deepEqual(after?.drawn, ["/aide/"]);
  const redirect = after?.inspections.find(({ file }) => file === "ancienne-aide/index.html");
  assert.equal(redirect?.source, "content/pages/autre.md");
});

test("a layout that changes, or a site that is kept no more, has every page drawn", async () => {
  const { root, count } = await knownProject();
  appendFileSync(join(root, "_includes/layouts/startup.njk"), "{# un mot #}\n");
  assert.equal((await drawnAgain(root)).length, count);
  rmSync(siteFolders(root), { recursive: true });
  assert.equal((await drawnAgain(root)).length, count);
});

test("a hundred random edits, renames and deletions: what is published is what a build from nothing writes", async () => {
  const { root, count } = await knownProject();
  const content = join(root, "content");
  const original = join(temporaryFolder(), "content");
  cpSync(content, original, { recursive: true });
  const random = new Random("pages");
  let spared = 0;
  for (let edit = 0; edit < 100; edit += 1) {
    const file = editOne(content, original, random);
    const [warm, cold] = [await rendered(root, true), await rendered(root, false)];
    assert.deepEqual(warm?.files, cold?.files, `edit ${edit} of ${file}`);
    assert.deepEqual(warm?.inspections, cold?.inspections, `edit ${edit} of ${file}`);
    if (warm && cold) spared += cold.drawn.length - warm.drawn.length;
    // Of a tree with a mistake nothing is published, whatever else is edited.
    else restore(content, original);
  }
  assert.ok(spared > count, `${spared}`);
});
