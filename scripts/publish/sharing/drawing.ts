/** Draws the card under which a page is shared: the State's mark, the section and the title, as SVG. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CARD, type CardText } from "../../images/cards.ts";
import { openTypeface, type Typeface } from "./typeface.ts";
import { wrap } from "./wrap.ts";

/** Colours of the State's brand, in its light theme. */
const BLUE = "#000091";
const RED = "#e1000f";
const INK = "#161616";
const GREY = "#3a3a3a";
const GROUND = "#f5f5fe";
const DISC = "#e3e3fd";
const WHITE = "#ffffff";

/** Every colour of a card, their shades aside. */
export const CARD_COLOURS: readonly string[] = [BLUE, RED, INK, GREY, GROUND, DISC, WHITE];

const LEFT = 100;
const ROOM = CARD.width - 2 * LEFT;
const TITLE_LINES = 4;

/** A title of four lines is set smaller. */
const TITLE_SIZES = [68, 56] as const;
const SECTION = { size: 32, base: 300 };
const LEADING = 1.17;

/** The DSFR's logo is drawn in pixels of its own style sheet, then enlarged. */
const MARK = { x: LEFT, y: 52, scale: 1.9, size: 16.8, leading: 17.33, first: 35.9 };

/** A function that draws cards with the faces and the logo of a project's DSFR. */
export function openDrawing(root: string): (text: CardText) => string {
  const dsfr = join(root, "node_modules", "@gouvfr", "dsfr", "dist");
  const bold = openTypeface(join(dsfr, "fonts", "Marianne-Bold.woff"));
  const regular = openTypeface(join(dsfr, "fonts", "Marianne-Regular.woff"));
  const { flag, motto } = readLogo(readFileSync(join(dsfr, "component", "logo", "logo.css"), "utf8"));
  return (text) =>
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
      ground(),
      markOf(text.mark, bold, flag, motto),
      bold.draw(text.site, 40, 400, 118, INK),
      words(text, bold, regular),
      "</svg>",
    ].join("");
}

/** The colours of the flag along the edge, on a pale ground. */
function ground(): string {
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

function words({ title, section }: CardText, bold: Typeface, regular: Typeface): string {
  const [large, small] = TITLE_SIZES;
  const setIn = (size: number) => wrap(title, (text) => bold.measure(text, size), ROOM, TITLE_LINES);
  const size = setIn(large).length < TITLE_LINES ? large : small;
  const above = wrap(section, (text) => regular.measure(text, SECTION.size), ROOM, 1)[0] ?? "";
  const first = above === "" ? SECTION.base + 40 : SECTION.base + size + 20;
  return [
    regular.draw(above, SECTION.size, LEFT, SECTION.base, GREY),
    ...setIn(size).map((line, index) =>
      bold.draw(line, size, LEFT, Math.round(first + index * size * LEADING), BLUE),
    ),
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
