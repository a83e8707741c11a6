/** From numbers to lengths: what bars and lines share. */
import type { ChartData, Value } from "./data.ts";

/** Width of every drawing in its own units: one unit is about a pixel on the narrowest phones. */
export const WIDTH = 320;
export const MARGIN = 8;
export const LINE_HEIGHT = 18;

export type Scale = (value: number) => number;

export function scaleTo(low: number, high: number, from: number, to: number): Scale {
  return (value) => round(from + ((value - low) * (to - from)) / (high - low));
}

/** From the lowest to the highest number, nought and the goal among them. */
export function extent(data: ChartData): [number, number] {
  const numbers = [...allValues(data), ...(data.goal ? [data.goal] : [])].map(({ number }) => number);
  const low = numbers.reduce((a, b) => Math.min(a, b), 0);
  const high = numbers.reduce((a, b) => Math.max(a, b), 0);
  return [low, high === low ? low + 1 : high];
}

export function allValues(data: ChartData): Value[] {
  return data.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

/** Round numbers that span the values, about as many as asked. */
export function niceTicks(low: number, high: number, most: number): number[] {
  const rough = (high - low) / (most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
