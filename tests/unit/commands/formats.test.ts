import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMATS } from "../../../scripts/commands/formats/index.ts";
import type { Problem } from "../../../scripts/content/problem.ts";

const PROBLEMS: Problem[] = [
  {
    file: "content/pages/été, ici.md",
    line: 3,
    column: 10,
    rule: "unknown-sidebar",
    message: "sidebar inconnu : « 100 % ».",
    hint: "Vouliez-vous dire « x » ?",
    severity: "error",
  },
  { file: "content/img/a.png", rule: "heavy-image", message: "cette image est lourde.", severity: "warning" },
];

test("GitHub's annotations keep their place, whatever the text holds", () => {
  assert.deepEqual(FORMATS.github(PROBLEMS).split("\n"), [
    "::error file=content/pages/été%2C ici.md,line=3,col=10,title=Menu latéral inconnu::" +
      "sidebar inconnu\u00a0: «\u00a0100\u00a0%25\u00a0».%0AVouliez-vous dire «\u00a0x\u00a0»\u00a0?",
    "::warning file=content/img/a.png,title=Image lourde::cette image est lourde.",
  ]);
});

test("JSON says whether the site may be published, and every problem", () => {
  assert.deepEqual(JSON.parse(FORMATS.json(PROBLEMS)), { publiable: false, problems: PROBLEMS });
  assert.deepEqual(JSON.parse(FORMATS.json([])), { publiable: true, problems: [] });
});

test("SARIF names each rule once and each result's place", () => {
  const { version, runs } = JSON.parse(FORMATS.sarif(PROBLEMS));
  assert.equal(version, "2.1.0");
  const [{ tool, results }] = runs;
  assert.deepEqual(
    tool.driver.rules.map(({ id }: { id: string }) => id),
    ["heavy-image", "unknown-sidebar"],
  );
  const [first, second] = results;
  assert.equal(first.ruleIndex, 1);
  assert.equal(first.level, "error");
  const { artifactLocation, region } = first.locations[0].physicalLocation;
  assert.equal(decodeURI(artifactLocation.uri), PROBLEMS[0]?.file);
  assert.deepEqual(region, { startLine: 3, startColumn: 10 });
  assert.equal(second.locations[0].physicalLocation.region, undefined);
});

test("text for a person says so when all is well", () => {
  assert.equal(FORMATS.text([]), "Rien à signaler.");
  assert.match(FORMATS.text(PROBLEMS), /1 erreur, 1 avertissement dans 2 fichiers\.$/);
});
