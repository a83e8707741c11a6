/** What is kept from one build to the next changes nothing of what is published, whatever was edited in between. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Random } from "../../../scripts/bench/corpus/chance/random.ts";
import { Generator } from "../../../scripts/generator/generator.ts";
import { leaveRead } from "../../../scripts/generator/kept.ts";
import { buildOptions } from "../../../scripts/generator/options.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";
import { digests, makeWholeProject, runBuild } from "../command.ts";
import { type Files, makeProject, temporaryFolder, writeFiles } from "../project.ts";
import { editOne } from "./edits.ts";

const DATE = "2026-09-15";

/** Everything that a generator says of a site: problems, pages, data files. */
async function toldOf(root: string, kept: boolean): Promise<Map<string, string>> {
  const generator = new Generator(buildOptions({ root, date: DATE, links: "warn", preview: true, kept }));
  const told = new Map([["problems", JSON.stringify(await generator.ready())]]);
  for (const url of generator.urls) told.set(url, generator.draw(url).html);
  for (const { paths, text } of generator.dataFiles()) told.set(paths.join(), [...text].join(""));
  leaveRead(generator.kept);
  return told;
}

test("a hundred random edits, renames and deletions: warm builds say what cold ones do", async () => {
  process.env.GENERATOR_DIGEST = "of the tests";
  const root = makeProject("sites/products");
  const content = join(root, "content");
  const original = join(temporaryFolder(), "content");
  cpSync(content, original, { recursive: true });
  const random = new Random("warm");
  await toldOf(root, true);
  for (let edit = 0; edit < 100; edit += 1) {
    const file = editOne(content, original, random);
    const [warm, cold] = [await toldOf(root, true), await toldOf(root, false)];
    assert.deepEqual(warm, cold, `edit ${edit} of ${file}`);
  }
  assert.ok(existsSync(join(root, ".cache", "kept", "bodies")));
});

const ARGS = ["--date", DATE, "--links", "warn"];
const HOME = "---\ntitle: Accueil\n---\n\nUn texte.\n";
const CONTENT = {
  "content/pages/index.md": HOME,
  "_data/redirects.yml": "[]\n",
};

/** Runs a build that must succeed. */
async function built(root: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runBuild(root, args);
  assert.equal(code, 0, stderr);
}

test("a build of the same sources publishes the same site again, and tells the same", async () => {
  const root = makeWholeProject({}, CONTENT);
  const first = await runBuild(root, ARGS);
  assert.equal(first.code, 0, first.stderr);
  const site = digests(join(root, "_site"));
  const [kept = ""] = readdirSync(join(root, ".cache", "site"));
  rmSync(join(root, "_site"), { recursive: true });
  assert.deepEqual(await runBuild(root, ARGS), first);
  assert.deepEqual(digests(join(root, "_site")), site);

  // What stands there already is left as it is.
  const { ino } = statSync(join(root, "_site"));
  assert.deepEqual(await runBuild(root, ARGS), first);
  assert.equal(statSync(join(root, "_site")).ino, ino);

  // The published files are those that are kept: one written over by hand is noticed, one added or taken away too.
  const hands = [
    () => appendFileSync(join(root, "_site", "index.html"), "<!-- à la main -->"),
    () => writeFiles(root, { "_site/de-trop.html": "à la main" }),
    () => symlinkSync("index.html", join(root, "_site", "lien.html")),
    () => rmSync(join(root, "_site", "robots.txt")),
  ];
  for (const change of hands) {
    change();
    await built(root, ARGS);
    assert.deepEqual(digests(join(root, "_site")), site);
    assert.ok(!existsSync(join(root, "_site", "lien.html")));
  }

  writeFiles(root, { "content/pages/index.md": "---\ntitle: Accueil\n---\n\nUn autre texte.\n" });
  await built(root, ARGS);
  assert.match(readFileSync(join(root, "_site", "index.html"), "utf8"), /Un autre texte/);
  assert.equal(readdirSync(join(root, ".cache", "site")).length, 2);
  assert.ok(existsSync(join(root, ".cache", "site", kept)));
});

test("the search index is made again when a text has changed, and only then", async () => {
  const root = makeWholeProject({}, CONTENT);
  const index = () =>
    Object.entries(digests(join(root, "_site"))).filter(([file]) => file.startsWith("pagefind/"));
  await built(root, ARGS);
  const first = index();
  const [made] = readdirSync(join(root, ".cache", "search"));
  await built(root, [...ARGS, "--host", "s3"]);
  assert.deepEqual(index(), first);
  assert.deepEqual(readdirSync(join(root, ".cache", "search")), [made]);

  // The engine starts before that is known to show nowhere.
  writeFiles(root, { "content/pages/index.md": `---\n# À revoir.\n${HOME.slice(4)}` });
  await built(root, ARGS);
  assert.deepEqual(index(), first);
  assert.deepEqual(readdirSync(join(root, ".cache", "search")), [made]);

  writeFiles(root, { "content/pages/index.md": "---\ntitle: Accueil\n---\n\nUn texte sur la cantine.\n" });
  await built(root, ARGS);
  assert.notDeepEqual(index(), first);
  assert.equal(readdirSync(join(root, ".cache", "search")).length, 2);
});

test("whatever was edited, what is linked from the last site is what a build from nothing writes", async () => {
  const page = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}\n`;
  const first = { ...CONTENT, "content/pages/cantines.md": page("Cantines", "Un texte sur les cantines.") };
  const edits: Files[] = [
    { "content/pages/cantines.md": page("Cantines", "Un texte sur les cantines, *revu*.") },
    {
      "content/pages/index.md": page("Notre accueil", "Un texte."),
      "content/pages/aide.md": page("Aide", ""),
    },
    first,
    { "_includes/partials/footer.njk": '<footer id="footer"></footer>\n' },
  ];
  const root = makeWholeProject({}, first);
  await built(root, ARGS);
  for (const edit of edits) {
    writeFiles(root, edit);
    const other = makeWholeProject({}, {});
    for (const name of ["content", "_data", "_includes"]) {
      rmSync(join(other, name), { recursive: true });
      cpSync(join(root, name), join(other, name), { recursive: true });
    }
    for (const project of [root, other]) await built(project, [...ARGS, "--previous", "aucun"]);
    assert.deepEqual(digests(join(root, "_site")), digests(join(other, "_site")));
  }
});

test("what another version of the program left in the cache is as good as nothing", async () => {
  const root = makeWholeProject({}, CONTENT);
  const strange = ["{}", "[]", "null", '{"told":{},"files":[]}', '{"told":null,"files":{}}', "{"];
  for (const [index, text] of strange.entries()) {
    writeFiles(root, {
      [`.cache/search/${index}/manifest.json`]: text,
      [`.cache/site/${index}/manifest.json`]: text,
    });
  }
  await built(root, ARGS);
});

test("sheets that a damaged disk left in the cache are made again", async () => {
  const root = makeWholeProject({}, CONTENT);
  await built(root, ARGS);
  const site = digests(join(root, "_site"));
  rmSync(join(root, "_site"), { recursive: true });
  rmSync(join(root, ".cache", "site"), { recursive: true });
  for (const folder of ["sheets", "distinctions"].map((name) => join(root, ".cache", name))) {
    const files = filesUnder(folder);
    assert.ok(files.length > 0);
    for (const file of files) writeFileSync(join(folder, file), "{");
  }
  await built(root, [...ARGS, "--previous", "aucun"]);
  assert.deepEqual(digests(join(root, "_site")), site);
});
