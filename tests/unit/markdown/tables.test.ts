/** Tables and charts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumber } from "../../../scripts/markdown/containers/kinds/chart-data.ts";
import { html, problems } from "./support.ts";

const TABLE = "| a | b |\n| --- | ---: |\n| x | 1 |";

test("a line with a bar is a paragraph", () => {
  assert.equal(html("Développeur | Designer\n").trim(), "<p>Développeur | Designer</p>");
});

test("a table gets DSFR's wrappers, scopes, and the nearest heading as its hidden caption", () => {
  assert.equal(
    html(`## Chiffres\n\n${TABLE}`).trim(),
    [
      '<h2 id="chiffres">Chiffres</h2>',
      '<div class="fr-table fr-table--no-caption fr-table--multiline">',
      '<div class="fr-table__wrapper">',
      '<div class="fr-table__container">',
      '<div class="fr-table__content">',
      "<table>",
      "<caption>Chiffres</caption>",
      "<thead>",
      "<tr>",
      '<th scope="col">a</th>',
      '<th class="fr-cell--right" scope="col">b</th>',
      "</tr>",
      "</thead>",
      "<tbody>",
      "<tr>",
      "<td>x</td>",
      '<td class="fr-cell--right">1</td>',
      "</tr>",
      "</tbody>",
      "</table>",
      "</div>",
      "</div>",
      "</div>",
      "</div>",
    ].join("\n"),
  );
});

test("a table without a heading is named by the page", () => {
  assert.match(html(TABLE), /<caption>Titre de la page<\/caption>/);
});

test("a caption may be written", () => {
  const table = html(`:::tableau[L'effectif]\n${TABLE}\n:::`);
  assert.match(table, /<caption>L(’|&#8217;)effectif<\/caption>/);
  assert.doesNotMatch(table, /no-caption/);
});

test("a wide table can be scrolled from the keyboard", () => {
  assert.match(
    html("| a | b | c |\n|--|--|--|\n| 1 | 2 | 3 |"),
    /<section class="fr-table__content" aria-label="Titre de la page" tabindex="0">/,
  );
});

test("a header without text is a plain cell", () => {
  assert.match(html("| | b |\n|--|--|\n| 1 | 2 |"), /<tr>\n<td><\/td>\n<th scope="col">b<\/th>/);
});

test("raw tables are left as they are", () => {
  assert.equal(html("<table><tr><td>a</td></tr></table>"), "<table><tr><td>a</td></tr></table>");
});

const NUMBERS: [string, number | undefined][] = [
  ["12 243", 12243],
  ["12\u202f243,5", 12243.5],
  ["3,345", 3.345],
  ["2.5", 2.5],
  ["40 %", 40],
  ["1 200 €", 1200],
  ["-3", -3],
  ["−3", -3],
  ["1,2,3", undefined],
  ["douze", undefined],
  ["", undefined],
];

for (const [written, number] of NUMBERS)
  test(`« ${written} » reads as ${number}`, () => assert.equal(readNumber(written), number));

const CHART = "| Mois | Visiteurs |\n| --- | ---: |\n| Janvier | 10 000 |\n| Février | 20 000 |";

test("bars are as long as their numbers, from nought", () => {
  const drawing = html(`:::graphique[Visites]{unite=visiteurs objectif=40000}\n${CHART}\n:::`);
  const widths = [...drawing.matchAll(/<rect [^>]* x="([\d.]+)" [^>]*width="([\d.]+)"/g)].map(
    ([, x, width]) => [Number(x), Number(width)],
  );
  assert.deepEqual(
    widths.map(([x]) => x),
    [8, 8],
  );
  assert.equal(widths[1]?.[1], 2 * (widths[0]?.[1] ?? 0));
  assert.match(drawing, /<text class="chart__goal-label"[^>]*>Objectif\u00a0: 40\u202f000 visiteurs<\/text>/);
});

test("a long name is written on several lines above its bar, whole", () => {
  const names = [
    "Une situation de produits en cours d’investigation dans tous les ministères et les collectivités",
    `https://example.org/${"chemin/".repeat(20)}`,
    "W".repeat(60),
  ];
  const rows = names.map((name) => `| ${name} | 3 |`).join("\n");
  const drawing = html(`:::graphique[Produits]\n| Situation | Nombre |\n| --- | ---: |\n${rows}\n:::`);
  const found = [
    ...drawing.matchAll(/<(?:text class="chart__label"[^>]*|rect [^>]*) y="([\d.]+)"[^>]*>([^<]*)/g),
  ].map(([, y, text = ""]) => ({ y: Number(y), text }));
  const lines = found.map(({ text }) => text).filter(Boolean);
  assert.ok(
    found.every(({ y }, index) => y > (found[index - 1]?.y ?? 0)),
    "something lies on what is above it",
  );
  assert.equal(lines.join("").replace(/\s/g, ""), names.join("").replace(/\s/g, ""));
  for (const line of lines) assert.ok(line.length <= (line.startsWith("W") ? 23 : 60), line);
});

test("a chart says in words what it draws, and keeps its table", () => {
  const drawing = html(`:::graphique[Visites]{type=courbe unite=visiteurs}\n${CHART}\n:::`);
  assert.match(drawing, /role="img" aria-labelledby="graphique-visites-titre graphique-visites-description"/);
  assert.match(
    drawing,
    /<desc [^>]*>Visiteurs \(en visiteurs\)\u00a0: Janvier, 10\u00a0000\u00a0; Février, 20\u00a0000\.<\/desc>/,
  );
  assert.match(drawing, /<caption>Visites<\/caption>/);
  assert.doesNotMatch(drawing, /style=|<script/);
});

test("a curve rises with its numbers, between round graduations", () => {
  const drawing = html(`:::graphique[Visites]{type=courbe}\n${CHART}\n:::`);
  const [first = 0, second = 0] = [...drawing.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  assert.ok(second < first);
  const ticks = [...drawing.matchAll(/chart__tick"[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(ticks, ["0", "5\u202f000", "10\u202f000", "15\u202f000", "20\u202f000"]);
});

test("a missing number leaves a gap in the curve", () => {
  const rows = ["1", "2", "-", "4", "5"].map((value, index) => `| ${index} | ${value} |`).join("\n");
  const drawing = html(`:::graphique[G]{type=courbe}\n| a | b |\n|--|--|\n${rows}\n:::`);
  assert.equal(drawing.match(/<polyline/g)?.length, 2);
});

test("several columns are told apart by a legend", () => {
  const drawing = html(":::graphique[G]\n| a | 2024 | 2025 |\n|--|--|--|\n| x | 1 | 2 |\n:::");
  assert.match(drawing, /<li class="chart__key chart__key--2">2025<\/li>/);
  assert.match(drawing, /chart__bar--2/);
});

const FAULTS: [string, string][] = [
  [":::graphique[G]\n| a | b |\n|--|--|\n| x | douze |\n:::", "4:1 chart-number"],
  [":::graphique[G]\n| a |\n|--|\n| x |\n:::", "1:1 chart-table"],
  [":::graphique[G]\ntexte\n:::", "1:1 missing-content"],
  [":::graphique[G]{objectif=beaucoup}\n| a | b |\n|--|--|\n| x | 1 |\n:::", "1:17 container-attribute"],
  [":::tableau[T]\ntexte\n:::", "1:1 missing-content"],
];

for (const [body, problem] of FAULTS)
  test(`chart or table fault: ${problem}`, () => assert.deepEqual(problems(body), [problem]));
