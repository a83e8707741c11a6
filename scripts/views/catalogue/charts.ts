/** Charts of the catalogue's figures, each with the table that says the same. */
import type { Share } from "../../catalogue/figures.ts";
import { drawBars } from "../../markdown/charts/bars.ts";
import { type ChartData, formatNumber, type Value } from "../../markdown/charts/data.ts";
import { drawLines } from "../../markdown/charts/lines.ts";

/** What the chart component draws, beside the table that its caller gives. */
export interface Chart {
  id: string;
  title: string;
  description: string;
  type: "bars" | "lines";
  width: number;
  height: number;
  legend: readonly string[];
}

export interface DataTable {
  caption: string;
  /** The first one is that of the names. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
  /** Wider than a phone. */
  scrolls: boolean;
}

/** A chart and its figures. */
export interface Figure {
  chart: Chart;
  table: DataTable;
}

interface Titles {
  id: string;
  title: string;
  /** What the names are, and what is counted: `Phase`, `Produits`. */
  columns: readonly [names: string, counts: string];
}

/** One bar a share. */
export function barFigure({ id, title, columns }: Titles, shares: readonly Share[]): Figure {
  const labels = shares.map(({ label }) => label);
  const values = shares.map(({ count }) => toValue(count));
  return {
    chart: {
      ...drawBars(dataOf(labels, columns[1], values)),
      id,
      title,
      description: `${columns[1]}\u00a0: ${shares.map(({ label, count }) => `${label}, ${formatNumber(count)}`).join("\u00a0; ")}.`,
      legend: [],
    },
    table: {
      caption: title,
      columns,
      rows: shares.map(({ label, count }) => ({ label, cells: [formatNumber(count)] })),
      scrolls: false,
    },
  };
}

interface MonthlySeries {
  id: string;
  label: string;
  counts: readonly number[];
}

interface MonthlyOptions {
  /** The highest number of the charts that this one stands beside. */
  highest?: number;
  small?: boolean;
}

const SMALL = { plotHeight: 90, maxTicks: 3 };

/** Years named under a line. */
const YEARS = { large: 5, small: 3 };

/** One line, a point a month. */
export function monthlyChart(
  { id, label, counts }: MonthlySeries,
  months: readonly string[],
  { highest = 0, small = false }: MonthlyOptions = {},
): Chart {
  const data = dataOf(months, label, counts.map(toValue));
  const last = counts.at(-1) ?? 0;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const first = months.find((_, index) => (counts[index] ?? 0) > 0) ?? months[0] ?? "";
  return {
    ...drawLines(data, {
      ...(small ? SMALL : {}),
      highest,
      marks: false,
      names: yearNames(months, small ? YEARS.small : YEARS.large),
    }),
    id,
    title: `${label}\u00a0: ${formatNumber(last)}`,
    description:
      most === 0
        ? "Aucun membre."
        : `Depuis ${first.slice(0, 4)}, ${formatNumber(most)} au plus, ${formatNumber(last)} aujourd’hui.`,
    legend: [],
  };
}

/** Januaries at even distances, away from both ends, where their names would not fit. */
function yearNames(months: readonly string[], most: number): Map<number, string> {
  const margin = months.length / 20;
  const januaries = months.flatMap((month, index) =>
    month.endsWith("-01") && index >= margin && index <= months.length - 1 - margin ? [index] : [],
  );
  const step = Math.max(1, Math.ceil(januaries.length / most));
  return new Map(
    januaries
      .filter((_, rank) => rank % step === 0)
      .map((index) => [index, (months[index] ?? "").slice(0, 4)]),
  );
}

/** The last month of each year, by its rank: tables tell years where drawings show months. */
export function yearEnds(months: readonly string[]): { year: string; index: number }[] {
  const ends = new Map(months.map((month, index) => [month.slice(0, 4), index]));
  return [...ends].map(([year, index]) => ({ year, index }));
}

function dataOf(labels: readonly string[], name: string, values: Value[]): ChartData {
  return { labels: [...labels], series: [{ name, values }], unit: "", goal: undefined };
}

function toValue(number: number): Value {
  return { number, text: formatNumber(number) };
}
