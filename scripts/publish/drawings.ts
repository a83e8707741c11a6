/** The drawings inside sheets, all written alike. */
import type { Plugin } from "postcss";

const DRAWING = /url\((["'])data:image\/svg\+xml(?:;charset=utf-?8)?,(.*?)\1\)/gs;

/** What a drawing inside a sheet need not escape: a quarter shorter, and easier to compress. */
const ESCAPED: Readonly<Record<string, string>> = {
  "%0A": "",
  "%20": " ",
  "%22": "'",
  "%2C": ",",
  "%2F": "/",
  "%3A": ":",
  "%3C": "<",
  "%3D": "=",
  "%3E": ">",
};

/** A drawing once it is plain. */
export const PLAIN_DRAWING = /url\("data:image\/svg\+xml,([^"]*)"\)/g;

export const plainDrawings: Plugin = {
  postcssPlugin: "plain-drawings",
  Declaration(declaration) {
    if (!declaration.value.includes("data:image/svg")) return;
    declaration.value = declaration.value.replace(
      DRAWING,
      (_, _quote, drawing: string) => `url("data:image/svg+xml,${plain(drawing)}")`,
    );
  },
};

const plain = (drawing: string) =>
  drawing
    .replace(/%(?:0A|[23][\dA-F])/gi, (code) => ESCAPED[code.toUpperCase()] ?? code)
    .replaceAll('"', "'")
    .replace(/^\s*<svg\b([^<>]*)>/, (_, attributes: string) => `<svg ${rootOf(attributes)}>`)
    .replace(/\s*(?:><\/(?:path|circle|rect)>|\/>)/g, "/>")
    .trim();

/** Attributes that all drawings have, in the order in which they begin them: what begins alike compresses best. */
const FIRST = ["xmlns=", "viewBox="] as const;

/** An image draws in black by itself, from its own corner. */
const IDLE = /^(?:[xy]='0(?:px)?'|fill='currentColor')$/;

function rootOf(attributes: string): string {
  const all = (attributes.match(/[\w:-]+='[^']*'/g) ?? []).filter((attribute) => !IDLE.test(attribute));
  const first = FIRST.flatMap((name) => all.find((attribute) => attribute.startsWith(name)) ?? []);
  return [...first, ...all.filter((attribute) => !first.includes(attribute))].join(" ");
}
