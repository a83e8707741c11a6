/**
 * Content is data. Each case is first tried on Eleventy as it comes, to prove that the harm is real,
 * then on our build, which must refuse it with a message and let nothing happen.
 */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { formatProblems } from "../../scripts/commands/report.ts";
import { hasErrors } from "../../scripts/content/problem.ts";
import { Generator } from "../../scripts/generator/generator.ts";
import { buildOptions } from "../../scripts/generator/options.ts";
import { filesUnder } from "../../scripts/publish/asset-bundle.ts";
import { makeBareProject, runBareEleventy } from "./bare-eleventy.ts";
import { BUILD_DATE, buildFixture } from "./build.ts";
import type { Outcome } from "./command.ts";
import { CASES, type Case, type Ground, page, prepare, SECRET } from "./hostile-cases.ts";
import { makeProject, temporaryFolder, writeFiles } from "./project.ts";

/** Texts of every file of a folder. */
function textsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return filesUnder(folder).map((file) => readFileSync(join(folder, file), "utf8"));
}

const HARM: Readonly<Record<Case["harm"], (ground: Ground) => boolean>> = {
  "runs code": ({ mark }) => existsSync(mark),
  "leaks a secret": ({ root }) => textsOf(join(root, "_site")).some((text) => text.includes(SECRET)),
  "writes outside": ({ root }) => existsSync(join(root, "echappe.html")),
  "obeys the page": ({ root }) =>
    existsSync(join(root, "_site", "42-1", "index.html")) ||
    textsOf(join(root, "_site")).some((text) => text.includes("<p>42</p>")),
};

const bare = new Map<string, { ground: Ground; outcome: Outcome }>();
before(async () => {
  const waiting = Object.entries(CASES);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, hostile] = next;
      const ground = prepare(makeBareProject(), hostile);
      bare.set(name, { ground, outcome: await runBareEleventy(ground.root) });
    }
  };
  await Promise.all([work(), work()]);
});

/** What our build says of the content of a project; it publishes nothing. */
async function refusal(root: string): Promise<string> {
  const problems = await new Generator(buildOptions({ root, date: BUILD_DATE, links: "warn" })).ready();
  assert.ok(hasErrors(problems), "the content was accepted");
  const faults = problems.filter(({ file }) => file.startsWith("content/"));
  return formatProblems(faults, false).replaceAll("\u00A0", " ");
}

for (const [name, hostile] of Object.entries(CASES)) {
  test(`${name}: bare Eleventy ${hostile.harm}, we refuse`, async () => {
    const tried = bare.get(name);
    assert.ok(tried);
    assert.ok(
      HARM[hostile.harm](tried.ground),
      `no harm done:\n${tried.outcome.stdout}${tried.outcome.stderr}`,
    );

    const ours = prepare(makeProject({}), hostile);
    assert.match(await refusal(ours.root), hostile.told);
    for (const happened of Object.values(HARM)) assert.equal(happened(ours), false);
    assert.deepEqual(
      readdirSync(ours.root).filter((file) => /^(?:_site|\.staging)/.test(file)),
      [],
    );
  });
}

test("a symbolic link to an image, which bare Eleventy copies only when told to: we refuse", async () => {
  const root = makeProject({});
  const outside = temporaryFolder();
  writeFiles(outside, { "secret.png": SECRET });
  mkdirSync(join(root, "content", "img"));
  symlinkSync(join(outside, "secret.png"), join(root, "content", "img", "x.png"));
  assert.match(await refusal(root), /^content\/img\/x\.png {2}ce fichier est un lien symbolique/);
});

test("a category that leaves the site, where only our addresses hold it: we refuse", async () => {
  const root = makeProject({ "posts/2021-04-22-x.md": page('title: X\ncategories: "../.. ../.."') });
  assert.match(
    await refusal(root),
    /^content\/posts\/2021-04-22-x\.md:3:13 {2}l’adresse .* sort de son dossier\./,
  );
});

const BRACES = [
  "{{ 6 | times: 7 }}",
  "{{ range.constructor(1) }}",
  "{% macommande %}",
  "{% include secret %}",
  "{# rien #}",
  "{{ title }}",
].join("\n\n");

test("braces in Markdown: bare Eleventy evaluates them or stops, we print them as typed", async () => {
  const evaluated = makeBareProject();
  writeFiles(evaluated, { "content/x.md": page("title: X", "{{ 6 | times: 7 }}") });
  const stopped = makeBareProject();
  writeFiles(stopped, { "content/x.md": page("title: X", "{% macommande %}") });
  const [, { code: status }] = await Promise.all([runBareEleventy(evaluated), runBareEleventy(stopped)]);
  assert.match(readFileSync(join(evaluated, "_site", "x", "index.html"), "utf8"), /42/);
  assert.notEqual(status, 0);

  const site = await buildFixture({
    "pages/x.md": page("title: 'Titre {{ 6 | times: 7 }}'\nsummary: '{% macommande %} {{ title }}'", BRACES),
  });
  const built = site.page("/x");
  assert.equal(built.h1, "Titre {{ 6 | times: 7 }}");
  const paragraphs = built.texts("p", {}, built.one("div", { class: "app-content" }));
  assert.deepEqual(paragraphs, BRACES.split("\n\n"));
  assert.deepEqual(built.texts("p", {}, built.one("div", { class: "fr-text--lead" })), [
    "{% macommande %} {{ title }}",
  ]);
  // Digests may hold any figure.
  assert.ok(!built.source.replace(/ integrity="[^"]*"/g, "").includes("42"));
});
