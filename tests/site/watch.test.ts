/** The preview after an edit of each kind: every page, list and endpoint is what a build from nothing would make. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions } from "../../scripts/generator/options.ts";
import { makeWholeProject } from "./command.ts";
import { png } from "./png.ts";
import { freePort } from "./preview-server.ts";
import { type Files, writeFiles } from "./project.ts";

const DATE = "2026-09-15";

const PAGES: Files = {
  "content/pages/methode.md":
    "---\nlayout: with-sidebar\nsidebar: sidebar-demarche\npermalink: /methode/\ntitle: La méthode\n---\n\nUn texte, avec ![une image](/img/dessin.png).\n",
  "content/pages/annuaire.md": "---\nlayout: annuaire\npermalink: /annuaire\ntitle: Annuaire\n---\n",
  "content/pages/communaute.md": "---\nlayout: communaute\npermalink: /communaute/\ntitle: Communauté\n---\n",
  "content/pages/stats.md": "---\nlayout: stats\npermalink: /stats/\ntitle: Chiffres\n---\n",
  "content/posts/2026-01-02-essai.md": "---\nlayout: post\ntitle: Essai\n---\n\nUn article.\n",
  "content/img/dessin.png": png(40, 30),
};

let root: string;
let server: ChildProcess;
let origin: string;

before(async () => {
  root = makeWholeProject("sites/products", PAGES);
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const args = ["scripts/run.mjs", "serve", "--date", DATE, "--links", "warn"];
  server = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
  });
});

after(() => server.kill("SIGKILL"));

/** What the preview adds to pages of its own. */
const ADDED = /<script type="module" (?:integrity|src="\/_apercu)[^>]*>[\s\S]*?<\/script>/g;

async function served(path: string): Promise<string> {
  const answer = await fetch(origin + encodeURI(path)).catch(() => undefined);
  const isPage = answer?.headers.get("content-type")?.startsWith("text/html");
  const text = answer?.status === 200 ? await answer.text() : `status ${answer?.status}`;
  return isPage ? text.replace(ADDED, "") : text;
}

/** Each address of the site as it is now, with its text, made from nothing. */
async function expected(): Promise<Map<string, string>> {
  const generator = new Generator(buildOptions({ root, date: DATE, links: "warn", preview: true }));
  await generator.ready();
  const texts = new Map(generator.urls.map((url) => [url, generator.draw(url).html]));
  for (const { paths, text } of generator.dataFiles()) {
    for (const path of paths) texts.set(`/${path}`, [...text].join(""));
  }
  for (const [path, file] of generator.site.images) texts.set(path, readFileSync(file).toString());
  for (const path of Object.values(generator.assets.manifest)) {
    texts.set(path, readFileSync(generator.assets.files.get(path.slice(1)) ?? "").toString());
  }
  return texts;
}

/** The addresses that do not answer with what they should. */
async function differences(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [url, text] of await expected()) if ((await served(url)) !== text) wrong.push(url);
  return wrong;
}

async function settles(what: string, gone: readonly string[] = []): Promise<void> {
  let wrong: string[] = [];
  for (let attempt = 0; attempt < 60; attempt += 1) {
    wrong = await differences();
    for (const path of gone) if (!(await served(path)).startsWith("status 404")) wrong.push(path);
    if (wrong.length === 0) return;
    await wait(100);
  }
  assert.fail(`${what}: ${wrong.join(", ")}`);
}

function edit(file: string, what: string | RegExp, by: string): void {
  const text = readFileSync(join(root, file), "utf8");
  assert.notEqual(text.replace(what, by), text, `${file} has nothing to edit`);
  writeFiles(root, { [file]: text.replace(what, by) });
}

const move = (from: string, to: string) => renameSync(join(root, from), join(root, to));

const EDITS: readonly [name: string, edit: () => void, gone?: string[]][] = [
  ["the body of a page", () => edit("content/pages/methode.md", "Un texte", "Un autre texte")],
  ["the title of a page", () => edit("content/pages/methode.md", "La méthode", "Notre méthode")],
  [
    "the phase of a product",
    () => edit("content/startups/cantines.md", "name: construction", "name: acceleration"),
  ],
  ["the name of a member", () => edit("content/members/ada.essai.md", /fullname: .*/, "fullname: Zoé Test")],
  [
    "the title of an incubator",
    () => edit("content/incubators/nord.md", /title: .*/, "title: Le Grand Nord"),
  ],
  ["a menu", () => edit("_data/sidebars/sidebar-demarche.yml", /titre: .*/, "titre: Un autre menu")],
  ["the site’s own data", () => edit("_data/site.yml", /baseline: .*/, "baseline: Une autre devise")],
  ["a layout", () => edit("_includes/layouts/page.njk", "<h1", '<h1 data-neuf="oui"')],
  ["a component", () => edit("_includes/components/breadcrumb.njk", "<nav", '<nav data-neuf="oui"')],
  ["a stylesheet", () => edit("assets/css/site/content.css", /$/, ".neuf { color: red; }\n")],
  ["an image", () => writeFiles(root, { "content/img/dessin.png": png(80, 60) })],
  [
    "the name of a file",
    () => move("content/startups/forets.md", "content/startups/bois.md"),
    ["/startups/forets.html"],
  ],
  ["a post", () => edit("content/posts/2026-01-02-essai.md", "Un article", "Un long article")],
  ["a page that is deleted", () => rmSync(join(root, "content/pages/stats.md")), ["/stats/"]],
];

test("the preview starts with what a build would make", () => settles("at first"));

for (const [name, change, gone] of EDITS) {
  test(`an edit shows wherever it should: ${name}`, async () => {
    change();
    await settles(name, gone);
  });
}
