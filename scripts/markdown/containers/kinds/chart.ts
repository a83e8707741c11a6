/** Turns a table of numbers into the geometry of a static, accessible drawing. */
import { drawBars } from "../../charts/bars.ts";
import { type ChartData, goalText } from "../../charts/data.ts";
import { drawLines } from "../../charts/lines.ts";
import { type ContainerUse, type TableTexts, textOf } from "../definition.ts";
import { readChartData } from "./chart-data.ts";

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
  return { ...shapes, description: describe(data), legend };
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
