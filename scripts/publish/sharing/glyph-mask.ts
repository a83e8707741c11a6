/** Draws the outline of a letter as the share of each pixel that it covers. */
import type { PathCommand } from "opentype.js";

/** A letter to be blended in a drawing; places are told from the point where it is set. */
export interface GlyphMask {
  left: number;
  top: number;
  width: number;
  height: number;
  /** For each pixel, row by row, from 0 (bare) to `FULL` (covered). */
  levels: Uint8Array;
}

/** Sixteen shades, bare and covered included: the eye tells no more of them on the edge of a letter. */
export const FULL = 15;

/** Rows of pixels are cut in as many lines; along them, places are exact. */
const LINES = 16;

/** Curves are cut in as many segments: on an O of the largest title, a thirtieth of a pixel is lost. */
const SEGMENTS = 16;

type Point = readonly [x: number, y: number];

/** @returns undefined for an outline that covers nothing */
export function maskOf(outline: readonly PathCommand[]): GlyphMask | undefined {
  const contours = contoursOf(outline);
  const points = contours.flat();
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  // What a crossing brings goes to two pixels.
  const width = Math.floor(Math.max(...xs)) - left + 2;
  const height = Math.ceil(Math.max(...ys)) - top;
  const changes = new Float64Array(width * height);
  for (const contour of contours) {
    for (const [index, to] of contour.entries()) {
      const from = contour.at(index - 1) ?? to;
      cross([from[0] - left, from[1] - top], [to[0] - left, to[1] - top], changes, width);
    }
  }
  return { left, top, width, height, levels: levelsOf(changes, width) };
}

/** Notes how what is covered changes, along each line that a side of the outline crosses. */
function cross(from: Point, to: Point, changes: Float64Array, width: number): void {
  const [upper, lower, change] = from[1] < to[1] ? [from, to, 1] : [to, from, -1];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  const end = Math.ceil(lower[1] * LINES - 0.5);
  for (let line = Math.ceil(upper[1] * LINES - 0.5); line < end; line += 1) {
    const x = upper[0] + ((line + 0.5) / LINES - upper[1]) * slope;
    const column = Math.floor(x);
    const at = Math.floor(line / LINES) * width + column;
    changes[at] = (changes[at] ?? 0) + change * (column + 1 - x);
    changes[at + 1] = (changes[at + 1] ?? 0) + change * (x - column);
  }
}

/** What is covered is the sum of the changes from the start of the row. */
function levelsOf(changes: Float64Array, width: number): Uint8Array {
  const levels = new Uint8Array(changes.length);
  let covered = 0;
  for (const [at, change] of changes.entries()) {
    covered = at % width === 0 ? change : covered + change;
    levels[at] = Math.round((Math.min(Math.abs(covered), LINES) * FULL) / LINES);
  }
  return levels;
}

/** The closed lines of an outline, its curves cut in segments. */
function contoursOf(outline: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  for (const command of outline) {
    if (command.type === "Z") continue;
    const to: Point = [command.x, command.y];
    if (command.type === "M") {
      contour = [to];
      contours.push(contour);
    } else if (command.type === "L") contour.push(to);
    else {
      const from = contour.at(-1) ?? to;
      const first: Point = [command.x1, command.y1];
      const controls = command.type === "C" ? [first, [command.x2, command.y2] as const] : [first];
      for (let step = 1; step <= SEGMENTS; step += 1) {
        contour.push(pointAt([from, ...controls, to], step / SEGMENTS));
      }
    }
  }
  return contours;
}

/** A point of a Bézier curve, by halving the polygon of its controls as often as it takes. */
function pointAt(controls: readonly Point[], share: number): Point {
  const [first = [0, 0], ...others] = controls;
  if (others.length === 0) return first;
  const closer = others.map(([x, y], index): Point => {
    const [fromX, fromY] = controls[index] ?? first;
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return pointAt(closer, share);
}
