/** Draws what every sharing card of a site has: its edge, the State's mark, the site's name, as SVG. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CARD, type CardText } from "../../images/cards.ts";
import { BLUE, DISC, GROUND, INK, RED, WHITE } from "./colours.ts";
import type { Typeface } from "./typeface.ts";

/** The DSFR's logo is drawn in pixels of its own style sheet, then enlarged. */
const MARK = { x: 100, y: 52, scale: 1.9, size: 16.8, leading: 17.33, first: 35.9 };

/** @param dsfr folder of the DSFR's distribution, which gives the logo */
export function openGround(dsfr: string, bold: Typeface): (text: Pick<CardText, "site" | "mark">) => string {
  const { flag, motto } = readLogo(readFileSync(join(dsfr, "component", "logo", "logo.css"), "utf8"));
  return ({ site, mark }) =>
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
      edge(),
      markOf(mark, bold, flag, motto),
      bold.draw(site, 40, 400, 118, INK),
      "</svg>",
    ].join("");
}

/** The colours of the flag along the edge, on a pale ground. */
function edge(): string {
  const third = CARD.height / 3;
  return [
    `<rect width="100%" height="100%" fill="${GROUND}"/>`,
    `<circle cx="1110" cy="70" r="210" fill="${DISC}"/>`,
    `<rect width="24" height="${third}" fill="${BLUE}"/>`,
    `<rect y="${third}" width="24" height="${third}" fill="${WHITE}"/>`,
    `<rect y="${third * 2}" width="24" height="${third}" fill="${RED}"/>`,
  ].join("");
}

function markOf(lines: readonly string[], bold: Typeface, flag: string, motto: string): string {
  const names = lines.map((line, index) =>
    bold.draw(line.toLocaleUpperCase("fr"), MARK.size, 0, MARK.first + index * MARK.leading, INK),
  );
  const end = MARK.first - 14.55 + lines.length * MARK.leading + 5.33;
  return [
    `<g transform="translate(${MARK.x} ${MARK.y}) scale(${MARK.scale})">`,
    `<rect width="22" height="16" fill="${BLUE}"/><rect x="22" width="22" height="16" fill="${RED}"/>`,
    placed(flag, 0, -1, 44, 18),
    ...names,
    placed(motto, 0, end, 42, 30),
    "</g>",
  ].join("");
}

/** An SVG document as a part of another, in a box. */
function placed(svg: string, x: number, y: number, width: number, height: number): string {
  return svg.replace("<svg ", `<svg x="${x}" y="${y}" width="${width}" height="${height}" `);
}

/** The two drawings of the State's logo, which the DSFR holds in its style sheet. */
function readLogo(css: string): { flag: string; motto: string } {
  const [flag, motto] = ["before", "after"].map((part) => {
    const rule = css.slice(css.indexOf(`.fr-logo::${part} {`));
    return /url\("data:image\/svg\+xml;charset=utf8,([^"]*)"\)/.exec(rule)?.[1];
  });
  const whole = "viewBox='0 0 252 180'";
  if (!flag || !motto?.includes(whole)) throw new Error("the DSFR’s logo is not where it was");
  // The motto is there in black, then in white for the dark theme.
  const black = motto.replace(whole, "viewBox='0 0 126 90'");
  return { flag: decodeURIComponent(flag), motto: decodeURIComponent(black) };
}
