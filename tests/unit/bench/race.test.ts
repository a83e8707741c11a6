/** The race: what the programs write, what is counted, how it is told. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { entrants, type Result } from "../../../scripts/bench/race/race.ts";
import { raceTable } from "../../../scripts/bench/race/table.ts";
import type { Usage } from "../../../scripts/bench/race/usage.ts";
import { Workshop } from "../../../scripts/bench/race/workshop.ts";
import { writeTree } from "../../../scripts/bench/write-tree.ts";
import { PROJECT_ROOT } from "../../../scripts/generator/options.ts";
import { filesUnder } from "../../../scripts/publish/asset-bundle.ts";

let workshop: Workshop;
let content: string;

before(async () => {
  workshop = await Workshop.open(PROJECT_ROOT);
  content = join(workshop.root, "content");
  const text = (data: string, body = "Un **texte**.") => `---\n${data}\n---\n\n${body}\n`;
  writeTree(content, [
    { path: "pages/contact.md", text: text("title: Contact\npermalink: /contact/\nlayout: page") },
    { path: "posts/2020-01-02-essai.md", text: text("title: Essai\ndate: 2020-01-02") },
    {
      path: "startups/produit.md",
      text: text("title: Un produit\nmission: Aider\nphases:\n  - name: alpha"),
    },
    ...["incubators", "fasts", "mooc", "organisations", "teams", "phases", "intras"].map((folder) => ({
      path: `${folder}/un.md`,
      text: text("title: Un"),
    })),
    { path: "members/ada.md", text: text("fullname: Ada") },
  ]);
});

after(() => workshop.close());

function runProgram(...args: string[]): { output: string; usage: Usage } {
  const output = workshop.clearOutput();
  const file = join(workshop.root, "usage.json");
  const [program = "", ...others] = args;
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", workshop.program("usage"), program, content, output, ...others],
    { cwd: workshop.root, encoding: "utf8", env: { ...process.env, BENCH_USAGE: file } },
  );
  assert.equal(status, 0, stderr);
  return { output, usage: JSON.parse(readFileSync(file, "utf8")) as Usage };
}

test("the floor and Eleventy make the same pages, which show the same", () => {
  const pages = (folder: string) => filesUnder(folder).filter((file) => file.endsWith(".html"));
  const read = (folder: string) =>
    new Map(pages(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const floor = read(runProgram(workshop.program("floor")).output);
  const eleventy = read(runProgram(workshop.program("eleventy"), workshop.layouts).output);
  assert.equal(floor.size, 6);
  assert.deepEqual([...eleventy.keys()].sort(), [...floor.keys()].sort());
  for (const [file, html] of floor) {
    const main = (text = "") =>
      text.slice(text.indexOf("<main"), text.indexOf("</main>")).replace(/\s+/g, "");
    assert.equal(main(eleventy.get(file)), main(html), file);
    assert.match(html, /<strong>texte<\/strong>/);
  }
});

test("what a program uses is counted, its children included", () => {
  const { usage } = runProgram(workshop.program("floor"));
  assert.ok(usage.cpu > 0.02 && usage.wall > 0.02 && usage.memory > 20, JSON.stringify(usage));
});

test("a table tells ratios to the floor, what others do not do apart", () => {
  const result = (name: string, cpu: number, parts = {}): Result => {
    return { name, cpu, wall: cpu, memory: 100, parts, pages: 901, megabytes: 25.4 };
  };
  const table = raceTable([result("plancher", 1.5), result("à froid", 4.5, { images: 1, search: 0.5 })]);
  const [, , floor, cold] = table.split("\n");
  assert.equal(floor, "| plancher | 1,50 | 1,00 |  |  | 1,00 | 1,50 | 100 | 901 | 25,4 |");
  assert.equal(cold, "| à froid | 4,50 | 3,00 | 1,00 | 0,50 | 2,00 | 4,50 | 100 | 901 | 25,4 |");
});

test("a corpus of any size is raced, though its lists weigh more than may be published", () => {
  const builds = entrants(workshop, content, "2026-09-15").filter(({ name }) => name.startsWith("à "));
  assert.equal(builds.length, 3);
  for (const { args } of builds) assert.match(args("site").join(" "), / --budgets warn(?: |$)/);
});
