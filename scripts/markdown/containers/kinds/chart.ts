/** Turns a table of numbers into the geometry of a static, accessible drawing. */
import { type ContainerUse, type TableTexts, textOf } from "../definition.ts";
import { type ChartData, formatNumber, readChartData, type Value } from "./chart-data.ts";

/** Width of every drawing in its own units: one unit is about a pixel on the narrowest phones. */
const WIDTH = 320;
const MARGIN = 8;
const LINE_HEIGHT = 18;
const BAR_HEIGHT = 16;
const ROW_GAP = 12;
const PLOT_HEIGHT = 180;
const MAX_TICKS = 5;
const MAX_LABELS = 5;

/** What the chart component draws; every length is in the drawing's units. */
export interface Drawing {
  type: "bars" | "lines";
  width: number;
  height: number;
  description: string;
  legend: string[];
  [shape: string]: unknown;
}

/** The geometry of a chart; undefined, with problems, when the table is not one of numbers. */
export function drawChart(use: ContainerUse, table: TableTexts): Drawing | undefined {
  const data = readChartData(use, table);
  if (!data) return undefined;
  const shapes = textOf(use, "type") === "courbe" ? drawLines(data) : drawBars(data);
  const legend = data.series.length > 1 ? data.series.map(({ name }) => name) : [];
  return { ...shapes, width: WIDTH, description: describe(data), legend };
}

function drawBars(data: ChartData) {
  const [low, high] = extent(data);
  const labelRoom = 7 * Math.max(...allValues(data).map(({ text }) => text.length), 1) + MARGIN;
  const scale = scaleTo(low, high, MARGIN, WIDTH - labelRoom);
  let y = data.goal ? LINE_HEIGHT : 0;
  const rows = data.labels.map((label, row) => {
    const labelY = round(y + LINE_HEIGHT - 4);
    y += LINE_HEIGHT;
    const bars = data.series.map(({ values }, series) => {
      const value = values[row];
      const from = scale(0);
      const to = scale(value?.number ?? 0);
      const bar = {
        series: series + 1,
        x: Math.min(from, to),
        y: round(y),
        width: round(Math.abs(to - from)),
        height: BAR_HEIGHT,
        text: value?.text ?? "",
        textX: round(Math.max(from, to) + 4),
        textY: round(y + BAR_HEIGHT - 4),
      };
      y += BAR_HEIGHT + 2;
      return bar;
    });
    y += ROW_GAP;
    return { label, x: MARGIN, y: labelY, bars };
  });
  const goal = data.goal && { x: scale(data.goal.number), text: goalText(data, data.goal) };
  return { type: "bars" as const, height: round(y), rows, goal };
}

function drawLines(data: ChartData) {
  const ticks = niceTicks(...extent(data));
  const left = MARGIN + 7 * Math.max(...ticks.map((tick) => formatNumber(tick).length)) + 4;
  const top = LINE_HEIGHT;
  const bottom = top + PLOT_HEIGHT;
  const y = scaleTo(ticks[0] ?? 0, ticks.at(-1) ?? 1, bottom, top);
  const last = data.labels.length - 1;
  const x = (index: number) =>
    round(last === 0 ? (left + WIDTH) / 2 : left + 8 + (index * (WIDTH - left - 24)) / last);
  // The names at both ends stay inside the drawing.
  const edge = (index: number) => {
    if (last > 0 && index === last) return { x: WIDTH, anchor: "end" };
    return index === 0 && last > 0 ? { x: left, anchor: "start" } : { x: x(index), anchor: "middle" };
  };
  const step = Math.max(1, Math.ceil(data.labels.length / MAX_LABELS));
  return {
    type: "lines" as const,
    height: bottom + LINE_HEIGHT + 6,
    left,
    right: WIDTH - MARGIN,
    ticks: ticks.map((tick) => ({ y: y(tick), text: formatNumber(tick) })),
    labels: data.labels
      .map((text, index) => ({ text, ...edge(index), y: bottom + LINE_HEIGHT }))
      .filter((_label, index) => (last - index) % step === 0),
    lines: data.series.map(({ values }, series) => ({
      series: series + 1,
      points: pieces(values.map((value, index) => value && { x: x(index), y: y(value.number) })),
      marks: values.flatMap((value, index) =>
        value
          ? [{ x: x(index), y: y(value.number), text: `${data.labels[index]}\u00a0: ${value.text}` }]
          : [],
      ),
    })),
    goal: data.goal && { y: y(data.goal.number), text: goalText(data, data.goal) },
  };
}

/** Unbroken stretches of a line, as the points of a polyline. */
function pieces(points: ({ x: number; y: number } | undefined)[]): string[] {
  const stretches: string[][] = [[]];
  for (const point of points) {
    if (point) stretches.at(-1)?.push(`${point.x},${point.y}`);
    else stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 1).map((stretch) => stretch.join(" "));
}

function allValues(data: ChartData): Value[] {
  return data.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

/** From the lowest to the highest number, nought and the goal among them. */
function extent(data: ChartData): [number, number] {
  const numbers = [...allValues(data), ...(data.goal ? [data.goal] : [])].map(({ number }) => number);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  return [low, high === low ? low + 1 : high];
}

function scaleTo(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => round(from + ((value - low) * (to - from)) / (high - low));
}

/** Round numbers that span the values. */
function niceTicks(low: number, high: number): number[] {
  const rough = (high - low) / (MAX_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function goalText(data: ChartData, goal: Value): string {
  return `Objectif\u00a0: ${goal.text}${data.unit ? ` ${data.unit}` : ""}`;
}

function describe(data: ChartData): string {
  const unit = data.unit ? ` (en ${data.unit})` : "";
  const parts = data.series.map(({ name, values }) => {
    const listed = data.labels.map((label, index) => `${label}, ${values[index]?.text ?? "non renseigné"}`);
    return `${name}${unit}\u00a0: ${listed.join("\u00a0; ")}.`;
  });
  if (data.goal) parts.push(`${goalText(data, data.goal)}.`);
  return parts.join(" ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
