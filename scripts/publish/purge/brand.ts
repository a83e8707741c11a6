/**
 * The drawings of the State's brand mark, in a file beside the sheet: they weigh a sixth of it, which leaves room in one
 * file for what all pages use. Icons stay in the sheet.
 */
import type { Root } from "postcss";
import { PLAIN_DRAWING } from "../drawings.ts";

export interface BrandApart {
  /** The sheet without the drawings. */
  css: string;
  /** The file of the drawings, where the sheet says it is. */
  svg: string;
}

const MARK = /\.fr-logo(?!\w)/;

/** The drawings of the brand mark in a sheet, as it writes them. */
export function brandDrawings(root: Root): string[] {
  const drawings = new Set<string>();
  root.walkRules(MARK, (rule) => {
    rule.walkDecls(({ value }) => {
      for (const [, drawing = ""] of value.matchAll(PLAIN_DRAWING)) drawings.add(drawing);
    });
  });
  return [...drawings];
}

/**
 * Moves some drawings out of a sheet, each being a view of the file.
 *
 * @param addressOf where the file is, from its text
 */
export function brandApart(
  css: string,
  drawings: readonly string[],
  addressOf: (svg: string) => string,
): BrandApart {
  const svg = fileOf(drawings);
  const address = addressOf(svg);
  const apart = css.replace(PLAIN_DRAWING, (written, drawing: string) => {
    const index = drawings.indexOf(drawing);
    return index < 0 ? written : `url(${address}#${viewOf(index)})`;
  });
  return { css: apart, svg };
}

const viewOf = (index: number) => `v${index + 1}`;

/** One drawing above the other, each with a view that shows nothing else. */
function fileOf(drawings: readonly string[]): string {
  let top = 0;
  const parts = drawings.map((drawing, index) => {
    const svg = decodeURIComponent(drawing);
    const [, , width = 0, height = 0] = (/ viewBox='([^']*)'/.exec(svg)?.[1] ?? "").split(" ").map(Number);
    const view = `<view id='${viewOf(index)}' viewBox='0 ${top} ${width} ${height}'/>`;
    const part = svg.replace(/<svg xmlns='[^']*'/, `<svg y='${top}' width='${width}' height='${height}'`);
    top += height;
    return view + part;
  });
  const ids = parts.flatMap((part) => part.match(/ id='[^']*'/g) ?? []);
  if (new Set(ids).size < ids.length) throw new Error("two drawings of the brand mark name parts alike");
  return `<svg xmlns='http://www.w3.org/2000/svg'>${parts.join("")}</svg>\n`;
}
