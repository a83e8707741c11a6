import assert from "node:assert/strict";
import { test } from "node:test";
import type { PathCommand } from "opentype.js";
import { FULL, maskOf } from "../../../../scripts/publish/sharing/glyph-mask.ts";

type Point = [x: number, y: number];

const polygon = ([from, ...others]: Point[]): PathCommand[] => [
  ...(from ? [{ type: "M", x: from[0], y: from[1] } as const] : []),
  ...others.map(([x, y]) => ({ type: "L", x, y }) as const),
  { type: "Z" },
];
const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** The levels row by row, in hexadecimal, what is bare at the end of a row aside. */
const rows = (outline: PathCommand[]) => {
  const { left, top, width, height, levels } = maskOf(outline) ?? assert.fail("nothing is covered");
  const drawn = Array.from({ length: height }, (_, row) =>
    [...levels.subarray(row * width, (row + 1) * width)]
      .map((level) => level.toString(16))
      .join("")
      .replace(/0+$/, ""),
  );
  return { left, top, drawn };
};

test("pixels within an outline are covered, those that its edge crosses in part", () => {
  assert.deepEqual(rows(polygon(box(-1, -2, 2, 0))), { left: -1, top: -2, drawn: ["fff", "fff"] });
  assert.deepEqual(rows(polygon(box(0.4, 0, 2.2, 1.5))), { left: 0, top: 0, drawn: ["9f3", "582"] });
  assert.deepEqual(
    rows(
      polygon([
        [0, 0],
        [4, 0],
        [0, 4],
      ]),
    ).drawn,
    ["fff8", "ff8", "f8", "8"],
  );
});

test("a counter stays bare, whichever way outlines turn", () => {
  const [outer, inner] = [box(0, 0, 4, 3), box(1, 1, 3, 2).reverse()];
  const expected = ["ffff", "f00f", "ffff"];
  assert.deepEqual(rows([...polygon(outer), ...polygon(inner)]).drawn, expected);
  assert.deepEqual(rows([...polygon(outer.reverse()), ...polygon(inner.reverse())]).drawn, expected);
});

test("outlines that overlap cover no more than all", () => {
  assert.deepEqual(rows([...polygon(box(0, 0, 3, 1)), ...polygon(box(1, 0, 4, 1))]).drawn, ["ffff"]);
});

test("a curve covers what is under it", () => {
  // A quarter of a disc is very nearly this cubic.
  const [radius, control] = [40, 40 * 0.5523];
  const quarter: PathCommand[] = [
    { type: "M", x: 0, y: 0 },
    { type: "L", x: radius, y: 0 },
    { type: "C", x1: radius, y1: control, x2: control, y2: radius, x: 0, y: radius },
    { type: "Z" },
  ];
  // The area under this quadratic is a sixth of the square of its controls.
  const bow: PathCommand[] = [
    { type: "M", x: 0, y: 30 },
    { type: "Q", x1: 0, y1: 0, x: 30, y: 0 },
    { type: "L", x: 0, y: 0 },
    { type: "Z" },
  ];
  const area = (outline: PathCommand[]) =>
    (maskOf(outline)?.levels.reduce((sum, level) => sum + level, 0) ?? 0) / FULL;
  assert.ok(Math.abs(area(quarter) - (Math.PI * radius * radius) / 4) < 5, String(area(quarter)));
  assert.ok(Math.abs(area(bow) - 30 ** 2 / 6) < 2, String(area(bow)));
});

test("a blank covers nothing", () => {
  assert.equal(maskOf([]), undefined);
});
