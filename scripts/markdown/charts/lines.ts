/** Lines over time, with the scale on the left and names under the drawing. */
import { type ChartData, formatNumber, goalText } from "./data.ts";
import { extent, LINE_HEIGHT, MARGIN, niceTicks, round, scaleTo, WIDTH } from "./scale.ts";

const PLOT_HEIGHT = 180;
const MAX_TICKS = 5;
const MAX_LABELS = 5;

export interface LineOptions {
  plotHeight?: number;
  maxTicks?: number;
  /** The highest number that the scale must hold, so that several drawings can be compared. */
  highest?: number;
  /** A mark on each number: only where there are few. */
  marks?: boolean;
  /** Names under the drawing, by rank of the number; otherwise a few of the labels, the last among them. */
  names?: ReadonlyMap<number, string>;
}

export function drawLines(data: ChartData, options: LineOptions = {}) {
  const { plotHeight = PLOT_HEIGHT, maxTicks = MAX_TICKS, highest = 0, marks = true } = options;
  const [low, high] = extent(data);
  const ticks = niceTicks(low, Math.max(high, highest), maxTicks);
  const left =
    MARGIN + 7 * ticks.reduce((length, tick) => Math.max(length, formatNumber(tick).length), 0) + 4;
  const top = LINE_HEIGHT;
  const bottom = top + plotHeight;
  const y = scaleTo(ticks[0] ?? 0, ticks.at(-1) ?? 1, bottom, top);
  const last = data.labels.length - 1;
  const x = (index: number) =>
    round(last === 0 ? (left + WIDTH) / 2 : left + 8 + (index * (WIDTH - left - 24)) / last);
  // The names at both ends stay inside the drawing.
  const edge = (index: number) => {
    if (last > 0 && index === last) return { x: WIDTH, anchor: "end" };
    return index === 0 && last > 0 ? { x: left, anchor: "start" } : { x: x(index), anchor: "middle" };
  };
  const names = options.names ?? namesAmong(data.labels);
  return {
    type: "lines" as const,
    width: WIDTH,
    height: bottom + LINE_HEIGHT + 6,
    left,
    right: WIDTH - MARGIN,
    ticks: ticks.map((tick) => ({ y: y(tick), text: formatNumber(tick) })),
    labels: [...names].map(([index, text]) => ({ text, ...edge(index), y: bottom + LINE_HEIGHT })),
    lines: data.series.map(({ values }, series) => ({
      series: series + 1,
      points: pieces(values.map((value, index) => value && { x: x(index), y: y(value.number) })),
      marks: !marks
        ? []
        : values.flatMap((value, index) =>
            value
              ? [{ x: x(index), y: y(value.number), text: `${data.labels[index]}\u00a0: ${value.text}` }]
              : [],
          ),
    })),
    goal: data.goal && { y: y(data.goal.number), text: goalText(data, data.goal) },
  };
}

/** A few labels at even distances, the last one among them. */
function namesAmong(labels: readonly string[]): Map<number, string> {
  const last = labels.length - 1;
  const step = Math.max(1, Math.ceil(labels.length / MAX_LABELS));
  const kept = labels.map((text, index): [number, string] => [index, text]);
  return new Map(kept.filter(([index]) => (last - index) % step === 0));
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
