import assert from "node:assert/strict";
import { test } from "node:test";
import { barFigure, monthlyChart, yearEnds } from "../../../../scripts/views/catalogue/charts.ts";

/** What the drawing of bars and lines holds, told loosely: templates read it. */
interface Shapes {
  rows: { lines: { text: string }[]; bars: { width: number; text: string }[] }[];
  ticks: { text: string }[];
  labels: { text: string; x: number }[];
  lines: { points: string[]; marks: unknown[] }[];
}
const shapes = (chart: object) => chart as unknown as Shapes;

const MONTHS = Array.from(
  { length: 40 },
  (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
);

test("bars and table tell the same figures in the same order", () => {
  const { chart, table } = barFigure({ id: "a", title: "Produits", columns: ["Phase", "Produits"] }, [
    { id: "x", label: "Construction", count: 1200 },
    { id: "y", label: "Arrêté", count: 0 },
  ]);
  const { rows } = shapes(chart);
  assert.deepEqual(
    rows.map(({ lines, bars }) => [lines[0]?.text, bars[0]?.text]),
    [
      ["Construction", "1\u202f200"],
      ["Arrêté", "0"],
    ],
  );
  assert.equal(rows[1]?.bars[0]?.width, 0);
  assert.deepEqual(table.rows, [
    { label: "Construction", cells: ["1\u202f200"] },
    { label: "Arrêté", cells: ["0"] },
  ]);
  assert.match(chart.description, /Construction, 1\u202f200\u00a0; Arrêté, 0\./);
});

test("a line has a point a month, no mark, and ends its title with the figure of the day", () => {
  const counts = MONTHS.map((_, index) => index);
  const chart = monthlyChart({ id: "a", label: "Membres", counts }, MONTHS);
  const [line] = shapes(chart).lines;
  assert.equal(line?.points.join(" ").split(" ").length, 40);
  assert.deepEqual(line?.marks, []);
  assert.equal(chart.title, "Membres\u00a0: 39");
});

test("the years under a line are Januaries away from its ends", () => {
  const counts = MONTHS.map(() => 1);
  const { labels } = shapes(monthlyChart({ id: "a", label: "Membres", counts }, MONTHS));
  assert.deepEqual(
    labels.map(({ text }) => text),
    ["2023", "2024", "2025"],
  );
  for (const { x } of labels) assert.ok(x > 30 && x < 306, `a name stands at ${x}`);
});

test("charts that stand side by side have one scale", () => {
  const counts = MONTHS.map(() => 2);
  const alone = shapes(monthlyChart({ id: "a", label: "A", counts }, MONTHS, { small: true }));
  const beside = shapes(monthlyChart({ id: "a", label: "A", counts }, MONTHS, { small: true, highest: 400 }));
  assert.equal(alone.ticks.at(-1)?.text, "2");
  assert.equal(beside.ticks.at(-1)?.text, "400");
});

test("a chart says in words since when and how many", () => {
  const counts = MONTHS.map((_, index) => (index < 12 ? 0 : index === 20 ? 9 : 4));
  assert.equal(
    monthlyChart({ id: "a", label: "A", counts }, MONTHS).description,
    "Depuis 2023, 9 au plus, 4 aujourd’hui.",
  );
  const none = MONTHS.map(() => 0);
  assert.equal(monthlyChart({ id: "a", label: "A", counts: none }, MONTHS).description, "Aucun membre.");
});

test("a single month and no month at all can be drawn", () => {
  assert.equal(monthlyChart({ id: "a", label: "A", counts: [3] }, ["2026-08"]).title, "A\u00a0: 3");
  assert.equal(monthlyChart({ id: "a", label: "A", counts: [] }, []).title, "A\u00a0: 0");
});

test("tables tell the last month of each year, the current one included", () => {
  assert.deepEqual(yearEnds(["2024-11", "2024-12", "2025-01", "2025-02"]), [
    { year: "2024", index: 1 },
    { year: "2025", index: 3 },
  ]);
});
